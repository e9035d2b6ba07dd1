import { ink, mix } from '../kit/color.js';
import { arc, range } from '../kit/geom.js';
import type { Pt } from '../kit/geom.js';
import type { Pen } from '../kit/pen.js';
import { rand } from '../kit/rand.js';
import { Sheet } from '../kit/sheet.js';

export const make = (w: number, h: number): Sheet => new Sheet(w, h);

export const brick = '#8E4836';

export const leafGreen = '#3F6650';

export interface Kind {
  w: number;
  h: number;
  rise: number;
  cols: number;
  rows: number;
  paint: string;
  bricked?: number;
  shutter?: boolean;
}

/** Arched window with brick reveal; light from the upper left, so head and left jamb are in shade. */
export function arched(p: Pen, x: number, y: number, k: Kind, seed: number): void {
  const r = rand(seed);
  const mouth: Pt[] = [
    [x, y],
    [x, y + k.h],
    ...arc(x + k.w / 2, y + k.h, k.w / 2, 180, 0, 18, Math.max(0.001, k.rise)),
    [x + k.w, y + k.h],
    [x + k.w, y],
  ];
  const n = 11;
  range(0, n - 1, 1).forEach((i) => {
    const a = 180 - (i * 180) / n;
    const b = a - 180 / n + 1.5;
    p.poly(
      [
        ...arc(x + k.w / 2, y + k.h, k.w / 2 + 0.3, a, b, 3, k.rise + 0.3),
        ...arc(x + k.w / 2, y + k.h, k.w / 2 + 0.01, b, a, 3, k.rise + 0.01),
      ],
      { fill: mix(brick, i % 2 ? '#2a1410' : '#e0b095', 0.2) },
    );
  });
  p.poly(mouth, { fill: '#20262a' });
  p.clip(mouth, () => {
    const cw = (k.w - 0.12) / k.cols;
    const ch = (k.h + k.rise) / k.rows;
    for (let i = 0; i < k.cols; i++)
      for (let j = 0; j < k.rows; j++) {
        const q = r();
        p.rect(x + 0.12 + i * cw, y + j * ch, cw, ch, {
          fill: (k.bricked ?? 0) > j ? mix(brick, '#d9c0a8', 0.25) : q < 0.08 ? '#12161a' : mix('#4d5f66', '#a9bcc0', q * 0.8),
        });
      }
    p.lines(
      [
        ...range(0, k.cols, 1).map((i): Pt[] => [
          [x + 0.12 + i * cw, y],
          [x + 0.12 + i * cw, y + k.h + k.rise],
        ]),
        ...range(0, k.rows, 1).map((j): Pt[] => [
          [x, y + j * ch],
          [x + k.w, y + j * ch],
        ]),
      ],
      { stroke: k.paint, w: 5 },
    );
    p.lines(
      [
        [
          [x + k.w / 2 + 0.06, y],
          [x + k.w / 2 + 0.06, y + 4],
        ],
      ],
      { stroke: mix(k.paint, '#000000', 0.15), w: 10 },
    );
    p.poly(
      [
        [x, y],
        [x + 0.2, y],
        [x + 0.2, y + k.h - 0.12],
        ...arc(x + k.w / 2 + 0.14, y + k.h - 0.22, k.w / 2 - 0.02, 180, 0, 14, Math.max(0.001, k.rise)),
        [x + k.w, y + 9],
        [x, y + 9],
      ],
      { fill: '#12162a', o: 0.55 },
    );
  });
  if (k.shutter) p.rect(x + k.w + 0.04, y, k.w * 0.5, k.h, { fill: k.paint, stroke: ink, w: 2 });
  p.rect(x - 0.1, y - 0.16, k.w + 0.2, 0.16, { fill: '#b5ada0' });
  p.rect(x - 0.1, y - 0.24, k.w + 0.2, 0.08, { fill: '#2a1713', o: 0.5 });
}

export const std: Kind = { w: 1.6, h: 2.1, rise: 0.35, cols: 4, rows: 6, paint: leafGreen };
