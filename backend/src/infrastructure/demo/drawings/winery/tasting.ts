import { mix } from '../kit/color.js';
import type { Pt } from '../kit/geom.js';
import { ridge, sky } from '../kit/nature.js';
import { plate } from '../kit/props.js';
import { render } from '../kit/scene.js';
import { box, sheet3 } from '../kit/solids.js';
import { perspective } from '../kit/space.js';
import { boards } from '../kit/texture.js';
import { make } from './sheeting.js';

const spruce = '#CBA168';

export const tasting = plate(
  'winery-tasting',
  2400,
  1500,
  'A room lined with pale spruce boards, two chairs and a low table on the sunlit floor, one wide window over a hazy valley.',
  (s) => {
    sky(s, '#b5c7cc', '#f2ebd9', 760);
    ridge(s, 640, 190, 900, 5, '#a9babd', 0.8, 0.9);
    ridge(s, 720, 130, 900, 12, '#8ba09c', 0.9, 1);
    ridge(s, 770, 80, 1000, 17, '#8b9a6b', 1, 1);
    for (let i = 0; i < 13; i++)
      s.pen().poly(
        [
          [1120 + i * 100, 800],
          [1130 + i * 100, 800],
          [780 + i * 190, 1130],
          [750 + i * 190, 1130],
        ],
        { fill: '#5f7040', o: 0.75 },
      );
    const cam = perspective({ eye: [2.5, -6.6, 1.5], to: [2.5, 4, 1.5], fov: 66, w: 2400, h: 1500, horizon: 0.52, cx: 0.42 });
    const inside = (pts: Parameters<typeof sheet3>[0], fill: string, vertical: boolean, seed: number): ReturnType<typeof sheet3> =>
      sheet3(pts, fill, (k) => boards(k, 0, 0, k.w, k.h, 0.28, fill, seed, vertical, 0.1));
    const soft = { dir: [-0.5, -0.72, -0.62] as const, shade: '#3a2412', depth: 0.3, model: 0.25 };
    // Back wall is four pieces round the window: x 1.5–7.6, z 0.75–2.75.
    const back = (x0: number, x1: number, z0: number, z1: number): ReturnType<typeof sheet3> =>
      inside(
        [
          [x0, 0.6, z0],
          [x1, 0.6, z0],
          [x1, 0.6, z1],
          [x0, 0.6, z1],
        ],
        mix(spruce, '#6a4526', 0.22),
        true,
        5,
      );
    const light: Pt[] = [
      [0.75, -3.2],
      [5.3, -3.2],
      [6.85, -0.6],
      [2.2, -0.6],
    ];
    render(
      s,
      cam,
      soft,
      [
        back(-1, 1.5, 0, 3.2),
        back(7.6, 9, 0, 3.2),
        back(1.5, 7.6, 0, 0.75),
        back(1.5, 7.6, 2.75, 3.2),
        inside(
          [
            [-1, -7, 3.2],
            [-1, 0.6, 3.2],
            [9, 0.6, 3.2],
            [9, -7, 3.2],
          ],
          mix(spruce, '#7a5432', 0.16),
          false,
          7,
        ),
        inside(
          [
            [-1, -7, 0],
            [-1, 0.6, 0],
            [-1, 0.6, 3.2],
            [-1, -7, 3.2],
          ],
          spruce,
          true,
          9,
        ),
        sheet3(
          [
            [-1, -7, 0],
            [9, -7, 0],
            [9, 0.6, 0],
            [-1, 0.6, 0],
          ],
          '#bd9158',
          (k) => {
            boards(k, 0, 0, k.w, k.h, 0.3, '#bd9158', 3, true, 0.12);
            k.poly(
              light.map(([x, y]): Pt => [x + 1, y + 7]),
              { fill: '#fbe3ae', o: 0.62 },
            );
            k.poly(
              [
                [3.55, 3.8],
                [3.72, 3.8],
                [5.35, 6.4],
                [5.18, 6.4],
              ].map(([x, y]): Pt => [(x ?? 0) + 0.6, y ?? 0]),
              { fill: '#7a5430', o: 0.5 },
            );
          },
        ),
        ...(
          [
            [3.3, -1.5, 1],
            [5.15, -1.9, -1],
          ] as const
        ).flatMap(([x, y, d]) => [
          ...[0, 0.5].flatMap((i) => [0, 0.5].map((j) => box(x + i, y + j, 0, 0.05, 0.05, 0.42, '#5b3d22'))),
          box(x, y, 0.42, 0.55, 0.55, 0.06, '#8a3b28'),
          box(d > 0 ? x : x + 0.5, y, 0.48, 0.05, 0.55, 0.45, '#5b3d22'),
        ]),
        box(4.2, -1.55, 0.34, 0.6, 0.6, 0.05, '#e1c58f'),
        box(4.45, -1.3, 0, 0.1, 0.1, 0.34, '#5b3d22'),
        box(4.35, -1.3, 0.39, 0.07, 0.07, 0.26, '#2f4a36'),
        box(4.6, -1.42, 0.39, 0.05, 0.05, 0.12, '#e9e6da'),
      ],
      { sorted: true, edge: { stroke: '#5b3d22', w: 1.2 } },
    );
    const frame = (a: Parameters<typeof cam.project>[0], b: Parameters<typeof cam.project>[0], w: number): void =>
      s.pen().line(...cam.project(a), ...cam.project(b), { stroke: '#6b4526', w });
    frame([1.5, 0.6, 0.75], [7.6, 0.6, 0.75], 16);
    frame([1.5, 0.6, 2.75], [7.6, 0.6, 2.75], 10);
    frame([1.5, 0.6, 0.75], [1.5, 0.6, 2.75], 12);
    frame([7.6, 0.6, 0.75], [7.6, 0.6, 2.75], 12);
    frame([3.5, 0.6, 0.75], [3.5, 0.6, 2.75], 9);
    s.glow(1420, 700, 1300, 760, '#fff3d2', 0.34);
    s.wash(
      s.radial(1400, 720, 1900, [
        [0, '#fff', 0],
        [0.5, '#2a1608', 0.02],
        [1, '#2a1608', 0.42],
      ]),
    );
  },
  make,
);
