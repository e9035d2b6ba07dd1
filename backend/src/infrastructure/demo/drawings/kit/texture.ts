import { mix } from './color.js';
import { range } from './geom.js';
import type { Pt } from './geom.js';
import type { Pen } from './pen.js';
import { rand } from './rand.js';

/** Brickwork: joints as lines, a share of bricks burnt darker or paler. */
export function bricks(
  pen: Pen,
  x: number,
  y: number,
  w: number,
  h: number,
  base: string,
  o: { course?: number; len?: number; share?: number; seed?: number; joint?: number; odd?: readonly string[] } = {},
): void {
  const course = o.course ?? 0.075;
  const len = o.len ?? 0.24;
  const r = rand(o.seed ?? 1);
  const odd = o.odd ?? [mix(base, '#1d1513', 0.28), mix(base, '#f0e4d4', 0.16), mix(base, '#3a1c14', 0.16)];
  const groups: Pt[][][] = odd.map(() => []);
  const heads: Pt[][] = [];
  range(0, h - course * 0.5, course).forEach((v, i) => {
    const shift = i % 2 === 0 ? 0 : len / 2;
    for (let u = -shift; u < w; u += len) {
      if (r() >= (o.share ?? 0.25)) continue;
      const a = Math.max(0, u);
      const b = Math.min(w, u + len);
      (groups[r.int(0, odd.length - 1)] as Pt[][]).push([
        [x + a, y + v],
        [x + b, y + v],
        [x + b, y + Math.min(h, v + course)],
        [x + a, y + Math.min(h, v + course)],
      ]);
    }
    if (o.joint !== undefined && o.joint > 1.4)
      for (let u = shift; u < w; u += len)
        heads.push([
          [x + u, y + v],
          [x + u, y + Math.min(h, v + course)],
        ]);
  });
  groups.forEach((g, k) => pen.polys(g, { fill: odd[k] as string, o: 0.55 }));
  const joints = range(course, h - 1e-6, course).map((v): Pt[] => [
    [x, y + v],
    [x + w, y + v],
  ]);
  pen.lines([...joints, ...heads], { stroke: mix(base, '#efe8dc', 0.4), w: o.joint ?? 1, o: 0.5 });
}

/** Vertical boards or sheet profile: a light and a dark line for each rib. */
export function ribs(
  pen: Pen,
  x: number,
  y: number,
  w: number,
  h: number,
  step: number,
  base: string,
  o: { dark?: number; light?: number; w?: number; top?: (u: number) => number } = {},
): void {
  const top = o.top ?? ((): number => h);
  const at = range(0, w, step);
  const up = (d: number): Pt[][] =>
    at.map((u) => [
      [x + Math.min(w, u + d), y],
      [x + Math.min(w, u + d), y + top(Math.min(w, u + d))],
    ]);
  pen.lines(up(0), { stroke: mix(base, '#2a1c08', o.dark ?? 0.22), w: o.w ?? 1.6 });
  pen.lines(up(step * 0.3), { stroke: mix(base, '#ffffff', o.light ?? 0.3), w: (o.w ?? 1.6) * 0.8, o: 0.8 });
}

/** Planks of uneven tone; horizontal when h-step is given along v. */
export function boards(
  pen: Pen,
  x: number,
  y: number,
  w: number,
  h: number,
  step: number,
  base: string,
  seed = 1,
  vertical = true,
  amount = 0.16,
): void {
  const r = rand(seed);
  const n = Math.ceil((vertical ? w : h) / step - 1e-6);
  const lines: Pt[][] = [];
  for (let i = 0; i < n; i++) {
    const a = i * step;
    const b = Math.min(vertical ? w : h, a + step);
    const c = r() < 0.5 ? mix(base, '#2a1a0c', r() * amount) : mix(base, '#fff4e0', r() * amount);
    if (vertical) pen.rect(x + a, y, b - a, h, { fill: c });
    else pen.rect(x, y + a, w, b - a, { fill: c });
    lines.push(
      vertical
        ? [
            [x + a, y],
            [x + a, y + h],
          ]
        : [
            [x, y + a],
            [x + w, y + a],
          ],
    );
  }
  pen.lines(lines, { stroke: mix(base, '#21150a', 0.5), w: 1, o: 0.5 });
}

