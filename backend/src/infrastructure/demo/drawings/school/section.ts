import { ink } from '../kit/color.js';
import { range, rectPts } from '../kit/geom.js';
import type { Pt } from '../kit/geom.js';
import { clouds, sky, tree } from '../kit/nature.js';
import { person } from '../kit/people.js';
import { earth } from '../kit/plan.js';
import { plate } from '../kit/props.js';
import { boards, bricks } from '../kit/texture.js';
import { frame, make } from './shared.js';

export const section = plate(
  'school-section',
  2400,
  1200,
  'Section through the ring: classrooms on three floors round a top-lit hall with stepped seats, the empty gas tank below used as a playground under glass.',
  (s) => {
    sky(s, '#c9d2d3', '#f6efdf', 900);
    clouds(s, 60, 420, 6, '#fff', 5, 0.5);
    const p = s.metres(1200, 820, 30);
    earth(
      p,
      [
        [-40, 0],
        [40, 0],
      ],
      13,
      '#dcd5c6',
      '#a0967f',
      0.46,
    );
    frame(p, true);
    p.rect(-17, -7.4, 34, 7.4, { fill: '#cfc8b8' });
    p.rect(-17, 0, 34, 13, { fill: '#f4ecdb' });
    bricks(p, -17, -7.4, 34, 7.2, '#b98b76', { course: 0.5, len: 1.4, share: 0.3 });
    boards(p, -8.6, 0, 17.2, 13, 0.6, '#e6cfa4', 5, true, 0.08);
    p.poly(
      [
        [-4, 13],
        [4, 13],
        [8.4, 3],
        [8.4, 0],
        [0.4, 0],
      ],
      { fill: '#fff6d6', o: 0.7 },
    );
    for (const x of [-17, 8.6])
      for (const y of [0, 4.2, 8.4]) {
        p.rect(x, y, 8.4, 4.2, { fill: y === 4.2 ? '#eef0e6' : '#f6eedd' });
        const out = x < 0 ? x : x + 8;
        p.rect(out, y + 0.9, 0.4, 2.8, { fill: '#9fb7bb' });
        p.poly(
          x < 0
            ? [
                [-16.6, y + 0.9],
                [-16.6, y + 3.7],
                [-12, y + 0.1],
              ]
            : [
                [8.6, y + 0.1],
                [8.6, y + 2],
                [10.4, y + 0.1],
              ],
          { fill: '#fff4cf', o: 0.8 },
        );
        p.rect(x, y - 0.2, 8.4, 0.4, { fill: ink });
        range(0, 2, 1).forEach((i) => {
          const u = x + 1.6 + i * 2.2;
          p.rect(u, y + 0.2, 1.2, 0.7, { fill: '#c79c61' });
          person(p, u - 0.3, y + 0.2, 'seated', ['#8c3f2e', '#27455c', '#d9a53a'][(i + Math.round(y)) % 3] ?? ink, 1.25);
        });
        p.circle(x + 4.2, y + 3.4, 0.22, { fill: '#fff0c4', stroke: ink, w: 1.5 });
      }
    p.rect(-17, 12.8, 13, 0.5, { fill: ink });
    p.rect(4, 12.8, 13, 0.5, { fill: ink });
    p.poly(
      [
        [-4, 13],
        [-4, 15.4],
        [0, 16.6],
        [4, 15.4],
        [4, 13],
      ],
      { stroke: ink, w: 5, fill: '#e3edec' },
    );
    p.rect(-17.4, -7.8, 0.7, 9, { fill: ink });
    p.rect(16.7, -7.8, 0.7, 9, { fill: ink });
    for (const x of [-17.4, 16.9]) p.polys([rectPts(x, 3.7, 0.5, 1.4), rectPts(x, 7.9, 0.5, 1.4), rectPts(x, 12, 0.5, 1.4)], { fill: ink });
    p.rect(-17.4, -7.8, 34.8, 0.5, { fill: ink });
    p.rect(-17, -0.4, 8.6, 0.4, { fill: ink });
    p.rect(8.4, -0.4, 8.6, 0.4, { fill: ink });
    p.poly(
      [
        [-8.4, 0],
        [-8.4, -0.6],
        ...range(0, 7, 1).flatMap((i): Pt[] => [
          [-8.4 + i * 0.9, -0.6 - i * 0.9],
          [-7.5 + i * 0.9, -0.6 - i * 0.9],
        ]),
        [-1, -7.3],
        [-8.4, -7.3],
      ],
      { fill: '#b98b58', stroke: ink, w: 3 },
    );
    range(0, 6, 1).forEach((i) =>
      person(p, -8 + i * 0.9, -0.6 - i * 0.9, 'seated', ['#8c3f2e', '#d9a53a', '#27455c', '#5d6b4a'][i % 4] ?? ink, 1.3),
    );
    p.lines(
      [
        [
          [7, -7.3],
          [7, -3],
        ],
        [
          [7, -3],
          [8.2, -3],
        ],
      ],
      { stroke: ink, w: 4 },
    );
    p.circle(4.2, -5, 0.24, { fill: '#d9803a' });
    for (const [x, h] of [
      [2, 1.3],
      [4.6, 1.35],
      [11, 1.7],
    ] as const)
      person(p, x, -7.3, 'walking', '#27455c', h);
    frame(p, false);
    tree(p, -31, 0, 9, 4);
    tree(p, 33, 0, 11, 8);
    for (const [x, h] of [
      [-26, 1.7],
      [-25, 1.2],
      [26, 1.3],
      [28, 1.7],
    ] as const)
      person(p, x, 0, 'walking', '#7a3328', h);
  },
  make,
);
