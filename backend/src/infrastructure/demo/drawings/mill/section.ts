import { ink } from '../kit/color.js';
import { arc, range } from '../kit/geom.js';
import type { Pt } from '../kit/geom.js';
import { bareTree, clouds, ripples, sky } from '../kit/nature.js';
import { person } from '../kit/people.js';
import { earth } from '../kit/plan.js';
import { plate } from '../kit/props.js';
import { rand } from '../kit/rand.js';
import { bricks } from '../kit/texture.js';
import { brick, leafGreen, make } from './shared.js';

export const section = plate(
  'mill-section',
  2400,
  1200,
  'Long section through the mill: four floors on iron columns, looms below, studios above, the rapids at the left and a chimney.',
  (s) => {
    sky(s, '#cfd8da', '#f5f0e5', 950);
    clouds(s, 60, 400, 5, '#fff', 5, 0.5);
    const p = s.metres(430, 985, 31);
    p.poly(
      [
        [-14, -1.6],
        [-2, -1.6],
        [-2, -7],
        [-14, -7],
      ],
      { fill: '#7e9aa0' },
    );
    ripples(s, 1036, 1190, 4, ['#dfe9e6', '#4f6d75'], { n: 130, alpha: 0.6, x0: 0, x1: 370 });
    p.poly(
      [
        [-14, -4],
        [-2, -4.5],
        [-2, -0.4],
        [64, 0],
        [64, -7],
        [-14, -7],
      ],
      { fill: '#d9d1bf' },
    );
    earth(
      p,
      [
        [-1, -0.2],
        [64, 0],
      ],
      7,
      '#d9d1bf',
      '#988d77',
      0.5,
    );
    p.poly(
      [
        [55, 0],
        [56.1, 30],
        [57.9, 30],
        [59, 0],
      ],
      { fill: brick },
    );
    bricks(p, 55.6, 0, 2.8, 29, brick, { course: 0.5, len: 1.2, share: 0.4 });
    p.rect(55.8, 29.4, 2.4, 0.9, { fill: '#5a2d24' });
    range(0, 3, 1).forEach((f) => {
      const y = f * 4.6;
      p.rect(0, y, 50, 4.6, { fill: f % 2 ? '#ece4d3' : '#f2ebdc' });
      range(0, 9, 1).forEach((i) => {
        const x = i * 5;
        const m: Pt[] = [
          [x + 1.5, y + 1],
          [x + 1.5, y + 3.2],
          ...arc(x + 2.5, y + 3.2, 1, 180, 0, 10, 0.4),
          [x + 3.5, y + 3.2],
          [x + 3.5, y + 1],
        ];
        p.poly(m, { fill: '#dbe6e6', stroke: leafGreen, w: 4 });
        p.poly(
          [
            [x + 1.5, y + 0.4],
            [x + 3.5, y + 0.4],
            [x + 4.9, y + 0.3],
            [x + 2.9, y + 0.3],
          ],
          { fill: '#fff6d8' },
        );
        p.poly(
          [
            [x + 1.6, y + 3],
            [x + 3.4, y + 3],
            [x + 5, y + 0.4],
            [x + 3.2, y + 0.4],
          ],
          { fill: '#fff6d8', o: 0.4 },
        );
        p.rect(x + 4.86, y, 0.28, 4.2, { fill: '#2f443b' });
        p.rect(x + 4.5, y + 3.9, 1, 0.3, { fill: '#2f443b' });
      });
      p.rect(0, y + 4.2, 50, 0.4, { fill: ink });
    });
    p.rect(-0.7, -2, 0.8, 20.6, { fill: brick });
    p.rect(49.9, -0.5, 0.8, 19, { fill: brick });
    p.rect(-0.7, -0.5, 51.4, 0.5, { fill: ink });
    range(0, 9, 1).forEach((i) => {
      const x = i * 5;
      p.poly(
        [
          [x, 18.8],
          [x + 5, 18.8],
          [x + 5, 19.4],
          [x + 1.2, 22],
          [x, 19.4],
        ],
        { fill: '#f2ebdc', stroke: ink, w: 6 },
      );
      p.line(x, 19.4, x + 1.2, 22, { stroke: '#7fa0aa', w: 8 });
    });
    p.rect(0, 18.4, 50, 0.5, { fill: ink });
    p.circle(-3.6, -2.2, 2.6, { stroke: '#4a3a2c', w: 6 }, 40);
    p.lines(
      range(0, 11, 1).map((i): Pt[] => {
        const a = (i * Math.PI) / 6;
        return [
          [-3.6, -2.2],
          [-3.6 + 2.6 * Math.cos(a), -2.2 + 2.6 * Math.sin(a)],
        ];
      }),
      { stroke: '#4a3a2c', w: 3 },
    );
    for (const x of range(2, 44, 5)) {
      p.rect(x - 0.4, 0, 2.6, 1.1, { fill: '#6d7673', stroke: ink, w: 2 });
      p.circle(x + 0.9, 1.3, 0.45, { fill: '#b5895a', stroke: ink, w: 2 });
      p.lines(
        range(0, 1.6, 0.2).map((d): Pt[] => [
          [x + d, 1.1],
          [x + 0.9, 2.2],
        ]),
        { stroke: '#e6e0d0', w: 1 },
      );
    }
    const r = rand(3);
    for (const f of [1, 2, 3])
      for (const x of range(1.4, 46, 3.3)) {
        const q = r();
        if (q < 0.5) {
          p.rect(x, f * 4.6 + 0.72, 1.7, 0.07, { fill: '#6b4a28' });
          p.lines(
            [
              [
                [x + 0.1, f * 4.6],
                [x + 0.1, f * 4.6 + 0.72],
              ],
              [
                [x + 1.6, f * 4.6],
                [x + 1.6, f * 4.6 + 0.72],
              ],
            ],
            { stroke: '#6b4a28', w: 3 },
          );
        }
        if (q < 0.75)
          person(
            p,
            x + 2.2,
            f * 4.6,
            r.pick(['standing', 'walking', 'coat'] as const),
            r.pick(['#8c3f2e', '#27455c', '#b98a3e', '#5d6b4a']),
            1.8,
          );
      }
    person(p, 52.6, 0, 'walking', '#27455c', 1.8);
    bareTree(p, 61, 0, 10, 3, '#5a4a3e', 7);
  },
  make,
);
