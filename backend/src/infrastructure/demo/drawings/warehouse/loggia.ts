import { range, rectPts } from '../kit/geom.js';
import type { Pt } from '../kit/geom.js';
import { bicycle } from '../kit/people.js';
import { plate } from '../kit/props.js';
import { rand } from '../kit/rand.js';
import { bricks } from '../kit/texture.js';
import { grey, make, red } from './shared.js';

export const detail = plate(
  'warehouse-loggia',
  1920,
  2400,
  'One balcony close up, grey brick frame outside, red brick inside, a chair, a plant and a bicycle behind the railing.',
  (s) => {
    const p = s.metres(0, 2400, 560);
    p.rect(0, 0, 3.43, 4.3, { fill: grey });
    bricks(p, 0, 0, 3.43, 4.3, grey, { course: 0.082, len: 0.26, share: 0.75, joint: 3, seed: 4 });
    p.rect(0.5, 0.52, 2.93, 3.1, { fill: '#4a4c52' });
    p.poly(
      [
        [0.5, 0.52],
        [3.43, 0.52],
        [3.43, 0.82],
        [0.86, 0.82],
      ],
      { fill: '#b4b1a8' },
    );
    p.poly(
      [
        [0.5, 3.62],
        [3.43, 3.62],
        [3.43, 3.32],
        [0.86, 3.32],
      ],
      { fill: '#3c3e45' },
    );
    p.rect(0.86, 0.82, 2.6, 2.5, { fill: red });
    bricks(p, 0.86, 0.82, 2.6, 2.5, red, { course: 0.07, len: 0.225, share: 0.7, joint: 2.2, seed: 8 });
    p.rect(1.5, 0.82, 1.5, 2.16, { fill: '#22292c' });
    p.rect(1.58, 0.9, 0.65, 2, {
      fill: s.linear(880, 900, 1250, 1900, [
        [0, '#8fa4ab'],
        [1, '#48575e'],
      ]),
    });
    p.rect(2.29, 0.9, 0.65, 2, { fill: '#e2c48a' });
    p.poly(
      [
        [2.29, 0.9],
        [2.94, 0.9],
        [2.94, 1.5],
        [2.29, 1.9],
      ],
      { fill: '#b7925a' },
    );
    p.poly(
      [
        [0.86, 0.82],
        [0.86, 3.32],
        [3.43, 3.32],
        [3.43, 2.5],
        [1.62, 2.5],
        [1.2, 2.2],
        [1.2, 0.82],
      ],
      { fill: '#161a2e', o: 0.5 },
    );
    p.poly(
      [
        [0.5, 0.52],
        [0.86, 0.82],
        [1.2, 0.82],
        [0.9, 0.52],
      ],
      { fill: '#161a2e', o: 0.45 },
    );
    p.poly(
      [
        [1.3, 0.7],
        [1.62, 0.7],
        [1.58, 1],
        [1.34, 1],
      ],
      { fill: '#a5603f' },
    );
    const r = rand(5);
    p.polys(
      range(0, 46, 1).map((): Pt[] => {
        const a = r.range(-1.1, 1.1);
        const d = r.range(0.1, 0.55);
        const x = 1.46 + Math.sin(a) * d * 0.8;
        const y = 1.02 + Math.cos(a) * d * 1.1;
        return [
          [x - 0.05, y],
          [x, y + 0.09],
          [x + 0.05, y],
          [x, y - 0.06],
        ];
      }),
      { fill: '#4e6440' },
    );
    p.lines(
      [
        [
          [2.7, 0.72],
          [2.78, 1.16],
          [2.7, 1.75],
        ],
        [
          [3.2, 0.72],
          [3.12, 1.16],
        ],
        [
          [2.74, 1.18],
          [3.16, 1.18],
        ],
        [
          [2.78, 1.16],
          [3.12, 0.75],
        ],
      ],
      { stroke: '#8f6236', w: 16, round: true },
    );
    bicycle(p.at(0.95, 0.62, 0.9), 0.9, 0, '#20302a', 8);
    p.rect(0.5, 1.5, 2.93, 0.05, { fill: '#16191a' });
    p.rect(0.5, 0.62, 2.93, 0.03, { fill: '#16191a' });
    p.polys(
      range(0.58, 3.4, 0.115).map((x) => rectPts(x, 0.62, 0.018, 0.9)),
      { fill: '#16191a' },
    );
    p.rect(0, 0.4, 3.43, 0.12, { fill: '#a5a6a6' });
    p.rect(0, 0.36, 3.43, 0.04, { fill: '#2a2c30' });
    p.rect(0.4, 3.62, 3.1, 0.24, { fill: '#8a8c90' });
    p.lines(
      range(0.4, 3.4, 0.09).map((x): Pt[] => [
        [x, 3.62],
        [x, 3.86],
      ]),
      { stroke: '#4a4c52', w: 3 },
    );
    p.poly(
      [
        [0, 4.3],
        [0.9, 4.3],
        [0, 3.3],
      ],
      { fill: '#161a2e', o: 0.3 },
    );
    s.wash(
      s.radial(300, 400, 2700, [
        [0, '#fff0cc', 0.22],
        [0.5, '#fff0cc', 0.02],
        [1, '#12182a', 0.3],
      ]),
    );
  },
  make,
);
