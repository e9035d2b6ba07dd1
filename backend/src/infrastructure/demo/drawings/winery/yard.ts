import { range } from '../kit/geom.js';
import { clouds, ridge, sky } from '../kit/nature.js';
import { crown, personAt, plate } from '../kit/props.js';
import { render } from '../kit/scene.js';
import { ground } from '../kit/solids.js';
import type { Solid } from '../kit/solids.js';
import { perspective } from '../kit/space.js';
import type { V3 } from '../kit/space.js';
import { crates, make, slab, sun, vines, winery } from './shared.js';

const poplars: V3[] = [
  [-5.6, -7, 0],
  [-8.8, -6.4, 0],
  [-11.8, -5.8, 0],
];

export const yard = plate(
  'winery-yard',
  2400,
  1600,
  'Two yellow sheet-metal sheds with steep gables stand side by side on a concrete yard, a timber room hanging from the farther one, rows of vines in front and blue hills behind.',
  (s) => {
    sky(s, '#6494ba', '#f1e6d4', 1130);
    s.pen().rect(0, 1120, 2400, 480, { fill: '#a9a077' });
    clouds(s, 120, 760, 5, '#fbf8ee', 8, 0.62);
    ridge(s, 1010, 330, 1150, 21, '#a3b4b8', 0.8, 0.8);
    ridge(s, 1085, 170, 1150, 33, '#869c9b', 0.9, 1);
    ridge(s, 1126, 60, 1150, 8, '#77896f', 1, 1.4);
    const cam = perspective({ eye: [3, -36.5, 2.5], to: [18.5, 4, 2], fov: 54, w: 2400, h: 1600, horizon: 0.705 });
    render(s, cam, sun, [ground(-160, -60, 360, 320, '#a9a077', undefined, -1.3)]);
    render(
      s,
      cam,
      sun,
      [
        slab(-11, -16, 62, 84),
        ...winery(0.33),
        ...vines(s, cam, range(-8, 41, 2.7), range(-29, -17.4, 1.4), -1.3, 1.5, (d) => Math.min(34, 470 / d)),
        personAt(s, cam, [5.5, -5, 0], 'walking', '#8c3f2e'),
        personAt(s, cam, [6.5, -5.4, 0], 'coat', '#2f4858', 1.66),
        personAt(s, cam, [29, 1.5, 0], 'standing', '#e6e0d0', 1.75),
        personAt(s, cam, [19.4, -1.3, 0], 'standing', '#3f5a6a', 1.75),
        ...crates(19.8, -3.4),
        // Poplars outside the picture: only their shadows come in.
        ...poplars.map((at): Solid => ({ faces: [], verts: [...crown(at, 0.95, 1, 9), [at[0], at[1], 17.5]], extent: [at] })),
      ],
      { edge: { stroke: '#4d3a14', w: 1.4 } },
    );
    s.wash(
      s.radial(200, 100, 2800, [
        [0, '#fff2cf', 0.3],
        [0.5, '#fff2cf', 0.04],
        [1, '#1a2030', 0.22],
      ]),
    );
  },
  make,
  { focal: { x: 0.5, y: 0.6 } },
);
