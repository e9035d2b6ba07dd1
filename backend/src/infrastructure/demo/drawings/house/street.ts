import { autumn, clouds, sky } from '../kit/nature.js';
import { bicycle } from '../kit/people.js';
import { personAt, plate, standing, treeAt } from '../kit/props.js';
import { render } from '../kit/scene.js';
import { box, extrude, ground } from '../kit/solids.js';
import type { Coat, Solid } from '../kit/solids.js';
import { perspective } from '../kit/space.js';
import { bricks, slabs } from '../kit/texture.js';
import { brick, field, front, make, sun, tile, white } from './shared.js';

const glass = { back: '#39444b', lit: '#7f929a', reveal: '#b9b5aa', sill: '#d8d5cb' };

function house(x: number, y: number): Solid {
  return extrude(
    [
      [x, 0],
      [x + 9, 0],
      [x + 9, 6.3],
      [x + 4.5, 10.2],
      [x, 6.3],
    ],
    y,
    y + 11,
    (f): Coat => {
      if (f === '2' || f === '3')
        return { fill: tile, decor: (k) => slabs(k, 0, 0, k.w, k.h, 0.6, 0.32, tile, { bond: 0.5, amount: 0.14, w: 1 }) };
      return {
        fill: white,
        decor: (k) => {
          if (f === 's') front(k, (a, b, w, h) => k.recess(a, b, w, h, 0.22, glass));
          if (f === '4' || f === '1') {
            field(k, f === '4' ? 8.4 : 0, 0, 2.6, 2.9);
            field(k, 0, 2.9, 2.2, 3.4);
            field(k, 4.4, 0, 2.6, 1.1);
            for (const a of [1, 4.6, 8.2]) k.recess(a, a === 4.6 ? 1.1 : 3.6, 1.4, 1.7, 0.22, glass);
          }
        },
      };
    },
  );
}

const terrace = (x: number, w: number, h: number, c: string): Solid =>
  extrude(
    [
      [x, 0],
      [x + w, 0],
      [x + w, h],
      [x + w / 2, h + 2.6],
      [x, h],
    ],
    1.5,
    11,
    (f): Coat => ({
      fill: f === '2' || f === '3' ? '#5d5a58' : c,
      decor: (k) => {
        if (f !== 's') return;
        bricks(k, 0, 0, w, h, c, { course: 0.15, len: 0.5, share: 0.2, joint: 0.8 });
        for (const [a, b] of [
          [0.9, 3.6],
          [w - 2, 3.6],
          [w - 2, 0.9],
        ] as const)
          k.recess(a, b, 1.1, 1.6, 0.15, { ...glass, reveal: '#6b5a50' });
        k.recess(0.9, 0, 1, 2.3, 0.15, { back: '#2f4a40', reveal: '#6b5a50' });
      },
    }),
  );

export const street = plate(
  'house-street',
  2400,
  1600,
  'A small white gabled house with fields of red brick set into its corners, between darker brick terraces on a quiet street in low sun.',
  (s) => {
    sky(s, '#93aab5', '#efeadd', 1080);
    clouds(s, 100, 700, 3, '#fbf7ec', 6, 0.5);
    const cam = perspective({ eye: [-6.4, -15.5, 1.65], to: [4, 3, 3], fov: 62, w: 2400, h: 1600, horizon: 0.71 });
    s.pen().rect(0, 1136, 2400, 464, { fill: '#a9a69d' });
    render(
      s,
      cam,
      sun,
      [
        ground(-60, -40, 140, 33, '#8f8d88'),
        ground(-60, -7, 140, 60, '#bab6ab', (k) => slabs(k, 0, 0, k.w, 7, 1, 1, '#bab6ab', { amount: 0.07, share: 0.3 })),
        box(-60, -7.2, 0, 140, 0.2, 0.14, '#cfccc2'),
      ],
      { sorted: true },
    );
    render(
      s,
      cam,
      sun,
      [
        terrace(-15.4, 6.6, 6, '#7d4a3c'),
        terrace(-22, 6.6, 6.4, '#6d4238'),
        terrace(12.2, 7, 6.2, '#74493c'),
        terrace(19.2, 7, 5.8, '#8a5444'),
        house(0, 0),
        box(4.05, 7, 9.9, 0.9, 0.9, 1.4, (f) => ({
          fill: brick,
          decor: (k) => {
            if (f !== 'top') bricks(k, 0, 0, k.w, k.h, brick, { course: 0.125, len: 0.4 });
          },
        })),
        box(-8.8, -0.5, 0, 5.6, 0.25, 1.1, (f) => ({
          fill: brick,
          decor: (k) => {
            if (f !== 'top') bricks(k, 0, 0, k.w, k.h, brick, { course: 0.125, len: 0.4 });
          },
        })),
        treeAt(s, cam, [-7.6, 2.6, 0], 6.2, 5, autumn, { n: 190 }),
        standing(s, cam, [5.6, -0.55, 0], 0.5, 1, (p) => bicycle(p, 0, 0, '#20302a', 4)),
        personAt(s, cam, [2.2, -4.6, 0], 'coat', '#27455c', 1.7),
        personAt(s, cam, [1.5, -4.4, 0], 'walking', '#d9b25a', 1.15),
      ],
      { edge: { stroke: '#4a372e', w: 1.2 } },
    );
    s.wash(
      s.radial(300, 200, 2700, [
        [0, '#fff0cc', 0.28],
        [0.5, '#fff0cc', 0.03],
        [1, '#141a2c', 0.24],
      ]),
    );
  },
  make,
  { focal: { x: 0.52, y: 0.5 } },
);
