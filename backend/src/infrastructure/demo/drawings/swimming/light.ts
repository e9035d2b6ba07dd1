import { range } from '../kit/geom.js';
import type { Pt } from '../kit/geom.js';
import { personAt, plate } from '../kit/props.js';
import { rand } from '../kit/rand.js';
import { render } from '../kit/scene.js';
import { box, sheet3 } from '../kit/solids.js';
import { perspective } from '../kit/space.js';
import { slabs } from '../kit/texture.js';
import { make, water } from './shared.js';

export const light = plate(
  'swimming-light',
  2400,
  1600,
  'A swimming hall under deep concrete beams: five shafts of sunlight fall on green water, one swimmer, two people on the edge.',
  (s) => {
    const cam = perspective({ eye: [1.4, -9, 2], to: [1.4, 20, 2], fov: 68, w: 2400, h: 1600, horizon: 0.55, cx: 0.46 });
    const l = { dir: [0.6, 0.1, -0.75] as const, shade: '#12222c', depth: 0.3, model: 0.3 };
    const tiles =
      (c: string, n: number) =>
      (k: { w: number; h: number } & Parameters<typeof slabs>[0]): void =>
        slabs(k, 0, 0, k.w, k.h, n, n, c, { amount: 0.07, w: 1 });
    render(
      s,
      cam,
      l,
      [
        sheet3(
          [
            [-9, 36, 0],
            [11, 36, 0],
            [11, 36, 8],
            [-9, 36, 8],
          ],
          '#b9b8ae',
          tiles('#b9b8ae', 2),
        ),
        sheet3(
          [
            [-9, -8.6, 8],
            [-9, 36, 8],
            [11, 36, 8],
            [11, -8.6, 8],
          ],
          '#8d9090',
        ),
        sheet3(
          [
            [-9, -8.6, 0],
            [-9, 36, 0],
            [-9, 36, 8],
            [-9, -8.6, 8],
          ],
          '#a5a69f',
          tiles('#a5a69f', 2),
        ),
        sheet3(
          [
            [11, 36, 0],
            [11, -8.6, 0],
            [11, -8.6, 8],
            [11, 36, 8],
          ],
          '#c9c7bb',
          (k) => {
            slabs(k, 0, 0, k.w, k.h, 2, 2, '#c9c7bb', { amount: 0.06, w: 1 });
            for (const u of range(3.6, 40, 6.4))
              k.poly(
                [
                  [u, 8],
                  [u + 1.7, 8],
                  [u + 1, 1.2],
                  [u - 0.7, 1.2],
                ],
                { fill: '#fff6dc', o: 0.6 },
              );
          },
        ),
        sheet3(
          [
            [-9, -8.6, 0],
            [11, -8.6, 0],
            [11, 36, 0],
            [-9, 36, 0],
          ],
          '#c3c0b3',
          tiles('#c3c0b3', 0.8),
        ),
        sheet3(
          [
            [-5, -8.6, 0.01],
            [7, -8.6, 0.01],
            [7, 33, 0.01],
            [-5, 33, 0.01],
          ],
          water,
          (k) => {
            const r = rand(4);
            k.rect(0, 0, k.w, k.h, { fill: '#4a9098', o: 0.6 });
            for (const x of [2, 4, 6, 8, 10])
              k.lines(
                [
                  [
                    [x, 0],
                    [x, k.h],
                  ],
                ],
                { stroke: '#1f4f5c', w: 5, o: 0.5 },
              );
            for (const v of range(5, 38, 6.4))
              k.poly(
                [
                  [3.4, v],
                  [3.4, v + 2],
                  [10.8, v + 2.7],
                  [10.8, v + 0.8],
                ],
                { fill: '#d7f0e2', o: 0.6 },
              );
            k.polys(
              range(0, 420, 1).map((): Pt[] => {
                const x = r() * 11.6;
                const y = r() * 41;
                const d = r.range(0.15, 0.8);
                return [
                  [x, y],
                  [x + d / 2, y + 0.05],
                  [x + d, y],
                  [x + d / 2, y - 0.06],
                ];
              }),
              { fill: '#cdebe2', o: 0.5 },
            );
            k.polys(
              range(0, 260, 1).map((): Pt[] => {
                const x = r() * 11.6;
                const y = r() * 41;
                const d = r.range(0.2, 0.9);
                return [
                  [x, y],
                  [x + d / 2, y + 0.07],
                  [x + d, y],
                  [x + d / 2, y - 0.07],
                ];
              }),
              { fill: '#23626e', o: 0.4 },
            );
          },
        ),
      ],
      { sorted: true },
    );
    s.pen().polys(
      (
        [
          [-5, -5.3],
          [7, 7.3],
        ] as const
      ).map(([a, b]): Pt[] => [
        cam.project([a, -8.5, 0.02]),
        cam.project([b, -8.5, 0.02]),
        cam.project([b, 33.3, 0.02]),
        cam.project([a, 33.3, 0.02]),
      ]),
      { fill: '#efece0' },
    );
    const beams = range(-6.4, 34, 3.2).reverse();
    render(
      s,
      cam,
      l,
      beams.map((y, i) =>
        box(-9, y, 5.4 + (i % 2) * 0.4, 20, 0.5, 2.6, (f) => ({
          fill: '#a7a79f',
          decor: (k): void => {
            if (f === 's') slabs(k, 0, 0, k.w, k.h, 2, 1.3, '#a7a79f', { amount: 0.08, w: 1 });
          },
        })),
      ),
    );
    render(s, cam, l, [
      personAt(s, cam, [8.4, 3, 0], 'standing', '#8c3f2e'),
      personAt(s, cam, [9.4, 12, 0], 'walking', '#e9e4d6'),
      personAt(s, cam, [-6.4, 8, 0], 'coat', '#e9e4d6'),
      personAt(s, cam, [7.1, 7, -0.1], 'seated', '#27455c', 1.7, -1),
      box(-8.8, 4, 0, 0.7, 8, 0.45, '#a37443'),
    ]);
    // Shafts: from a gap between beams to the bright patch on the water.
    for (const y of range(-2.4, 28, 6.4).reverse()) {
      const a = [
        [-3.4, y, 7.9],
        [-3.4, y + 1.8, 7.9],
      ] as const;
      const b = [
        [2.2, y + 0.9, 0],
        [2.2, y + 2.9, 0],
        [5.8, y + 3.3, 0],
        [5.8, y + 1.4, 0],
      ] as const;
      const t = [
        [0.2, y, 7.9],
        [0.2, y + 1.8, 7.9],
      ] as const;
      const P = (q: readonly [number, number, number]): Pt => cam.project(q);
      const [x0, y0] = P(a[0]);
      const [, y1] = P(b[0]);
      const fill = s.linear(x0, y0, x0 + 300, y1, [
        [0, '#fff8e2', 0.62],
        [1, '#fff8e2', 0.12],
      ]);
      s.pen().poly([P(a[0]), P(t[0]), P(b[3]), P(b[0])], { fill });
      s.pen().poly([P(t[0]), P(t[1]), P(b[2]), P(b[3])], { fill, o: 0.55 });
    }
    const [hx, hy] = cam.project([0.6, 3.5, 0]);
    s.pen().ellipse(hx, hy - 16, 15, 18, { fill: '#d9b25a' });
    s.pen().poly(
      [
        [hx - 60, hy + 4],
        [hx, hy - 10],
        [hx + 70, hy + 2],
        [hx, hy + 10],
      ],
      { fill: '#b98a72' },
    );
    s.pen().lines(
      [
        [
          [hx - 110, hy + 10],
          [hx - 50, hy + 2],
        ],
        [
          [hx + 60, hy + 8],
          [hx + 150, hy + 16],
        ],
        [
          [hx - 150, hy + 26],
          [hx + 160, hy + 30],
        ],
      ],
      { stroke: '#e9f6f0', w: 4, round: true },
    );
    s.wash(
      s.radial(1150, 800, 1900, [
        [0, '#fff6dc', 0.2],
        [0.5, '#fff6dc', 0],
        [1, '#0b141c', 0.52],
      ]),
    );
  },
  make,
  { focal: { x: 0.5, y: 0.58 } },
);
