import { range } from '../kit/geom.js';
import { clouds, sky } from '../kit/nature.js';
import { plate } from '../kit/props.js';
import { render } from '../kit/scene.js';
import type { Light } from '../kit/scene.js';
import { prism, sheet3 } from '../kit/solids.js';
import type { Solid } from '../kit/solids.js';
import { perspective } from '../kit/space.js';
import { slabs } from '../kit/texture.js';
import type { Wall } from '../kit/wall.js';
import { make, pale } from './shared.js';

export const fins = plate(
  'registry-fins',
  1600,
  2400,
  'Looking up along the fins: narrow concrete blades in sun and shade against the sky, a bird passing.',
  (s) => {
    sky(s, '#6f93aa', '#dfe5e2', 2600);
    clouds(s, 200, 1900, 6, '#fbf8ee', 5, 0.5);
    const cam = perspective({ eye: [-3.2, -2.5, 1.6], to: [5.5, 4.2, 17], fov: 64, w: 1600, h: 2400 });
    const list: Solid[] = [];
    const l: Light = { dir: [0.5, 0.75, -0.5], shade: '#1d2440', depth: 0.46, model: 0.6 };
    list.push(
      sheet3(
        [
          [0, 0.9, 0],
          [60, 0.9, 0],
          [60, 0.9, 26],
          [0, 0.9, 26],
        ],
        '#5d6f78',
        (k) =>
          range(0, 7, 1).forEach((f) => {
            k.rect(0, f * 3.5, 60, 0.8, { fill: '#8fa3aa' });
            k.rect(0, f * 3.5 + 2.6, 60, 0.9, { fill: '#3d4b54' });
          }),
      ),
    );
    const fin = (x: number): Solid =>
      prism(
        [
          [x, 0],
          [x + 0.3, 0],
          [x + 0.3, 0.95],
          [x, 0.95],
        ],
        0,
        25.4,
        (f) => ({
          fill: pale,
          decor: (k: Wall): void => {
            if (f !== 'top') slabs(k, 0, 0, k.w, k.h, 4, 3.5, pale, { amount: 0.05, w: 1.4 });
          },
        }),
      );
    list.push(
      ...range(0, 26, 1.25)
        .reverse()
        .flatMap((x) => [
          ...range(0, 7, 1).map((f) =>
            prism(
              [
                [x + 0.3, 0.15],
                [x + 1.25, 0.15],
                [x + 1.25, 0.95],
                [x + 0.3, 0.95],
              ],
              f * 3.5,
              0.4,
              pale,
            ),
          ),
          fin(x),
        ]),
    );
    list.push(
      prism(
        [
          [-0.2, -0.15],
          [30, -0.15],
          [30, 1],
          [-0.2, 1],
        ],
        25.4,
        0.7,
        pale,
      ),
    );
    render(s, cam, l, list, { sorted: true, edge: { stroke: '#6b675c', w: 1 } });
    s.pen().curve(
      [
        [330, 520],
        [372, 500],
        [396, 520],
        [420, 496],
        [468, 506],
      ],
      { stroke: '#2b3238', w: 6, round: true },
    );
    s.wash(
      s.radial(300, 300, 2700, [
        [0, '#fff0cc', 0.2],
        [0.5, '#fff0cc', 0],
        [1, '#12182a', 0.34],
      ]),
    );
  },
  make,
);
