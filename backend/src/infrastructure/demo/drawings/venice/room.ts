import { arc, range } from '../kit/geom.js';
import type { Pt } from '../kit/geom.js';
import { plate } from '../kit/props.js';
import { rand } from '../kit/rand.js';
import { render } from '../kit/scene.js';
import { box, sheet3 } from '../kit/solids.js';
import { perspective } from '../kit/space.js';
import { boards, slabs } from '../kit/texture.js';
import { make, ogee, shutterGreen } from './shared.js';

export const room = plate(
  'venice-room',
  1920,
  2400,
  'A tall room with bare plaster walls; light thrown up by the canal trembles on the beamed ceiling above a single chair.',
  (s) => {
    const cam = perspective({ eye: [0, -7.4, 1.6], to: [0, 10, 1.6], fov: 54, w: 1920, h: 2400, horizon: 0.66, cx: 0.5 });
    const l = { dir: [0.75, 0.1, -0.5] as const, shade: '#2a1c20', depth: 0.3, model: 0.3 };
    const r = rand(7);
    render(
      s,
      cam,
      l,
      [
        sheet3(
          [
            [-3.2, 5, 0],
            [3.2, 5, 0],
            [3.2, 5, 5.4],
            [-3.2, 5, 5.4],
          ],
          '#cdb6a0',
          (k) => {
            range(0, 20, 1).forEach(() => {
              const x = r() * 6.4;
              const y = r() * 5.4;
              k.poly(
                arc(x, y, r.range(0.3, 1), 0, 320, 8, r.range(0.2, 0.8)).map(([a, b]): Pt => [
                  Math.min(6.4, Math.max(0, a)),
                  Math.min(5.4, Math.max(0, b)),
                ]),
                { fill: r() < 0.5 ? '#e3d3c0' : '#a88a76', o: 0.18 },
              );
            });
            k.rect(0.4, 0, 1.5, 3, { fill: '#3a2c24' });
            k.rect(0.5, 0, 1.3, 2.9, { fill: '#8fa39a' });
            k.rect(0.9, 0, 0.9, 2.9, { fill: '#e9d9b4' });
            k.rect(3.2, 1.7, 1.7, 2.1, { fill: '#a9853c' });
            k.rect(3.28, 1.78, 1.54, 1.94, { fill: '#7d948e' });
            k.poly(
              [
                [3.28, 1.78],
                [3.28, 2.5],
                [3.9, 2.8],
                [4.82, 2.3],
                [4.82, 1.78],
              ],
              { fill: '#54684f' },
            );
          },
        ),
        sheet3(
          [
            [-3.2, -7, 0],
            [-3.2, 5, 0],
            [-3.2, 5, 5.4],
            [-3.2, -7, 5.4],
          ],
          '#b79f8b',
          (k) => {
            for (const u of [2.2, 5.4, 8.6]) {
              k.poly([[u, 0.4], ...ogee(u, 3, 1.4, 1.1), [u + 1.4, 0.4]], { fill: '#eef0e4' });
              k.lines(
                [
                  [
                    [u + 0.7, 0.4],
                    [u + 0.7, 3.9],
                  ],
                  [
                    [u, 2],
                    [u + 1.4, 2],
                  ],
                ],
                { stroke: '#4a3a2c', w: 4 },
              );
              k.rect(u - 0.5, 0.4, 0.42, 2.7, { fill: shutterGreen });
            }
          },
        ),
        sheet3(
          [
            [3.2, 5, 0],
            [3.2, -7, 0],
            [3.2, -7, 5.4],
            [3.2, 5, 5.4],
          ],
          '#d6bfa6',
          (k) => {
            for (const u of [1, 4.2, 7.4])
              k.poly(
                [
                  [u, 0.6],
                  [u + 1.4, 0.6],
                  [u + 1.4, 2.6],
                  [u + 0.7, 3.3],
                  [u, 2.6],
                ],
                { fill: '#fff0c8', o: 0.6 },
              );
          },
        ),
        sheet3(
          [
            [-3.2, -7, 0],
            [3.2, -7, 0],
            [3.2, 5, 0],
            [-3.2, 5, 0],
          ],
          '#b5654a',
          (k) => {
            slabs(k, 0, 0, k.w, k.h, 0.5, 0.5, '#b98468', { amount: 0.16, share: 0.7, w: 1.2 });
            for (const v of [2.6, 5.8, 9])
              k.poly(
                [
                  [0.5, v],
                  [0.5, v + 1.4],
                  [4.4, v + 1.9],
                  [4.4, v + 0.5],
                ],
                { fill: '#ffe9bd', o: 0.5 },
              );
          },
        ),
        sheet3(
          [
            [-3.2, 5, 5.4],
            [3.2, 5, 5.4],
            [3.2, -7, 5.4],
            [-3.2, -7, 5.4],
          ],
          '#8e6a48',
          (k) => boards(k, 0, 0, k.w, k.h, 0.5, '#8e6a48', 4, true, 0.14),
        ),
      ],
      { sorted: true },
    );
    render(
      s,
      cam,
      { ...l, dir: [0.6, 0.2, 0.5] },
      range(-6.4, 4.6, 0.75)
        .reverse()
        .map((y) => box(-3.2, y, 5.08, 6.4, 0.24, 0.32, '#a57a50')),
      { sorted: true },
    );
    const wave: Pt[][] = range(0, 46, 1).map(() => {
      const y = r.range(-5, 4.6);
      const x = r.range(-3, 2.4);
      const d = r.range(0.4, 1.5);
      return range(0, 26, 1).map((i): Pt =>
        cam.project([Math.min(3.1, x + (i / 26) * d), y + 0.2 * Math.sin(i * 0.42 + x) * Math.sin((i / 26) * 3.14), 5.07]),
      );
    });
    s.pen().lines(wave, { stroke: '#fff3cf', w: 6, o: 0.5, round: true });
    s.pen().lines(
      wave.map((w) => w.map(([x, y]): Pt => [x + 14, y + 9])),
      { stroke: '#ffe6a8', w: 3, o: 0.6, round: true },
    );
    render(
      s,
      cam,
      l,
      [
        [0, 0],
        [0.5, 0],
        [0, 0.5],
        [0.5, 0.5],
      ]
        .map(([a, b]) => box(0.6 + (a ?? 0), 0.4 + (b ?? 0), 0, 0.06, 0.06, 0.45, '#4a3220'))
        .concat([box(0.6, 0.4, 0.45, 0.56, 0.56, 0.06, '#7a4a2c'), box(1.1, 0.4, 0.51, 0.06, 0.56, 0.5, '#4a3220')]),
    );
    s.wash(
      s.radial(760, 1300, 1800, [
        [0, '#fff0cc', 0.26],
        [0.5, '#fff0cc', 0.02],
        [1, '#160e10', 0.46],
      ]),
    );
  },
  make,
);
