import { arc, range } from '../kit/geom.js';
import type { Pt } from '../kit/geom.js';
import { personAt, plate, upright } from '../kit/props.js';
import { render } from '../kit/scene.js';
import { box, cylinder, sheet3 } from '../kit/solids.js';
import { perspective } from '../kit/space.js';
import { boards, bricks } from '../kit/texture.js';
import { leafGreen, make } from './shared.js';

export const hall = plate(
  'mill-hall',
  1920,
  2400,
  'Inside the spinning hall: slim green iron columns in rows, tall windows on both sides, patches of light on worn boards, one person sweeping.',
  (s) => {
    const cam = perspective({ eye: [0.6, -7.4, 1.65], to: [0.6, 10, 1.6], fov: 60, w: 1920, h: 2400, horizon: 0.58, cx: 0.54 });
    const l = { dir: [0.7, 0.25, -0.62] as const, shade: '#241a1a', depth: 0.34, model: 0.3 };
    const windows = (k: Parameters<NonNullable<ReturnType<typeof sheet3>['faces'][0]['decor']>>[0]): void => {
      bricks(k, 0, 0, k.w, k.h, '#d7d0c2', { course: 0.16, len: 0.5, share: 0.3, joint: 1 });
      for (const u of range(1, k.w - 2.4, 3)) {
        const m: Pt[] = [[u, 0.9], [u, 4], ...arc(u + 0.8, 4, 0.8, 180, 0, 12, 0.45), [u + 1.6, 4], [u + 1.6, 0.9]];
        k.poly(m, { fill: '#eef1ea' });
        k.lines(
          [
            ...range(0, 1.6, 0.4).map((d): Pt[] => [
              [u + d, 0.9],
              [u + d, 4.3],
            ]),
            ...range(0.9, 4.2, 0.5).map((d): Pt[] => [
              [u, d],
              [u + 1.6, d],
            ]),
          ],
          { stroke: leafGreen, w: 2.4 },
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
            [-5, 40, 0],
            [6, 40, 0],
            [6, 40, 5.4],
            [-5, 40, 5.4],
          ],
          '#cfc8ba',
          windows,
        ),
        sheet3(
          [
            [-5, -7, 5.4],
            [-5, 40, 5.4],
            [6, 40, 5.4],
            [6, -7, 5.4],
          ],
          '#d9d2c3',
          (k) => boards(k, 0, 0, k.w, k.h, 0.5, '#d3c7b0', 5, true, 0.06),
        ),
        sheet3(
          [
            [-5, -7, 0],
            [6, -7, 0],
            [6, 40, 0],
            [-5, 40, 0],
          ],
          '#a98358',
          (k) => {
            boards(k, 0, 0, k.w, k.h, 0.25, '#a98358', 6, true, 0.2);
            for (const v of range(1.4, 44, 3))
              k.poly(
                [
                  [0.3, v],
                  [0.3, v + 1.5],
                  [5.6, v + 3.3],
                  [5.6, v + 1.8],
                ],
                { fill: '#ffe9b8', o: 0.6 },
              );
          },
        ),
        sheet3(
          [
            [-5, -7, 0],
            [-5, 40, 0],
            [-5, 40, 5.4],
            [-5, -7, 5.4],
          ],
          '#cfc8ba',
          windows,
        ),
        sheet3(
          [
            [6, 40, 0],
            [6, -7, 0],
            [6, -7, 5.4],
            [6, 40, 5.4],
          ],
          '#cfc8ba',
          windows,
        ),
      ],
      { sorted: true },
    );
    render(
      s,
      cam,
      l,
      range(-4, 38, 3)
        .flatMap((y) => [
          box(-5, y - 0.15, 5, 11, 0.3, 0.4, '#8d8574'),
          ...[-1.5, 2.5].flatMap((x) => [
            cylinder(x, y, 0.13, 0, 4.6, '#39594a', 12),
            cylinder(x, y, 0.3, 4.6, 0.4, '#39594a', 12),
            cylinder(x, y, 0.26, 0, 0.18, '#39594a', 12),
          ]),
        ])
        .concat([personAt(s, cam, [0.9, 5.5, 0], 'walking', '#27455c'), personAt(s, cam, [-3.2, 15, 0], 'standing', '#8c3f2e')]),
      {},
    );
    const q = upright(s, cam, [0.9, 5.5, 0]);
    q.line(0.3, 0.9, 0.8, 0.05, { stroke: '#6b4a28', w: 5 });
    q.poly(
      [
        [0.68, 0],
        [1, 0],
        [0.84, 0.2],
      ],
      { fill: '#c79c61' },
    );
    for (const y of range(1, 34, 6))
      for (const x of [-4.4]) {
        const a = cam.project([x, y, 3.4]);
        const b = cam.project([x + 5, y + 1.8, 0]);
        const c = cam.project([x + 5, y + 3.3, 0]);
        const d = cam.project([x, y + 1.5, 3.4]);
        s.pen().poly([a, d, c, b], { fill: '#fff3d0', o: 0.1 });
      }
    s.wash(
      s.radial(1050, 1380, 1800, [
        [0, '#fff3d2', 0.32],
        [0.5, '#fff3d2', 0.02],
        [1, '#140d0a', 0.44],
      ]),
    );
  },
  make,
);
