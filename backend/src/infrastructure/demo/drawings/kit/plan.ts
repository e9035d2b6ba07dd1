import { ink } from './color.js';
import { arc, range } from './geom.js';
import type { Pt } from './geom.js';
import type { Pen } from './pen.js';

/** Wall in plan along x or y with openings left out: [from, to] pairs measured along the wall. */
export function wall(
  pen: Pen,
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  t: number,
  gaps: readonly (readonly [number, number])[] = [],
  fill = ink,
): void {
  const len = Math.hypot(x2 - x1, y2 - y1);
  const ux = (x2 - x1) / len;
  const uy = (y2 - y1) / len;
  const cuts = [0, ...[...gaps].sort((a, b) => a[0] - b[0]).flat(), len];
  const quads: Pt[][] = [];
  for (let i = 0; i + 1 < cuts.length; i += 2) {
    const a = cuts[i] as number;
    const b = cuts[i + 1] as number;
    const e = (t / 2) * 0.999;
    const at = (s: number, k: number): Pt => [x1 + ux * s - uy * k, y1 + uy * s + ux * k];
    quads.push([at(a, -e), at(b, -e), at(b, e), at(a, e)]);
  }
  pen.polys(quads, { fill, stroke: fill, w: 1 });
}

/** Thin double line of a window in a gap. */
export function glazing(pen: Pen, x1: number, y1: number, x2: number, y2: number, t = 0.2, w = 2): void {
  const len = Math.hypot(x2 - x1, y2 - y1);
  const ux = ((x2 - x1) / len) * (t / 2);
  const uy = ((y2 - y1) / len) * (t / 2);
  pen.lines(
    [-1, 0, 1].map((k): Pt[] => [
      [x1 - uy * k, y1 + ux * k],
      [x2 - uy * k, y2 + ux * k],
    ]),
    { stroke: ink, w },
  );
}

/** Door leaf with its swing: hinge point, radius, closed and open angle in degrees. */
export function door(pen: Pen, x: number, y: number, r: number, a0: number, a1: number, w = 2): void {
  pen.curve(arc(x, y, r, a0, a1, 14), { stroke: ink, w: w * 0.7 });
  const b = (a1 * Math.PI) / 180;
  pen.line(x, y, x + r * Math.cos(b), y + r * Math.sin(b), { stroke: ink, w: w * 1.6 });
}

export function stairs(pen: Pen, x: number, y: number, w: number, h: number, step: number, along: 'x' | 'y', w0 = 1.6): void {
  pen.lines(
    along === 'x'
      ? range(0, w, step).map((u): Pt[] => [
          [x + u, y],
          [x + u, y + h],
        ])
      : range(0, h, step).map((v): Pt[] => [
          [x, y + v],
          [x + w, y + v],
        ]),
    { stroke: ink, w: w0 },
  );
  const mid: Pt[] =
    along === 'x'
      ? [
          [x, y + h / 2],
          [x + w, y + h / 2],
        ]
      : [
          [x + w / 2, y],
          [x + w / 2, y + h],
        ];
  pen.curve(mid, { stroke: ink, w: w0 });
  pen.rect(x, y, w, h, { stroke: ink, w: w0 });
}

export function table(
  pen: Pen,
  x: number,
  y: number,
  w: number,
  h: number,
  chairs: number,
  st: { fill?: string; stroke?: string; w?: number } = {},
): void {
  const stroke = st.stroke ?? ink;
  for (let i = 0; i < chairs; i++) {
    const u = x + (w * (i + 0.5)) / chairs - 0.22;
    pen.rect(u, y - 0.38, 0.44, 0.42, { fill: '#fff', stroke, w: 1.4 });
    pen.rect(u, y + h - 0.04, 0.44, 0.42, { fill: '#fff', stroke, w: 1.4 });
  }
  pen.rect(x, y, w, h, { fill: st.fill ?? '#fff', stroke, w: st.w ?? 2 });
}

/** North point without a letter, and a scale bar without figures. */
export function north(pen: Pen, x: number, y: number, r: number, turn = 0): void {
  const p = (a: number, k: number): Pt => [x + Math.sin(a + turn) * r * k, y + Math.cos(a + turn) * r * k];
  pen.circle(x, y, r, { stroke: ink, w: 2 }, 48);
  pen.poly([p(0, 1), p(Math.PI * 0.82, 1), p(Math.PI, 0.55)], { fill: ink });
  pen.poly([p(0, 1), p(-Math.PI * 0.82, 1), p(Math.PI, 0.55)], { stroke: ink, w: 2 });
}

export function scaleBar(pen: Pen, x: number, y: number, unit: number, n: number, t: number): void {
  for (let i = 0; i < n; i++) pen.rect(x + i * unit, y, unit, t, i % 2 === 0 ? { fill: ink, stroke: ink, w: 2 } : { stroke: ink, w: 2 });
}

/** Earth under a section: dense at the line, fading downwards. */
export function earth(pen: Pen, line: readonly Pt[], depth: number, fill: string, stroke: string, gap: number): void {
  const low = Math.min(...line.map((p) => p[1])) - depth;
  const first = line[0] as Pt;
  const last = line[line.length - 1] as Pt;
  const body: Pt[] = [...line, [last[0], low], [first[0], low]];
  pen.poly(body, { fill });
  pen.hatch(body, 45, gap, { stroke, w: 1.6, o: 0.5 });
  pen.curve(line, { stroke: ink, w: 7 });
}
