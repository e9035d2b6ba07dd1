import { range } from '../kit/geom.js';
import type { Pt } from '../kit/geom.js';
import { Sheet } from '../kit/sheet.js';

export const make = (w: number, h: number): Sheet => new Sheet(w, h);

export const shutterGreen = '#2F5A48';

/** Ogee arch: two arcs that turn at the tip, as the lagoon builds it. */
export const ogee = (x: number, y: number, w: number, h: number): Pt[] => {
  const half = range(0, 10, 1).map((i): Pt => {
    const t = i / 10;
    return [
      w / 2 - (w / 2) * Math.cos((t * Math.PI) / 2) * (1 - 0.1 * Math.sin(t * Math.PI)),
      h * (0.62 * Math.sin((t * Math.PI) / 2) + 0.38 * t * t * t),
    ];
  });
  return [...half.map(([a, b]): Pt => [x + a, y + b]), ...[...half].reverse().map(([a, b]): Pt => [x + w - a, y + b])];
};
