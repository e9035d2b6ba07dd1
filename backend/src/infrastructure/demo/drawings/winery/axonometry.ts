import { range } from '../kit/geom.js';
import { personAt, plate } from '../kit/props.js';
import { render } from '../kit/scene.js';
import type { Light } from '../kit/scene.js';
import { box, ground } from '../kit/solids.js';
import type { Solid } from '../kit/solids.js';
import { axonometry } from '../kit/space.js';
import { crates, make, slab, sun, vines, winery } from './shared.js';

export const axo = plate(
  'winery-axonometry',
  2400,
  1600,
  'Axonometry of the whole cooperative on paper: two yellow gabled sheds with a shared gutter on a concrete table, vine terraces to the south and the tasting room between them.',
  (s) => {
    const cam = axonometry({ az: 38, el: 34, scale: 20, at: [20, 10, 0], x: 1200, y: 800 });
    const l: Light = { ...sun, dir: [0.62, 0.75, -0.8], depth: 0.36 };
    const terrace = (y: number, z: number): Solid => box(-11, y, z - 1.2, 62, 9, 1.2, (f) => (f === 'top' ? '#c3b98e' : '#b1a88a'));
    render(
      s,
      cam,
      l,
      [
        { ...ground(-200, -200, 500, 500, '#e9e7df', undefined, -4.6), edge: 'none' },
        terrace(-25, -1.6),
        terrace(-34, -2.6),
        terrace(-43, -3.4),
        ...[
          [-25, -1.6],
          [-34, -2.6],
          [-43, -3.4],
        ].flatMap(([y, z]) =>
          vines(
            s,
            cam,
            range(-9.5, 49.5, 1.25),
            [2.2, 4.6, 7].map((d) => (y as number) + d),
            z as number,
            1.5,
            () => 7,
          ),
        ),
        slab(-11, -16, 62, 84),
        ...winery(0.66),
        ...crates(18, -4),
        ...crates(-7, 22),
        ...crates(-7, 30),
        box(-9, 2, 0, 2.4, 6.5, 0.9, '#5d6f7a'),
        box(-8.9, 2.1, 0.9, 2.2, 1.9, 1.6, '#a33b2a'),
        personAt(s, cam, [4, -7, 0], 'walking', '#8c3f2e', 1.9),
        personAt(s, cam, [14, -10, 0], 'standing', '#2f4858', 1.9),
      ],
      { edge: { stroke: '#2b261a', w: 1.6 } },
    );
  },
  make,
);
