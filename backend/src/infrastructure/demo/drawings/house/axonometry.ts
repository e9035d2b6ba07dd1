import { ink } from '../kit/color.js';
import { range } from '../kit/geom.js';
import type { Pt } from '../kit/geom.js';
import { plate } from '../kit/props.js';
import { render } from '../kit/scene.js';
import type { Light } from '../kit/scene.js';
import { box, extrude, ground, prism } from '../kit/solids.js';
import type { Coat, Solid } from '../kit/solids.js';
import { axonometry } from '../kit/space.js';
import { boards, bricks, slabs } from '../kit/texture.js';
import { brick, make, sun, tile, white } from './shared.js';

export const axo = plate(
  'house-axonometry',
  2400,
  2400,
  'Exploded axonometry of the house: ground floor, first floor and tiled roof lifted apart, brick corners in red, partitions in white.',
  (s) => {
    const cam = axonometry({ az: 40, el: 33, scale: 84, at: [4.5, 5.5, 8.4], x: 1200, y: 1150 });
    const l: Light = { ...sun, dir: [0.55, 0.9, -0.9], depth: 0.32 };
    const level = (z: number): Solid[] => {
      const skin =
        (red: boolean) =>
        (f: string): Coat => ({
          fill: f === 'top' ? ink : red ? brick : white,
          decor: (k) => {
            if (red && f !== 'top') bricks(k, 0, 0, k.w, k.h, brick, { course: 0.16, len: 0.5, joint: 1 });
          },
        });
      const b = (x: number, y: number, w: number, d: number, red = false, h = 2.5): Solid => box(x, y, z, w, d, h, skin(red));
      const white2 = [
        b(2.6, 0, 0.8, 0.35),
        b(4.55, 0, 0.85, 0.35),
        b(0.35, 4.4, 3.3, 0.15),
        b(4.7, 4.4, 3.95, 0.15),
        b(4.7, 4.55, 0.15, 3),
        b(4.7, 8.4, 0.15, 2.25),
        b(0, 2.6, 0.35, 2),
        b(0, 6, 0.35, 2.4),
        b(8.65, 2.6, 0.35, 1.4),
        b(8.65, 6.2, 0.35, 2.2),
        b(3.4, 10.65, 2, 0.35),
      ];
      const low = [
        b(0, 4.6, 0.35, 1.4, false, 0.9),
        b(8.65, 4, 0.35, 2.2, false, 0.9),
        b(5.4, 0, 1.2, 0.35, false, 0.9),
        b(2.6, 10.65, 0.8, 0.35, false, 0.9),
        b(5.4, 10.65, 1, 0.35, false, 0.9),
      ];
      const red = [
        b(0, 0, 2.6, 0.35, true),
        b(0, 0.35, 0.35, 2.25, true),
        b(6.6, 0, 2.4, 0.35, true),
        b(8.65, 0.35, 0.35, 2.25, true),
        b(0, 8.4, 0.35, 2.25, true),
        b(0, 10.65, 2.6, 0.35, true),
        b(8.65, 8.4, 0.35, 2.25, true),
        b(6.4, 10.65, 2.6, 0.35, true),
      ];
      const steps = range(0, 9, 1).map((i) => box(1.2 + i * 0.25, 4.7, z, 0.25, 1, 0.25 * (i + 1), '#c9a06a'));
      const slab2 = box(-0.15, -0.15, z - 0.3, 9.3, 11.3, 0.3, (f) => ({
        fill: '#d9d5c9',
        decor: (k) => {
          if (f === 'top') boards(k, 0.5, 0.5, 8.3, 10.3, 0.35, '#d8bd92', z, true, 0.07);
        },
      }));
      const things =
        z < 3
          ? [box(2, 1.3, z, 1, 2.2, 0.74, '#b88c56'), box(6.2, 6.4, z, 0.8, 2, 0.42, '#54705f')]
          : [box(1, 1, z, 1.6, 2, 0.5, '#e4dfd2'), box(6, 1, z, 1.6, 2, 0.5, '#e4dfd2'), box(6, 7.5, z, 1.6, 2, 0.5, '#54705f')];
      return [slab2, ...white2, ...low, ...red, ...steps, ...things];
    };
    const lot = { ...ground(-60, -60, 130, 130, '#ebe9e2', undefined, -0.35), edge: 'none' };
    const edge = { edge: { stroke: '#2b211c', w: 2 } };
    render(
      s,
      cam,
      l,
      [
        lot,
        prism(
          [
            [-4, -4],
            [13, -4],
            [13, 15],
            [-4, 15],
          ],
          -0.34,
          0.04,
          '#d9d6cb',
        ),
      ],
      edge,
    );
    render(s, cam, l, level(0), edge);
    s.pen().lines(
      [
        [
          [0, 0],
          [9, 0],
          [9, 11],
          [0, 11],
        ]
          .flatMap(([x, y]): Pt[] => [cam.project([x ?? 0, y ?? 0, 2.5]), cam.project([x ?? 0, y ?? 0, 6.4])])
          .filter((_, i) => i < 2),
        ...[
          [9, 0],
          [9, 11],
          [0, 11],
        ].map(([x, y]): Pt[] => [cam.project([x ?? 0, y ?? 0, 2.5]), cam.project([x ?? 0, y ?? 0, 14])]),
      ],
      { stroke: ink, w: 1.6, dash: '14 10' },
    );
    render(s, cam, l, level(6.6), edge);
    render(
      s,
      cam,
      l,
      [
        extrude(
          [
            [-0.3, 14],
            [9.3, 14],
            [4.5, 18],
          ],
          -0.2,
          11.2,
          (f): Coat => ({
            fill: f === '0' ? '#c9a06a' : f === '1' || f === '2' ? tile : white,
            decor: (k) => {
              if (f === '1' || f === '2') slabs(k, 0, 0, k.w, k.h, 0.6, 0.4, tile, { bond: 0.5, amount: 0.14, w: 1.2 });
            },
          }),
        ),
      ],
      edge,
    );
  },
  make,
);
