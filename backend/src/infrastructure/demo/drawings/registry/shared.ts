import { range } from '../kit/geom.js';
import type { Pt } from '../kit/geom.js';
import { Sheet } from '../kit/sheet.js';

export const pale = '#D9D3C4';

export const make = (w: number, h: number): Sheet => new Sheet(w, h);

/** Outline of the building: two street fronts joined by a quarter circle, as axes of the façade. */
export const front = (r0: number, step: number): { at: Pt; n: Pt }[] => {
  const out: { at: Pt; n: Pt }[] = [];
  for (const y of range(0, 30 - step, step)) out.push({ at: [-r0, 40 - y - 10 + 10], n: [-1, 0] });
  const turns = Math.round((Math.PI * r0) / 2 / step);
  for (let i = 0; i <= turns; i++) {
    const a = Math.PI + ((Math.PI / 2) * i) / turns;
    out.push({ at: [r0 * Math.cos(a), 10 + r0 * Math.sin(a)], n: [Math.cos(a), Math.sin(a)] });
  }
  for (const x of range(step, 40, step)) out.push({ at: [x, 10 - r0], n: [0, -1] });
  return out;
};
