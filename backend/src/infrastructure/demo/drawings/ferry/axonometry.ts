import { ink } from '../kit/color.js';
import { range } from '../kit/geom.js';
import type { Pt } from '../kit/geom.js';
import { personAt, plate } from '../kit/props.js';
import { rand } from '../kit/rand.js';
import { render } from '../kit/scene.js';
import { box, extrudeX, ground } from '../kit/solids.js';
import type { Solid } from '../kit/solids.js';
import { axonometry } from '../kit/space.js';
import { ribs } from '../kit/texture.js';
import { blue, larch, make } from './shared.js';

export const axo = plate(
  'ferry-axonometry',
  2400,
  1600,
  'Axonometry with the long roof lifted off the hall: timber frames in a row, two boarding bridges and a ferry alongside the quay.',
  (s) => {
    const cam = axonometry({ az: 32, el: 32, scale: 19, at: [50, 8, 6], x: 1180, y: 830 });
    const l = { dir: [0.6, 0.75, -0.9] as const, shade: '#1a2540', depth: 0.34, model: 0.3 };
    const e = { edge: { stroke: '#23282b', w: 1.5 } };
    render(s, cam, l, [{ ...ground(-300, -300, 800, 800, '#8fa8ae', undefined, -2.5), edge: 'none' }], e);
    const r = rand(8);
    s.pen().lines(
      range(0, 180, 1).map((): Pt[] => {
        const x = r() * 2400;
        const y = r() * 1600;
        const d = r.range(20, 90);
        return [
          [x, y],
          [x + d, y + d * 0.32],
        ];
      }),
      { stroke: '#c6d5d5', w: 2, o: 0.6 },
    );
    const frames = range(4, 96, 4.6).flatMap((x): Solid[] => [
      box(x, 1, 0, 0.35, 0.35, 5, larch),
      box(x, 16, 0, 0.35, 0.35, 5, larch),
      box(x, 1, 5, 0.35, 15.4, 0.6, larch),
    ]);
    render(
      s,
      cam,
      l,
      [
        box(-8, -6, -2.5, 116, 60, 2.5, (f) => ({
          fill: f === 'top' ? '#d6d2c7' : '#a7a49b',
          decor: (k): void => {
            if (f === 'top')
              k.lines(
                [
                  ...range(0, 116, 6).map((x): Pt[] => [
                    [x, 0],
                    [x, 60],
                  ]),
                  ...range(0, 60, 6).map((y): Pt[] => [
                    [0, y],
                    [116, y],
                  ]),
                ],
                { stroke: '#a9a59a', w: 1.2 },
              );
          },
        })),
        ...frames,
        box(10, 12, 0, 14, 3.4, 3, '#efece3'),
        box(40, 12, 0, 20, 3.4, 3, '#efece3'),
        box(76, 12, 0, 12, 3.4, 3, '#efece3'),
        ...range(12, 88, 7).map((x) => box(x, 6, 0, 3.6, 0.7, 0.5, '#7a5935')),
        ...range(6, 90, 5).map((x, i) =>
          personAt(s, cam, [x, 4 + (i % 3) * 2, 0], 'walking', ['#8c3f2e', '#27455c', '#b98a3e'][i % 3] ?? ink, 2.1),
        ),
        box(30, -14, 1.6, 2.6, 15, 2.6, '#f1efe8'),
        box(70, -14, 1.6, 2.6, 15, 2.6, '#f1efe8'),
        box(18, -24, -2.5, 66, 11, 5, (f) => (f === 'top' ? '#dfe1da' : blue)),
        box(24, -23, 2.5, 46, 9, 3.2, '#f1efe8'),
        box(34, -22, 5.7, 26, 7, 3, '#f1efe8'),
        box(44, -20, 8.7, 4, 3, 4, '#8c3f2e'),
        ...range(0, 9, 1).map((i) =>
          box(4 + i * 9, 28 + (i % 2) * 7, 0, 4.6, 2, 1.5, ['#8c3f2e', '#e7e3d8', '#54707c', '#33383a'][i % 4] ?? ink),
        ),
      ],
      e,
    );
    render(
      s,
      cam,
      l,
      [
        extrudeX(
          [
            [-3.5, 17.2],
            [20.5, 17.2],
            [20.5, 17.9],
            [8.5, 20.4],
            [-3.5, 17.9],
          ],
          -2,
          102,
          (f) => ({
            fill: f === '0' ? larch : '#8b9498',
            decor: (k): void => {
              if (f !== 'w' && f !== 'e') ribs(k, 0, 0, k.w, k.h, 1.3, '#8b9498', { w: 1.1 });
            },
          }),
        ),
      ],
      e,
    );
    s.pen().lines(
      (
        [
          [-2, -3.5],
          [102, -3.5],
          [102, 20.5],
        ] as const
      ).map(([x, y]): Pt[] => [cam.project([x, y, 0]), cam.project([x, y, 17.2])]),
      { stroke: ink, w: 1.8, dash: '14 10' },
    );
  },
  make,
);
