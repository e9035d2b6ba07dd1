import { ink, mix } from '../kit/color.js';
import { range } from '../kit/geom.js';
import type { Pt } from '../kit/geom.js';
import { sky } from '../kit/nature.js';
import { person } from '../kit/people.js';
import { earth } from '../kit/plan.js';
import { plate } from '../kit/props.js';
import { slabs } from '../kit/texture.js';
import { make } from './shared.js';

export const section = plate(
  'swimming-section',
  2400,
  1200,
  'Section across the hall: pool basin below the street, deep beams with slots that let the sun in at a slant, changing rooms in front, sea beyond the trees.',
  (s) => {
    sky(s, '#bcd0d6', '#f6f1e4', 760);
    const p = s.metres(420, 790, 44);
    earth(
      p,
      [
        [-10, 0],
        [46, 0],
      ],
      10,
      '#dcd5c6',
      '#a0967f',
      0.42,
    );
    p.rect(0, 0, 28, 8.4, { fill: '#e9e6db' });
    slabs(p, 0, 0, 28, 8.4, 2, 1.4, '#e9e6db', { amount: 0.03, w: 1 });
    for (const x of range(2, 24, 4.4))
      p.poly(
        [
          [x + 0.9, 8.4],
          [x + 2.6, 8.4],
          [x + 5.4, 0],
          [x + 3.2, 0],
        ],
        { fill: '#fff4cf', o: 0.75 },
      );
    p.poly(
      [
        [6, 0.1],
        [25, 0.1],
        [25, -1.2],
        [16, -2.2],
        [6, -3.6],
      ],
      {
        fill: s.linear(0, 790, 0, 950, [
          [0, '#8cc7c2'],
          [1, '#3f8890'],
        ]),
      },
    );
    p.lines(
      [
        [
          [5.5, 0],
          [5.5, -4],
          [16, -2.6],
          [25.4, -1.6],
          [25.4, 0],
        ],
      ],
      { stroke: ink, w: 14 },
    );
    for (const x of range(2, 24, 4.4))
      p.poly(
        [
          [x + 3.2, 0.1],
          [x + 5.4, 0.1],
          [x + 5.9, -1.6],
          [x + 3.9, -1.8],
        ].map(([a, b]): Pt => [Math.min(24.8, Math.max(6.1, a ?? 0)), b ?? 0]),
        { fill: '#e4f6ea', o: 0.45 },
      );
    for (const x of range(0, 27, 2.2)) p.rect(x, 6.6, 0.5, 2.2, { fill: ink });
    range(0.5, 26, 4.4).forEach((x) => p.rect(x, 8.3, 1.7, 0.5, { fill: ink }));
    p.rect(26.9, 8.3, 1.6, 0.5, { fill: ink });
    p.rect(-0.6, -0.4, 0.6, 9.2, { fill: ink });
    p.rect(28, -0.4, 0.6, 9.2, { fill: ink });
    p.rect(-0.6, -0.4, 6.2, 0.4, { fill: ink });
    p.rect(25.2, -0.4, 10.4, 0.4, { fill: ink });
    p.rect(28.6, 0, 6.4, 3.4, { fill: '#dfeae6' });
    slabs(p, 28.6, 0, 6.4, 2.2, 0.4, 0.4, '#a9cfc6', { w: 1 });
    p.rect(28, 3.4, 7.6, 0.4, { fill: ink });
    p.rect(35, -0.4, 0.5, 4.2, { fill: ink });
    range(29.6, 34, 1.3).forEach((x) => p.rect(x, 0, 0.06, 2.3, { fill: ink }));
    p.polys(
      range(0, 8, 1).map(
        (i) =>
          [
            [-1.1 - 0.3 * Math.sin(i), i * 1.1],
            [-0.75 - 0.3 * Math.sin(i), i * 1.1],
            [-0.75 - 0.3 * Math.sin(i + 1), i * 1.1 + 1.1],
            [-1.1 - 0.3 * Math.sin(i + 1), i * 1.1 + 1.1],
          ] as Pt[],
      ),
      { fill: '#cfcabb', stroke: ink, w: 2 },
    );
    p.poly(
      [
        [11, 0.25],
        [12.2, 0.5],
        [12.5, 0.35],
        [13.4, 0.2],
        [12.2, 0.12],
      ],
      { fill: '#b98a72' },
    );
    p.circle(12.7, 0.42, 0.17, { fill: '#d9b25a' });
    for (const [x, c, q] of [
      [2.2, '#8c3f2e', 'standing'],
      [3.4, '#e4dccb', 'coat'],
      [26.4, '#27455c', 'walking'],
      [30.4, '#e4dccb', 'standing'],
      [-5, '#33383a', 'walking'],
      [38, '#b98a3e', 'coat'],
      [39, '#5d6b4a', 'walking'],
    ] as const)
      person(p, x, 0, q, c);
    for (const x of [-8, 42.6]) {
      p.poly(
        [
          [x - 0.16, 0],
          [x + 0.16, 0],
          [x + 0.5, 6],
          [x + 0.3, 6],
        ],
        { fill: '#5a4a3a' },
      );
      for (const [a, b, r] of [
        [0.4, 7, 1.9],
        [-0.9, 6.5, 1.3],
        [1.7, 6.6, 1.4],
      ] as const)
        p.ellipse(x + a, b, r, r * 0.55, { fill: mix('#3f5a45', '#6d8560', (a + 1) / 3) });
    }
  },
  make,
);
