import { ink, mix } from '../kit/color.js';
import { range, rectPts } from '../kit/geom.js';
import type { Pt } from '../kit/geom.js';
import { planTree } from '../kit/nature.js';
import { person } from '../kit/people.js';
import { earth } from '../kit/plan.js';
import { plate } from '../kit/props.js';
import { boards } from '../kit/texture.js';
import { make, pale } from './shared.js';

function sketchTree(p: Parameters<typeof person>[0], x: number): void {
  p.line(x, 0, x, 4.4, { stroke: '#4a443b', w: 6 });
  planTree(p, x, 5.6, 2.5, Math.round(Math.abs(x)));
}

export const section = plate(
  'registry-section',
  2400,
  1500,
  'Section through the reading room: a tall timber-lined hall with galleries of drawers, lit through fins on one side and a skylight above.',
  (s) => {
    s.wash(
      s.linear(0, 0, 0, 1200, [
        [0, '#dbe3e4'],
        [1, '#f6f3ea'],
      ]),
    );
    const p = s.metres(560, 1230, 54);
    earth(
      p,
      [
        [-11, 0],
        [34.5, 0],
      ],
      6,
      '#dcd6c8',
      '#a39a87',
      0.34,
    );
    p.rect(0, -3.6, 24, 22.4, { fill: '#efe6d3' });
    boards(p, 4.4, 0.2, 15.2, 17, 0.5, '#dcc094', 6, true, 0.08);
    p.poly(
      [
        [8, 17.2],
        [16, 17.2],
        [19.4, 5],
        [19.4, 0.2],
        [11, 0.2],
      ],
      { fill: '#fff6da', o: 0.55 },
    );
    range(0, 4, 1).forEach((f) => {
      const y = f * 3.5;
      for (const x of [0, 19.6]) {
        p.rect(x, y, 4.4, 3.5, { fill: f % 2 === 0 ? '#e8dfcd' : '#ece4d4' });
        if (x > 0 || f > 0)
          range(0, 5, 1).forEach((j) =>
            range(0, 3, 1).forEach((i) =>
              p.rect(x + 0.9 + i * 0.7, y + 0.25 + j * 0.42, 0.62, 0.36, {
                fill: mix('#8f6a42', '#c79c61', ((i * 7 + j * 3 + f) % 5) / 5),
                stroke: '#4d3821',
                w: 1.2,
              }),
            ),
          );
        p.rect(x, y - 0.18, 4.4, 0.36, { fill: ink });
      }
      p.lines(
        [
          [
            [4.4, y + 1],
            [4.4, y],
          ],
          [
            [19.6, y + 1],
            [19.6, y],
          ],
        ],
        { stroke: ink, w: 4 },
      );
    });
    p.rect(0, 17.2, 8, 0.6, { fill: ink });
    p.rect(16, 17.2, 8, 0.6, { fill: ink });
    p.lines(
      [
        [
          [8, 17.8],
          [12, 19.6],
          [16, 17.8],
        ],
      ],
      { stroke: ink, w: 7 },
    );
    p.lines(
      range(8.6, 15.6, 0.7).map((x): Pt[] => [
        [x, 17.2],
        [x, 17.9 + 1.6 * (1 - Math.abs(x - 12) / 4)],
      ]),
      { stroke: '#5d6b70', w: 2 },
    );
    p.rect(-0.5, 4.4, 0.5, 13.4, { fill: ink });
    p.polys(
      range(0, 4, 1).map((f) => rectPts(-0.42, 4.9 + f * 2.6, 0.34, 2)),
      { fill: '#9fb2b6' },
    );
    p.rect(24, 0, 0.5, 17.8, { fill: ink });
    p.polys(
      range(0, 12, 1).map((i) => rectPts(-1.1, 4.6 + i, 0.6, 0.12)),
      { fill: pale },
    );
    p.rect(-0.5, -3.9, 25, 0.4, { fill: ink });
    p.rect(-0.5, -3.9, 0.5, 4, { fill: ink });
    p.rect(24, -3.9, 0.5, 4, { fill: ink });
    p.rect(-0.5, -0.3, 25, 0.3, { fill: ink });
    range(0, 10, 1).forEach((i) =>
      range(0, 4, 1).forEach((j) => p.rect(1 + i * 2.05, -3.4 + j * 0.58, 1.8, 0.5, { fill: '#8d9391', stroke: '#3b4240', w: 1.4 })),
    );
    for (const x of [6.2, 9.6, 13, 16.4]) {
      p.rect(x, 0.72, 2, 0.07, { fill: '#5a4126' });
      p.lines(
        [
          [
            [x + 0.15, 0],
            [x + 0.15, 0.72],
          ],
          [
            [x + 1.85, 0],
            [x + 1.85, 0.72],
          ],
        ],
        { stroke: '#5a4126', w: 5 },
      );
      person(p, x - 0.35, 0.05, 'seated', ['#8c3f2e', '#27455c', '#b98a3e', '#5d6b4a'][Math.floor(x) % 4] ?? ink);
      p.line(x + 1, 5, x + 1, 17.2, { stroke: '#3a352c', w: 1.4 });
      p.circle(x + 1, 4.8, 0.3, { fill: '#fff3cf', stroke: '#a97d36', w: 2 });
    }
    person(p, 3.4, 3.7, 'standing', '#27455c');
    person(p, 21.4, 7.2, 'walking', '#8c3f2e');
    person(p, -6, 0, 'walking', '#33383a');
    person(p, -4.6, 0, 'coat', '#7a3328');
    person(p, 30, 0, 'walking', '#5d6b4a');
    person(p, 2.2, 10.7, 'coat', '#b98a3e');
    sketchTree(p, -8.6);
    sketchTree(p, 29);
  },
  make,
);
