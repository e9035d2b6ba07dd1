import { ink } from '../kit/color.js';
import { range } from '../kit/geom.js';
import { plate } from '../kit/props.js';
import { bricks } from '../kit/texture.js';
import { arched, brick, make, std } from './shared.js';
import type { Kind } from './shared.js';

const kinds: Kind[] = [
  std,
  { ...std, rise: 0.8, h: 1.7 },
  { ...std, cols: 6, rows: 8, w: 1.9 },
  { ...std, rise: 0, h: 2.3 },
  { ...std, w: 1.1, cols: 2, rows: 5 },
  { ...std, paint: '#8a8f86' },
  { ...std, bricked: 3 },
  { ...std, w: 1.9, h: 1.2, rise: 0.6, rows: 3 },
  { ...std, w: 1.25, cols: 3, shutter: true },
];

export const inventory = plate(
  'mill-nine-windows',
  2400,
  2400,
  'Inventory sheet of the nine kinds of window found at the mill, each drawn to the same scale in its piece of brick wall.',
  (s) => {
    kinds.forEach((k, i) => {
      const p = s.metres(150 + (i % 3) * 730, 800 + Math.floor(i / 3) * 735, 190);
      p.rect(0, 0, 3.36, 3.5, { fill: brick });
      bricks(p, 0, 0, 3.36, 3.5, brick, { course: 0.1, len: 0.32, share: 0.42, seed: i + 3, joint: 1.5 });
      arched(p, (3.36 - k.w) / 2 - (k.shutter ? 0.25 : 0), 0.5, k, i + 40);
      p.lines(
        [
          [
            [0, -0.16],
            [3.36, -0.16],
          ],
          [
            [0, -0.22],
            [0, -0.1],
          ],
          [
            [3.36, -0.22],
            [3.36, -0.1],
          ],
        ],
        { stroke: ink, w: 2 },
      );
      range(0, i, 1).forEach((j) => p.rect(j * 0.1, 3.6, 0.04, 0.13, { fill: ink }));
    });
  },
  make,
);
