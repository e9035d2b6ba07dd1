import { mix } from '../kit/color.js';
import { range } from '../kit/geom.js';
import type { Pt } from '../kit/geom.js';
import type { Pen } from '../kit/pen.js';
import { Sheet } from '../kit/sheet.js';

export const make = (w: number, h: number): Sheet => new Sheet(w, h);

export const brick = '#9A4B38';

export const iron = '#4E6A78';

export const R = 20;

/** Guide frame of the gasholder in elevation: columns bunch towards the edges as the ring turns away. */
export function frame(p: Pen, back: boolean): void {
  const at = range(0, 19, 1)
    .map((i) => (i / 20) * 2 * Math.PI + 0.08)
    .filter((a) => Math.sin(a) > 0 === back);
  const c = back ? mix(iron, '#c9cdc8', 0.5) : iron;
  for (const a of at) {
    const x = R * Math.cos(a);
    p.rect(x - 0.28, 0, 0.56, 25, { fill: c });
    p.rect(x - 0.28, 0, 0.18, 25, { fill: mix(c, '#ffffff', 0.25) });
    for (const y of [7.6, 15.8, 24]) p.rect(x - 0.6, y - 0.2, 1.2, 0.9, { fill: mix(c, '#16202a', 0.2) });
    p.poly(
      [
        [x - 0.6, 25],
        [x + 0.6, 25],
        [x, 26.4],
      ],
      { fill: c },
    );
  }
  for (const y of [7.8, 16, 24.2]) {
    p.rect(-R, y, 2 * R, 0.18, { fill: c });
    p.rect(-R, y + 0.7, 2 * R, 0.18, { fill: c });
    const xs = range(0, 79, 1)
      .map((i) => (i / 80) * 2 * Math.PI)
      .filter((a) => Math.sin(a) > 0 === back)
      .map((a) => R * Math.cos(a))
      .sort((a, b) => a - b);
    p.lines(
      xs.slice(0, -1).map((x, i): Pt[] => [
        [x, i % 2 ? y : y + 0.8],
        [xs[i + 1] ?? x, i % 2 ? y + 0.8 : y],
      ]),
      { stroke: c, w: 2.5 },
    );
  }
  const s2 = at.map((a) => R * Math.cos(a)).sort((a, b) => a - b);
  p.lines(
    s2.slice(0, -1).flatMap((x, i): Pt[][] => {
      const n = s2[i + 1] ?? x;
      return [
        [
          [x, 8.6],
          [n, 15.8],
        ],
        [
          [n, 8.6],
          [x, 15.8],
        ],
        [
          [x, 16.8],
          [n, 24],
        ],
        [
          [n, 16.8],
          [x, 24],
        ],
      ];
    }),
    { stroke: c, w: 2 },
  );
}
