import { mix } from './color.js';
import { lerp } from './geom.js';
import type { Pt } from './geom.js';
import type { Pen } from './pen.js';
import { rand } from './rand.js';
import type { Sheet } from './sheet.js';

export interface Leaf {
  dark: string;
  mid: string;
  light: string;
  trunk: string;
}
export const summer: Leaf = { dark: '#33452f', mid: '#566b45', light: '#8b9a63', trunk: '#3c352c' };
export const silver: Leaf = { dark: '#4c5a4c', mid: '#76836d', light: '#a9b196', trunk: '#4a443b' };
export const autumn: Leaf = { dark: '#6b4a2a', mid: '#a1733a', light: '#d0a25a', trunk: '#3c352c' };

/** Lens of a leaf clump as a rough hexagon: reads softer than a circle and weighs less. */
function clump(x: number, y: number, r: number, turn: number): Pt[] {
  return Array.from({ length: 6 }, (_, i): Pt => {
    const a = turn + (i / 6) * 2 * Math.PI;
    const k = r * (0.72 + 0.4 * Math.abs(Math.sin(a * 1.7 + turn * 5)));
    return [x + k * Math.cos(a), y + k * 0.72 * Math.sin(a)];
  });
}

/** Deciduous tree on a metre pen (y up), lit from the upper left unless sun = 1. */
export function tree(
  pen: Pen,
  x: number,
  y: number,
  h: number,
  seed: number,
  leaf: Leaf = summer,
  o: { spread?: number; sun?: number; n?: number } = {},
): void {
  const r = rand(seed);
  const sun = o.sun ?? -1;
  const rx = h * (o.spread ?? 0.36);
  const ry = h * 0.4;
  const cy = y + h - ry;
  const t = h * 0.018;
  const limbs: Pt[][] = [];
  for (let i = 0; i < 7; i++) {
    const a = lerp(0.5, 2.64, (i + r()) / 7);
    const z = y + h * r.range(0.22, 0.42);
    limbs.push([
      [x, z],
      [x + Math.cos(a) * rx * 0.4, z + h * 0.14],
      [x + Math.cos(a) * rx * 0.75, cy + Math.sin(a) * ry * 0.6],
    ]);
  }
  pen.poly(
    [
      [x - t * 1.3, y],
      [x + t * 1.3, y],
      [x + t * 0.5, cy],
      [x - t * 0.5, cy],
    ],
    { fill: leaf.trunk },
  );
  pen.lines(limbs, { stroke: leaf.trunk, w: 3, round: true });
  const n = o.n ?? 150;
  const layers: Pt[][][] = [[], [], [], []];
  for (let i = 0; i < n; i++) {
    const a = r() * 2 * Math.PI;
    const d = Math.sqrt(r());
    const px = Math.cos(a) * d;
    const py = Math.sin(a) * d;
    const lit = px * sun * 0.6 + py * 0.8 + r.range(-0.45, 0.45);
    const k = lit > 0.55 ? 3 : lit > 0.1 ? 2 : lit > -0.4 ? 1 : 0;
    const size = h * r.range(0.035, 0.075) * (1.15 - d * 0.45);
    (layers[k] as Pt[][]).push(clump(x + px * rx, cy + py * ry, size, r() * 6));
  }
  [leaf.dark, mix(leaf.dark, leaf.mid, 0.6), leaf.mid, leaf.light].forEach((fill, k) =>
    pen.polys(layers[k] ?? [], { fill, o: k === 3 ? 0.85 : 0.92 }),
  );
}

/** Tree without leaves: branching strokes. */
export function bareTree(pen: Pen, x: number, y: number, h: number, seed: number, stroke: string, w = 5): void {
  const r = rand(seed);
  const layers: Pt[][][] = [[], [], [], [], [], []];
  const grow = (px: number, py: number, a: number, len: number, depth: number): void => {
    const qx = px + Math.cos(a) * len;
    const qy = py + Math.sin(a) * len;
    (layers[depth] as Pt[][]).push([
      [px, py],
      [lerp(px, qx, 0.5) + r.range(-0.04, 0.04) * len, lerp(py, qy, 0.5)],
      [qx, qy],
    ]);
    if (depth === 5) return;
    const n = depth === 0 ? 3 : r.int(2, 3);
    for (let i = 0; i < n; i++) grow(qx, qy, a + r.range(-0.62, 0.62), len * r.range(0.58, 0.82), depth + 1);
  };
  grow(x, y, Math.PI / 2, h * 0.28, 0);
  layers.forEach((l, i) => pen.lines(l, { stroke, w: Math.max(1, w * Math.pow(0.62, i)), round: true }));
}

