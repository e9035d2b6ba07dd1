import { ink, mix } from '../kit/color.js';
import { range } from '../kit/geom.js';
import type { Pt } from '../kit/geom.js';
import { clouds, ripples, sky } from '../kit/nature.js';
import { person } from '../kit/people.js';
import { plate } from '../kit/props.js';
import { larch, make } from './shared.js';

export const crane = plate(
  'ferry-second-hall',
  1920,
  2400,
  'A tower crane over the bare timber frames of the second hall, grey sky, two workers on the roof beams.',
  (s) => {
    sky(s, '#a5b0b4', '#e9e6dc', 2100);
    clouds(s, 100, 1500, 3, '#f6f3ea', 9, 0.6);
    s.pen().rect(0, 2100, 1920, 300, {
      fill: s.linear(0, 2100, 0, 2400, [
        [0, '#9fb0b4'],
        [1, '#68828c'],
      ]),
    });
    const p = s.metres(120, 2110, 40);
    const lattice = (x0: number, y0: number, x1: number, y1: number, t: number, n: number): void => {
      const dx = x1 - x0;
      const dy = y1 - y0;
      const len = Math.hypot(dx, dy);
      const q = (u: number, v: number): Pt => [x0 + dx * u - (dy / len) * v, y0 + dy * u + (dx / len) * v];
      p.lines(
        [
          [q(0, t), q(1, t)],
          [q(0, -t), q(1, -t)],
          ...range(0, n - 1, 1).map((i): Pt[] => [q(i / n, i % 2 ? t : -t), q((i + 1) / n, i % 2 ? -t : t)]),
        ],
        { stroke: '#A8792A', w: 6 },
      );
    };
    lattice(27, 0, 27, 44, 0.8, 34);
    lattice(27, 45, 3, 47, 0.55, 22);
    lattice(27, 45, 39, 45.6, 0.55, 10);
    p.poly(
      [
        [26, 44],
        [28, 44],
        [28, 46.6],
        [26, 46.6],
      ],
      { fill: '#A8792A' },
    );
    p.rect(28, 43.6, 1.5, 2, { fill: '#4a5a61' });
    p.line(27, 46.5, 27, 52, { stroke: '#A8792A', w: 8 });
    p.lines(
      [
        [
          [27, 52],
          [8, 47],
        ],
        [
          [27, 52],
          [38, 46],
        ],
      ],
      { stroke: '#55462a', w: 3 },
    );
    p.rect(35.6, 42.6, 3, 3, { fill: '#77746c' });
    p.lines(
      [
        [
          [11.5, 46],
          [11.5, 20.4],
        ],
        [
          [11.5, 20.4],
          [8, 17.6],
        ],
        [
          [11.5, 20.4],
          [15, 17.6],
        ],
      ],
      { stroke: ink, w: 3 },
    );
    p.rect(7.6, 17, 8, 0.6, { fill: larch });
    range(0, 5, 1)
      .reverse()
      .forEach((i) => {
        const q = p.at(3 + i * 2.1, 0.4 + i * 0.5, 1 - i * 0.05);
        const c = mix(larch, '#cfd3cf', i * 0.13);
        for (const x of [3, 25])
          q.polys(
            [
              [
                [x, 0],
                [x + 0.7, 0],
                [x + 2.4, 11],
                [x + 1.7, 11],
              ],
              [
                [x, 0],
                [x + 0.7, 0],
                [x - 1, 11],
                [x - 1.7, 11],
              ],
            ],
            { fill: c },
          );
        q.poly(
          [
            [-2, 11],
            [30, 11],
            [30, 11.8],
            [14, 14.6],
            [-2, 11.8],
          ],
          { fill: mix(c, '#5b3d22', 0.12), stroke: mix('#5b3d22', '#cfd3cf', i * 0.13), w: 2 },
        );
        q.lines(
          range(0, 28, 4).map((x): Pt[] => [
            [x, 11.1],
            [x + 2, 11.7 + 2.6 * (1 - Math.abs(x + 2 - 14) / 16)],
          ]),
          { stroke: mix('#5b3d22', '#cfd3cf', i * 0.13), w: 4 },
        );
      });
    person(p, 9, 13.7, 'standing', '#d9a53a', 1.8);
    person(p, 18.6, 15, 'walking', '#b5472c', 1.8);
    p.rect(-4, -0.6, 54, 1.2, { fill: '#8b8982' });
    p.line(-4, 0.6, 46, 0.6, { stroke: ink, w: 4 });
    ripples(s, 2140, 2400, 4, ['#dfe5e2', '#55707a'], { n: 260, alpha: 0.45, x0: 0, x1: 0 });
    s.wash(
      s.linear(0, 0, 0, 2400, [
        [0, '#20283a', 0.14],
        [0.5, '#fff', 0],
        [1, '#20283a', 0.16],
      ]),
    );
  },
  make,
);
