import { ink, mix } from '../kit/color.js';
import { range, rectPts } from '../kit/geom.js';
import { planTree, ripples, sky } from '../kit/nature.js';
import { person } from '../kit/people.js';
import { plate } from '../kit/props.js';
import { boards, bricks } from '../kit/texture.js';
import { make } from './shared.js';

export const section = plate(
  'venice-section',
  2400,
  1500,
  'Section from canal to garden: water in the entrance hall at high tide, the new timber floor above it, the long painted room and the attic.',
  (s) => {
    sky(s, '#c3d3d6', '#f6efdf', 1050);
    const p = s.metres(720, 1130, 54);
    p.poly(
      [
        [-13.4, -6.8],
        [-13.4, 0.2],
        [0, 0.2],
        [0, -6.8],
      ],
      {
        fill: s.linear(0, 1120, 0, 1500, [
          [0, '#8fb0ae'],
          [1, '#4a7074'],
        ]),
      },
    );
    ripples(s, 1126, 1480, 5, ['#dfe9e2', '#3f6669'], { n: 180, alpha: 0.5, x0: 0, x1: 690 });
    p.poly(
      [
        [0, -6.8],
        [0, -0.6],
        [17, -0.6],
        [17, 0],
        [31.2, 0],
        [31.2, -6.8],
      ],
      { fill: '#d9d1bf' },
    );
    p.hatch(rectPts(0, -6.8, 31.2, 6.2), 45, 0.3, { stroke: '#988d77', w: 1.3, o: 0.6 });
    for (const x of [...range(-0.3, 1.2, 0.5), ...range(15.6, 17, 0.5)]) p.rect(x, -5.4, 0.26, 4.8, { fill: '#5d4a34' });
    p.rect(0, -0.6, 17, 17.4, { fill: '#f1e8d6' });
    p.rect(0.5, -0.6, 16, 1, { fill: '#8fb0ae', o: 0.8 });
    bricks(p, 0.5, 0.4, 16, 4.2, '#d9b59c', { course: 0.2, len: 0.6, share: 0.3 });
    boards(p, 0.5, 1.05, 16, 0.16, 0.5, '#b98b58', 4, true, 0.2);
    for (const x of range(1.6, 16, 2.4)) p.rect(x, -0.6, 0.16, 1.7, { fill: '#7a5530' });
    p.rect(0.5, 5.2, 16, 4.8, { fill: '#e6cdb4' });
    range(0, 3, 1).forEach((i) => {
      p.rect(1.4 + i * 4, 6.2, 2.9, 2.9, { fill: mix('#8fa69a', '#c79a7a', i / 3) });
      p.poly(
        [
          [1.4 + i * 4, 6.2],
          [1.4 + i * 4, 7],
          [2.5 + i * 4, 7.6],
          [3.4 + i * 4, 7.1],
          [4.3 + i * 4, 7.5],
          [4.3 + i * 4, 6.2],
        ],
        { fill: '#6d7d62' },
      );
      p.rect(1.4 + i * 4, 6.2, 2.9, 2.9, { stroke: '#a9853c', w: 6 });
    });
    boards(p, 0.5, 10.6, 16, 4.2, 0.5, '#f0e9da', 4, true, 0.03);
    p.poly(
      [
        [0.5, 5.3],
        [0.5, 8.8],
        [6.4, 5.3],
      ],
      { fill: '#fff4cf', o: 0.7 },
    );
    p.poly(
      [
        [0.5, 10.7],
        [0.5, 13.6],
        [5, 10.7],
      ],
      { fill: '#fff4cf', o: 0.7 },
    );
    for (const y of [4.7, 10, 14.9]) {
      p.rect(0, y, 17, 0.5, { fill: ink });
      p.polys(
        range(1, 16, 0.7).map((x) => rectPts(x, y - 0.26, 0.24, 0.28)),
        { fill: '#7a5530' },
      );
    }
    p.poly(
      [
        [-0.5, 15.3],
        [17.5, 15.3],
        [8.5, 19],
      ],
      { fill: '#efe6d3', stroke: ink, w: 10 },
    );
    p.lines(
      [
        [
          [8.5, 15.4],
          [8.5, 18.8],
        ],
        [
          [4, 15.4],
          [8.5, 17.4],
        ],
        [
          [13, 15.4],
          [8.5, 17.4],
        ],
      ],
      { stroke: '#7a5530', w: 8 },
    );
    for (const x of [-0.1, 16.4])
      p.polys([rectPts(x, -0.9, 0.7, 2.2), rectPts(x, 3.6, 0.7, 2.6), rectPts(x, 8.7, 0.7, 2.8), rectPts(x, 13.9, 0.7, 1.4)], {
        fill: ink,
      });
    p.line(17, 0, 31.2, 0, { stroke: ink, w: 7 });
    planTree(p, 21, 4.4, 2.1, 5);
    p.line(21, 0, 21, 4, { stroke: '#4a3f33', w: 8 });
    planTree(p, 26.4, 5.2, 2.6, 9);
    p.line(26.4, 0, 26.4, 5, { stroke: '#4a3f33', w: 9 });
    p.rect(30.4, 0, 0.5, 3, { fill: ink });
    p.poly(
      [
        [-6.6, 0.4],
        [-6, -0.2],
        [-1.4, -0.2],
        [-0.6, 0.6],
        [-1.2, 0.7],
        [-6, 0.6],
      ],
      { fill: '#22282a' },
    );
    person(p, -3.4, 0.1, 'standing', '#e4dccb');
    for (const [x, y, q, c] of [
      [4, 1.2, 'walking', '#27455c'],
      [6, 5.2, 'standing', '#8c3f2e'],
      [10.2, 5.2, 'coat', '#27455c'],
      [11.2, 5.2, 'standing', '#b98a3e'],
      [13, 10.5, 'walking', '#5d6b4a'],
      [23.4, 0, 'walking', '#7a3328'],
    ] as const)
      person(p, x, y, q, c);
  },
  make,
);
