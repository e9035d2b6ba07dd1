import { mix } from '../kit/color.js';
import { range } from '../kit/geom.js';
import type { Pt } from '../kit/geom.js';
import { bareTree, clouds, sky } from '../kit/nature.js';
import { bicycle, person } from '../kit/people.js';
import { personAt, plate, standing } from '../kit/props.js';
import { rand } from '../kit/rand.js';
import { render } from '../kit/scene.js';
import type { Light } from '../kit/scene.js';
import { box, ground } from '../kit/solids.js';
import type { Coat, Solid } from '../kit/solids.js';
import { perspective } from '../kit/space.js';
import { bricks, slabs } from '../kit/texture.js';
import type { Wall } from '../kit/wall.js';
import { grey, make, red } from './shared.js';

const sun: Light = { dir: [0.62, 0.6, -0.7], shade: '#1b2036', depth: 0.44, model: 0.26 };

/** One loggia: red brick at the back, a glazed door, a rail in the plane of the frame. */
function loggia(k: Wall, x: number, y: number, w: number, h: number, seed: number): void {
  const r = rand(seed);
  k.recess(x, y, w, h, 1.7, { back: mix(red, '#1b1420', 0.45), lit: red, reveal: '#5d5f64', sill: '#a6a49c' });
  const b = k.deep(1.65);
  const u = x + w * 0.32;
  b.rect(u, y, w * 0.44, h * 0.84, { fill: '#2c353a' });
  b.rect(u + 0.1, y + 0.1, w * 0.2, h * 0.76, { fill: r() < 0.25 ? '#d8b878' : '#5d7077' });
  b.rect(u + w * 0.24, y + 0.1, w * 0.17, h * 0.76, { fill: '#4a5a61' });
  if (r() < 0.35) b.rect(x + w * 0.18, y + 0.05, 0.45, 0.5, { fill: '#55663f' });
  k.lines(
    [
      [
        [x, y + 1.02],
        [x + w, y + 1.02],
      ],
    ],
    { stroke: '#1f2426', w: 4 },
  );
  k.lines(
    range(0.12, w - 0.06, 0.16).map((d): Pt[] => [
      [x + d, y + 0.06],
      [x + d, y + 1.02],
    ]),
    { stroke: '#1f2426', w: 1.5 },
  );
  if (r() < 0.22) person(k.deep(0.7), x + w * 0.22, y, 'standing', r.pick(['#c9b48a', '#27455c', '#7a3328']));
}

export const street = plate(
  'warehouse-street',
  2400,
  1800,
  'A grey brick frame, five bays wide and five storeys of deep balconies above tall openings, between older red warehouse walls.',
  (s) => {
    sky(s, '#8fa4b0', '#eeeadf', 1400);
    clouds(s, 80, 800, 17, '#fbf7ee', 7, 0.5);
    const cam = perspective({ eye: [5.5, -29, 1.7], to: [12.5, 0, 6], fov: 60, w: 2400, h: 1800, horizon: 0.83, cx: 0.42 });
    s.pen().rect(0, 1490, 2400, 310, { fill: '#aeaaa0' });
    render(
      s,
      cam,
      sun,
      [
        ground(-60, -40, 160, 36, '#908d88'),
        ground(-60, -4, 160, 20, '#bdb9af', (k) => slabs(k, 0, 0, k.w, 4.2, 1.4, 0.9, '#bdb9af', { amount: 0.08, w: 1 })),
        box(-60, -4.2, 0, 160, 0.25, 0.14, '#d0cdc4'),
      ],
      { sorted: true },
    );
    const old = (x: number, w: number, h: number): Solid =>
      box(x, 1.4, 0, w, 14, h, (f): Coat => ({
        fill: red,
        decor: (k) => {
          if (f !== 's') return;
          bricks(k, 0, 0, k.w, k.h, red, { course: 0.22, len: 0.7, share: 0.3, seed: 3 });
          for (const u of range(1.2, w - 2, 3))
            for (const v of range(1.1, h - 2, 3.1)) {
              k.recess(u, v, 1.3, 1.9, 0.3, { back: '#2b3236', lit: '#62737a', reveal: '#6e3a2c', sill: '#b9b2a2' });
              k.rect(u - 0.1, v + 1.9, 1.5, 0.26, { fill: mix(red, '#e9d5bd', 0.25) });
            }
          k.rect(0, h - 0.5, w, 0.5, { fill: mix(red, '#2a1813', 0.3) });
        },
      }));
    const frame = box(0, 0, 0, 25, 16, 18.8, (f): Coat => ({
      fill: grey,
      decor: (k) => {
        if (f === 'top') return;
        bricks(k, 0, 0, k.w, k.h, grey, { course: 0.16, len: 0.5, share: 0.22, seed: 9, joint: 0.9 });
        if (f !== 's') return;
        range(0, 4, 1).forEach((i) => {
          const x = 0.9 + i * 4.72;
          k.recess(x, 0, 3.9, 4.1, 2.2, { back: '#2a2623', lit: mix(red, '#2a1813', 0.3), reveal: '#54565b', sill: '#a19e96' });
          const b = k.deep(2.15);
          b.rect(x + 0.6, 0, 2.7, 3.1, { fill: i === 2 ? '#e6c684' : '#8d7a55' });
          b.lines(
            [
              [
                [x + 1.95, 0],
                [x + 1.95, 3.1],
              ],
              [
                [x + 0.6, 2.3],
                [x + 3.3, 2.3],
              ],
            ],
            { stroke: '#231f1c', w: 3 },
          );
          range(0, 4, 1).forEach((j) => loggia(k, x, 4.75 + j * 2.78, 3.9, 2.3, i * 7 + j * 31 + 2));
        });
        k.rect(0, 4.1, 25, 0.3, { fill: '#8f9195' });
        k.rect(0, 4.06, 25, 0.05, { fill: '#303238' });
        k.rect(0, 18.3, 25, 0.5, { fill: '#8d8f93' });
      },
    }));
    render(
      s,
      cam,
      sun,
      [
        old(-24, 24, 12.5),
        old(25, 22, 11),
        frame,
        personAt(s, cam, [3, -2.2, 0], 'walking', '#27455c'),
        personAt(s, cam, [12.4, -1.2, 0], 'coat', '#b98a3e'),
        personAt(s, cam, [13.2, -1.1, 0], 'standing', '#33383a'),
        personAt(s, cam, [21.6, -3, 0], 'walking', '#7a3328', 1.72, -1),
        personAt(s, cam, [27, -2, 0], 'coat', '#5d6b4a'),
        ...[5.6, 6.4, 7.2].map((x) => standing(s, cam, [x, -0.7, 0], 0.4, 1, (p) => bicycle(p, 0, 0, '#22282a', 3))),
        standing(s, cam, [-4.5, -3, 0], 1, 9, (p) => bareTree(p, 0, 0, 9.5, 6, '#463a31', 9)),
      ],
      { edge: { stroke: '#33302e', w: 1 } },
    );
    s.wash(
      s.radial(300, 200, 2800, [
        [0, '#fff0cc', 0.26],
        [0.5, '#fff0cc', 0.02],
        [1, '#12182a', 0.26],
      ]),
    );
  },
  make,
  { focal: { x: 0.5, y: 0.6 } },
);
