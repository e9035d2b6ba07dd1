import { ink } from '../kit/color.js';
import { range } from '../kit/geom.js';
import { person } from '../kit/people.js';
import { personAt, plate, standing, upright } from '../kit/props.js';
import { rand } from '../kit/rand.js';
import { render } from '../kit/scene.js';
import type { Light } from '../kit/scene.js';
import { box, sheet3 } from '../kit/solids.js';
import type { Solid } from '../kit/solids.js';
import { perspective } from '../kit/space.js';
import { boards, bricks, slabs } from '../kit/texture.js';
import type { Wall } from '../kit/wall.js';
import { make } from './shared.js';

export const hall = plate(
  'warehouse-table',
  2400,
  1200,
  'The ground floor as one long room: iron columns, brick vaults and a table for forty-one with people sitting along it.',
  (s) => {
    const cam = perspective({ eye: [1.1, -9, 1.75], to: [1.1, 10, 1.7], fov: 74, w: 2400, h: 1200, horizon: 0.52, cx: 0.56 });
    const l: Light = { dir: [0.85, 0.1, -0.55], shade: '#20150f', depth: 0.34, model: 0.3 };
    const wallB = (k: Wall): void => {
      bricks(k, 0, 0, k.w, k.h, '#a8624a', { course: 0.17, len: 0.5, share: 0.3 });
      for (const u of range(1.2, k.w - 3, 4)) {
        k.rect(u, 0.9, 2, 2.4, { fill: '#efe8d2' });
        k.lines(
          [
            [
              [u + 1, 0.9],
              [u + 1, 3.3],
            ],
            [
              [u, 2.2],
              [u + 2, 2.2],
            ],
          ],
          { stroke: '#3a2e26', w: 3 },
        );
      }
    };
    render(
      s,
      cam,
      l,
      [
        sheet3(
          [
            [-5, 34, 0],
            [6, 34, 0],
            [6, 34, 4.2],
            [-5, 34, 4.2],
          ].map(([x, y, z]) => [x ?? 0, y ?? 0, z ?? 0] as const),
          '#d9b98a',
        ),
        sheet3(
          [
            [-5, -8.6, 0],
            [6, -8.6, 0],
            [6, 34, 0],
            [-5, 34, 0],
          ],
          '#b9aa90',
          (k) => {
            slabs(k, 0, 0, k.w, k.h, 1, 1, '#b9aa90', { amount: 0.08 });
            for (const v of range(3, 40, 4))
              k.poly(
                [
                  [0.2, v],
                  [0.2, v + 2],
                  [4.6, v + 2.6],
                  [4.6, v + 0.6],
                ],
                { fill: '#fbe9bf', o: 0.5 },
              );
          },
        ),
        sheet3(
          [
            [-5, -8.6, 0],
            [-5, 34, 0],
            [-5, 34, 4.2],
            [-5, -8.6, 4.2],
          ],
          '#a8624a',
          wallB,
        ),
        sheet3(
          [
            [6, 34, 0],
            [6, -8.6, 0],
            [6, -8.6, 4.2],
            [6, 34, 4.2],
          ],
          '#a8624a',
          (k) => bricks(k, 0, 0, k.w, k.h, '#a8624a', { course: 0.17, len: 0.5, share: 0.3 }),
        ),
        sheet3(
          [
            [-5, 34, 4.2],
            [6, 34, 4.2],
            [6, -8.6, 4.2],
            [-5, -8.6, 4.2],
          ],
          '#c9a47e',
          (k) => boards(k, 0, 0, k.w, k.h, 1.4, '#c9a98a', 5, false, 0.12),
        ),
      ],
      { sorted: true },
    );
    const col = (x: number, y: number): Solid => box(x - 0.1, y - 0.1, 0, 0.2, 0.2, 3.8, '#31463c');
    const cap = (x: number, y: number): Solid => box(x - 0.3, y - 0.3, 3.8, 0.6, 0.6, 0.4, '#31463c');
    const r = rand(4);
    const sit = range(-4.6, 27, 1.5).flatMap((y) =>
      [0.15, 2].flatMap((x, i) =>
        r() < 0.75
          ? [
              standing(s, cam, [x, y, 0.08], 0.2, 1.3, (p) =>
                person(
                  p,
                  0,
                  0,
                  'seated',
                  r.pick(['#8c3f2e', '#27455c', '#b98a3e', '#5d6b4a', '#e4dccb', '#33383a']),
                  1.75,
                  i === 0 ? 1 : -1,
                ),
              ),
            ]
          : [],
      ),
    );
    const beams = range(-6, 32, 4).map((y) => box(-5, y - 0.12, 3.98, 11, 0.24, 0.22, '#31463c'));
    render(
      s,
      cam,
      l,
      [
        ...beams,
        ...range(-6, 32, 4).flatMap((y) => [col(-1.9, y), cap(-1.9, y), col(3.8, y), cap(3.8, y)]),
        box(0.6, -5.5, 0.7, 1.1, 34, 0.07, '#c99a5c'),
        ...range(-5, 28, 3).map((y) => box(1.05, y, 0, 0.2, 0.2, 0.7, '#7a5530')),
        ...sit,
        ...range(-5, 27, 1.1).map((y) =>
          box(0.85 + (y % 0.7), y, 0.77, 0.14, 0.14, 0.12 + (Math.abs(y * 3) % 0.2), y % 2 < 1 ? '#f3efe4' : '#54705f'),
        ),
        personAt(s, cam, [-3, 2.4, 0], 'walking', '#27455c'),
        personAt(s, cam, [4.8, 6, 0], 'coat', '#8c3f2e'),
      ],
      { edge: { stroke: '#2a1d16', w: 1 } },
    );
    for (const y of range(-3, 29, 4).reverse()) {
      const q = upright(s, cam, [1.15, y, 2.5]);
      q.line(0, 0.2, 0, 1.5, { stroke: ink, w: 1.5 });
      q.poly(
        [
          [-0.34, 0],
          [0.34, 0],
          [0.12, 0.22],
          [-0.12, 0.22],
        ],
        { fill: '#1f3a30' },
      );
      const [a, b] = q.map(0, 0);
      s.glow(a, b, 120, 60, '#ffe3a0', 0.6);
    }
    s.wash(
      s.radial(1340, 620, 1600, [
        [0, '#fff0cc', 0.3],
        [0.5, '#fff0cc', 0.02],
        [1, '#140d0a', 0.5],
      ]),
    );
  },
  make,
);
