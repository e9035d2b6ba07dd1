import { mix } from '../kit/color.js';
import { range } from '../kit/geom.js';
import type { Pt } from '../kit/geom.js';
import { sky } from '../kit/nature.js';
import { personAt, plate } from '../kit/props.js';
import { rand } from '../kit/rand.js';
import { render } from '../kit/scene.js';
import { sheet3 } from '../kit/solids.js';
import { perspective } from '../kit/space.js';
import { slabs } from '../kit/texture.js';
import { make } from './shared.js';

export const lobby = plate(
  'tower-lobby',
  2400,
  1200,
  'The lift lobby of 1974 in one-point perspective: brown travertine, bronze lift doors on both sides and the city grey behind glass at the end.',
  (s) => {
    const cam = perspective({ eye: [0, -6.5, 1.65], to: [0, 10, 1.6], fov: 76, w: 2400, h: 1200, horizon: 0.52, cx: 0.5 });
    const l = { dir: [0.4, -0.5, -0.7] as const, shade: '#1d1612', depth: 0.3, model: 0.25 };
    sky(s, '#b9bdb6', '#dfd9c8', 700);
    const doors = (k: { w: number; h: number } & Parameters<typeof slabs>[0]): void => {
      slabs(k, 0, 0, k.w, k.h, 1, 1.4, '#a88f72', { amount: 0.12, share: 0.6, w: 1.2 });
      for (const u of range(1.5, k.w - 2, 3.2)) {
        k.rect(u - 0.12, 0, 1.94, 2.6, { fill: '#3c2f20' });
        k.rect(u, 0, 0.84, 2.5, { fill: '#9a7440' });
        k.rect(u + 0.86, 0, 0.84, 2.5, { fill: '#b38a50' });
        k.rect(u + 0.1, 0.1, 0.2, 2.3, { fill: '#d9b678', o: 0.6 });
        k.rect(u + 1.1, 0.1, 0.14, 2.3, { fill: '#ecd09a', o: 0.6 });
        k.circle(u + 2.1, 1.2, 0.06, { fill: '#f4dca4' }, 12);
        k.poly(
          [
            [u + 0.65, 2.75],
            [u + 1.05, 2.75],
            [u + 0.85, 2.95],
          ],
          { fill: '#f0c878' },
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
            [-3, -6, 0],
            [-3, 12, 0],
            [-3, 12, 3.2],
            [-3, -6, 3.2],
          ],
          '#a88f72',
          doors,
        ),
        sheet3(
          [
            [3, 12, 0],
            [3, -6, 0],
            [3, -6, 3.2],
            [3, 12, 3.2],
          ],
          '#a88f72',
          doors,
        ),
        sheet3(
          [
            [-3, -6, 0],
            [3, -6, 0],
            [3, 12, 0],
            [-3, 12, 0],
          ],
          '#6f5a46',
          (k) => {
            slabs(k, 0, 0, k.w, k.h, 1, 1, '#7a6550', { amount: 0.12, share: 0.7, w: 1.2 });
            k.rect(1.7, 9, 2.6, 9, { fill: '#e6dcc0', o: 0.4 });
            k.rect(2.2, 3, 1.6, 15, { fill: '#e6dcc0', o: 0.2 });
          },
        ),
        sheet3(
          [
            [-3, 12, 3.2],
            [3, 12, 3.2],
            [3, -6, 3.2],
            [-3, -6, 3.2],
          ],
          '#8f7f68',
          (k) => {
            for (const v of range(0.5, 18, 1))
              for (const u of range(0.5, 6, 1)) {
                k.circle(u, v, 0.3, { fill: '#c9b894' }, 18);
                k.circle(u, v, 0.22, { fill: Math.round(u + v) % 3 === 0 ? '#fff0c4' : '#6b5c46' }, 18);
              }
          },
        ),
      ],
      { sorted: true },
    );
    const [x0, y0] = cam.project([-3, 12, 0]);
    const [x1, y1] = cam.project([3, 12, 3.2]);
    const p = s.pen();
    p.rect(x0, y1, x1 - x0, y0 - y1, {
      fill: s.linear(0, y1, 0, y0, [
        [0, '#d5d3c6'],
        [1, '#e9e2cd'],
      ]),
    });
    const r = rand(3);
    for (let x = x0; x < x1 - 18; x += 20) {
      const t = r.range(24, 120);
      p.rect(x, y0 - t, 18, t, { fill: mix('#a5a397', '#c9c4b2', r()) });
    }
    p.lines(
      range(0, 4, 1).map((i): Pt[] => [
        [x0 + ((x1 - x0) * i) / 4, y1],
        [x0 + ((x1 - x0) * i) / 4, y0],
      ]),
      { stroke: '#4a3a28', w: 6 },
    );
    s.glow(1200, 590, 520, 320, '#fff6da', 0.55);
    render(s, cam, l, [
      personAt(s, cam, [-1.2, 3, 0], 'standing', '#27455c', 1.78),
      personAt(s, cam, [1.6, 6.5, 0], 'coat', '#8c3f2e'),
      personAt(s, cam, [0.4, 11.4, 0], 'standing', '#33302c'),
    ]);
    s.wash(
      s.radial(1200, 600, 1500, [
        [0, '#fff3d2', 0.2],
        [0.5, '#fff3d2', 0],
        [1, '#140d08', 0.56],
      ]),
    );
  },
  make,
);
