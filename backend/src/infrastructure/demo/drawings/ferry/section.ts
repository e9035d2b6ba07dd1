import { ink } from '../kit/color.js';
import { range } from '../kit/geom.js';
import type { Pt } from '../kit/geom.js';
import { ripples, sky } from '../kit/nature.js';
import { person } from '../kit/people.js';
import { plate } from '../kit/props.js';
import { boards } from '../kit/texture.js';
import { blue, larch, make } from './shared.js';

export const section = plate(
  'ferry-section',
  2400,
  1200,
  'Cross-section: a timber roof on slanting struts shelters the waiting hall, a bridge leads over the water to the ferry, piles stand in the clay.',
  (s) => {
    sky(s, '#cfdadc', '#f5f0e4', 760);
    const p = s.metres(560, 800, 46);
    p.poly(
      [
        [16, -1.9],
        [42, -1.9],
        [42, -9],
        [16, -9],
      ],
      {
        fill: s.linear(0, 880, 0, 1200, [
          [0, '#9fb5ba'],
          [1, '#6b868f'],
        ]),
      },
    );
    ripples(s, 892, 1180, 5, ['#d9e3e1', '#557079'], { n: 200, alpha: 0.4, x0: 1300, x1: 2400 });
    p.poly(
      [
        [-13, 0],
        [16.4, 0],
        [16.4, -6.4],
        [42, -7.4],
        [42, -9],
        [-13, -9],
      ],
      { fill: '#d9d1bf' },
    );
    p.hatch(
      [
        [-13, -1],
        [16.4, -1],
        [16.4, -6.4],
        [42, -7.4],
        [42, -9],
        [-13, -9],
      ],
      45,
      0.3,
      { stroke: '#988d77', w: 1.3, o: 0.6 },
    );
    for (const x of range(-1, 16, 3.4)) p.rect(x, -8.7, 0.36, 8, { fill: '#55493a' });
    p.rect(-4, -0.9, 20.6, 0.9, { fill: ink });
    boards(p, 0.4, 0.1, 15.2, 4.9, 0.4, '#dcc297', 4, true, 0.08);
    p.poly(
      [
        [15.6, 0.1],
        [15.6, 4.6],
        [9, 0.1],
      ],
      { fill: '#fff6d8', o: 0.6 },
    );
    p.line(15.6, 0.1, 15.6, 5, { stroke: '#5f7f88', w: 5 });
    for (const x of [1.2, 13.8])
      p.polys(
        [
          [
            [x, 0],
            [x + 0.4, 0],
            [x + 1.5, 5.1],
            [x + 1.1, 5.1],
          ],
          [
            [x, 0],
            [x + 0.4, 0],
            [x - 0.7, 5.1],
            [x - 1.1, 5.1],
          ],
        ],
        { fill: '#8a6136' },
      );
    p.poly(
      [
        [-4.6, 5.1],
        [20.6, 5.1],
        [20.6, 5.55],
        [8, 8],
        [-4.6, 5.55],
      ],
      { fill: larch },
    );
    p.lines(
      [
        ...range(-4, 20, 2).map((x): Pt[] => [
          [x, 5.1],
          [x + 1, 5.6 + 2.3 * (1 - Math.abs(x + 1 - 8) / 12.6)],
        ]),
      ],
      { stroke: '#6b4a28', w: 4 },
    );
    p.lines(
      [
        [
          [-4.8, 5.5],
          [8, 8.1],
          [20.8, 5.5],
        ],
      ],
      { stroke: ink, w: 13 },
    );
    p.poly(
      [
        [15.6, 2.3],
        [26.2, 3.3],
        [26.2, 5.8],
        [15.6, 4.8],
      ],
      { fill: '#eef0ea', stroke: ink, w: 6 },
    );
    p.lines(
      range(16.6, 25.6, 1).map((x): Pt[] => [
        [x, 2.45 + (x - 15.6) * 0.094],
        [x, 4.75 + (x - 15.6) * 0.094],
      ]),
      { stroke: '#8fa3aa', w: 2 },
    );
    p.poly(
      [
        [25.8, 3],
        [27.4, -3.4],
        [29.8, -4],
        [36.6, -4],
        [38.8, -3.4],
        [40, 3],
      ],
      { fill: '#e8e6de', stroke: ink, w: 4 },
    );
    p.poly(
      [
        [26.6, -0.2],
        [27.4, -3.4],
        [29.8, -4],
        [36.6, -4],
        [38.8, -3.4],
        [39.4, -0.2],
      ],
      { fill: blue },
    );
    p.rect(26.4, 3, 13, 2.9, { fill: '#f1efe8', stroke: ink, w: 4 });
    p.rect(28, 5.9, 9.6, 2.6, { fill: '#f1efe8', stroke: ink, w: 4 });
    range(27, 38, 2).forEach((x) => p.rect(x, 4, 1.2, 1.1, { fill: '#56707c' }));
    p.rect(31, 8.5, 2.6, 4.2, { fill: '#8c3f2e' });
    p.line(-13, 0, -4, 0, { stroke: ink, w: 8 });
    p.rect(-11.6, 0.4, 4.4, 1.1, { fill: '#8c3f2e' });
    p.poly(
      [
        [-10.8, 1.5],
        [-10.2, 2.2],
        [-8.4, 2.2],
        [-7.8, 1.5],
      ],
      { fill: '#56707c' },
    );
    for (const x of [-10.7, -8.2]) p.circle(x, 0.42, 0.4, { fill: ink });
    for (const [x, y, c, q] of [
      [3.4, 0.1, '#8c3f2e', 'standing'],
      [5.2, 0.1, '#27455c', 'coat'],
      [9.4, 0.1, '#b98a3e', 'walking'],
      [11.6, 0.1, '#5d6b4a', 'walking'],
      [20, 2.8, '#33383a', 'walking'],
      [-3, 0, '#7a3328', 'walking'],
      [22.6, 3.05, '#8c3f2e', 'coat'],
    ] as const)
      person(p, x, y, q, c);
  },
  make,
);