export function poplar(pen: Pen, x: number, y: number, h: number, seed: number, leaf: Leaf = summer): void {
  tree(pen, x, y, h, seed, leaf, { spread: 0.11, n: 90 });
}

/** Ridge of hills between two screen heights, filled to the foot. */
export function ridge(sheet: Sheet, y: number, rise: number, foot: number, seed: number, fill: string, o = 1, rough = 1): void {
  const r = rand(seed);
  const ph = [r() * 6, r() * 6, r() * 6, r() * 6];
  const pts: Pt[] = [];
  for (let x = 0; x <= sheet.w; x += 12) {
    const u = x / sheet.w;
    const z =
      Math.sin(u * 4.2 + (ph[0] as number)) * 0.5 +
      Math.sin(u * 9.1 + (ph[1] as number)) * 0.24 * rough +
      Math.sin(u * 23 + (ph[2] as number)) * 0.08 * rough +
      Math.sin(u * 61 + (ph[3] as number)) * 0.025 * rough;
    pts.push([x, y - rise * (0.5 + z * 0.6)]);
  }
  sheet.pen().poly([...pts, [sheet.w, foot], [0, foot]], { fill, o });
}

export function sky(sheet: Sheet, top: string, low: string, horizon: number): void {
  const fill = sheet.linear(0, 0, 0, horizon, [
    [0, top],
    [0.6, mix(top, low, 0.55)],
    [1, low],
  ]);
  sheet.pen().rect(0, 0, sheet.w, horizon + 2, { fill });
}

/** Soft banks of cloud: wide glows in loose families, with a few long strokes above. */
export function clouds(sheet: Sheet, y0: number, y1: number, seed: number, color: string, n = 9, o = 0.35): void {
  const r = rand(seed);
  for (let i = 0; i < n; i++) {
    const t = (i + r()) / n;
    const y = lerp(y0, y1, t);
    const x = r.range(0, sheet.w);
    const size = r.range(220, 460) * (1.2 - t * 0.6);
    for (let j = 0; j < 11; j++) {
      const rx = size * r.range(0.5, 1.5);
      sheet.glow(
        x + r.range(-1.6, 1.6) * size,
        y + r.range(-0.16, 0.16) * size,
        rx,
        rx * r.range(0.13, 0.3),
        color,
        o * r.range(0.15, 0.55),
      );
    }
  }
}

/** Water as broken horizontal strokes that tighten towards the horizon. */
export function ripples(
  sheet: Sheet,
  y0: number,
  y1: number,
  seed: number,
  colors: readonly string[],
  o = { n: 420, alpha: 0.35, x0: 0, x1: 0 },
): void {
  const r = rand(seed);
  const x1 = o.x1 === 0 ? sheet.w : o.x1;
  const pen = sheet.pen();
  for (const c of colors) {
    const list: Pt[][] = [];
    for (let i = 0; i < o.n / colors.length; i++) {
      const t = Math.pow(r(), 1.7);
      const y = lerp(y0, y1, t);
      const len = lerp(30, 300, t) * r.range(0.4, 1.2);
      const th = lerp(1, 9, t) * r.range(0.4, 1);
      const x = r.range(o.x0 - len / 2, x1 - len / 2);
      list.push([
        [x, y],
        [x + len * 0.4, y - th / 2],
        [x + len, y],
        [x + len * 0.55, y + th / 2],
      ]);
    }
    pen.polys(list, { fill: c, o: o.alpha });
  }
}

/** Tree seen from above. */
export function planTree(pen: Pen, x: number, y: number, r0: number, seed: number, leaf: Leaf = summer, o = 0.9): void {
  const r = rand(seed);
  const layers: Pt[][][] = [[], [], []];
  for (let i = 0; i < 90; i++) {
    const a = r() * 2 * Math.PI;
    const d = Math.sqrt(r()) * 0.92;
    const lit = -Math.cos(a) * d * 0.7 + Math.sin(a) * d * 0.7 + r.range(-0.4, 0.4);
    const k = lit > 0.35 ? 2 : lit > -0.2 ? 1 : 0;
    (layers[k] as Pt[][]).push(clump(x + Math.cos(a) * d * r0, y + Math.sin(a) * d * r0, r0 * r.range(0.1, 0.2), r() * 6));
  }
  [leaf.dark, leaf.mid, leaf.light].forEach((fill, k) => pen.polys(layers[k] ?? [], { fill, o }));
}