/** Grid of joints with a few stones toned. */
export function slabs(
  pen: Pen,
  x: number,
  y: number,
  w: number,
  h: number,
  sx: number,
  sy: number,
  base: string,
  o: { seed?: number; share?: number; amount?: number; bond?: number; w?: number } = {},
): void {
  const r = rand(o.seed ?? 3);
  const lines: Pt[][] = [];
  const darker: Pt[][] = [];
  const paler: Pt[][] = [];
  const rows = Math.ceil(h / sy - 1e-6);
  for (let j = 0; j < rows; j++) {
    const v0 = j * sy;
    const v1 = Math.min(h, v0 + sy);
    const shift = (j * (o.bond ?? 0) * sx) % sx;
    lines.push([
      [x, y + v0],
      [x + w, y + v0],
    ]);
    for (let u = -shift; u < w - 1e-6; u += sx) {
      const a = Math.max(0, u);
      const b = Math.min(w, u + sx);
      if (a > 0)
        lines.push([
          [x + a, y + v0],
          [x + a, y + v1],
        ]);
      if (r() < (o.share ?? 0.4))
        (r() < 0.5 ? darker : paler).push([
          [x + a, y + v0],
          [x + b, y + v0],
          [x + b, y + v1],
          [x + a, y + v1],
        ]);
    }
  }
  const k = o.amount ?? 0.08;
  pen.polys(darker, { fill: mix(base, '#20242c', k) });
  pen.polys(paler, { fill: mix(base, '#ffffff', k * 1.4) });
  pen.lines(lines, { stroke: mix(base, '#20242c', 0.4), w: o.w ?? 1.2, o: 0.55 });
}

/** Dots for earth, gravel, render. */
export function stipple(pen: Pen, x: number, y: number, w: number, h: number, n: number, fill: string, seed: number, size = 0.02): void {
  const r = rand(seed);
  const list = Array.from({ length: n }, (): Pt[] => {
    const a = x + r() * w;
    const b = y + r() * h;
    const s = size * r.range(0.5, 1.4);
    return [
      [a, b],
      [a + s, b + s * 0.3],
      [a + s * 0.6, b + s],
    ];
  });
  pen.polys(list, { fill, o: 0.6 });
}

/** Rubble masonry: courses of uneven stones. */
export function rubble(pen: Pen, x: number, y: number, w: number, h: number, course: number, base: string, seed: number, joint = 2): void {
  const r = rand(seed);
  for (let v = 0; v < h - 1e-6;) {
    const t = Math.min(h - v, course * r.range(0.6, 1.35));
    for (let u = -r() * course; u < w;) {
      const l = course * r.range(0.9, 3.2);
      const a = Math.max(0, u);
      const b = Math.min(w, u + l);
      const j = course * 0.06;
      const q = (): number => r.range(-0.5, 0.5) * course * 0.14;
      if (b - a > course * 0.1) {
        const fill = r() < 0.5 ? mix(base, '#20242c', r() * 0.3) : mix(base, '#f4efe2', r() * 0.26);
        const st = joint > 0 ? { fill, stroke: mix(base, '#1b1c1c', 0.55), w: joint } : { fill };
        pen.poly(
          [
            [x + a + j, y + v + j + q()],
            [x + b - j, y + v + j + q()],
            [x + b - j, y + v + t - j + q()],
            [x + (a + b) / 2, y + v + t - j + q()],
            [x + a + j, y + v + t - j + q()],
          ],
          st,
        );
      }
      u += l;
    }
    v += t;
  }
}
