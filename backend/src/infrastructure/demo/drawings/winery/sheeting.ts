import { mix } from '../kit/color.js';
import { range, rectPts } from '../kit/geom.js';
import type { Pt } from '../kit/geom.js';
import type { Pen } from '../kit/pen.js';
import { rand } from '../kit/rand.js';
import { Sheet } from '../kit/sheet.js';

export const yellow = '#DDA936';

export const make = (w: number, h: number): Sheet => new Sheet(w, h);

/** Sheet wall in flat elevation: panels one metre wide of slightly different age. */
export function sheeting(p: Pen, x: number, y: number, w: number, h: number, step: number, base: string, seed: number): void {
  const r = rand(seed);
  for (let u = 0; u < w - 1e-6; u += 1)
    p.rect(x + u, y, Math.min(1, w - u) + 0.01, h, { fill: mix(base, r() < 0.5 ? '#6d4d10' : '#fff3c8', r() * 0.1) });
  const at = range(0, w - step / 2, step);
  const band = (a: number, b: number): Pt[][] => at.map((u) => rectPts(x + u + a * step, y, (b - a) * step, h));
  p.polys(band(0, 0.22), { fill: mix(base, '#2a1c08', 0.34) });
  p.polys(band(0.22, 0.5), { fill: mix(base, '#2a1c08', 0.1) });
  p.polys(band(0.72, 0.86), { fill: mix(base, '#ffffff', 0.22) });
}
