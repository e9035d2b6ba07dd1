import { clouds, ridge, sky } from '../kit/nature.js';
import { plate } from '../kit/props.js';
import { render } from '../kit/scene.js';
import { box, extrude } from '../kit/solids.js';
import { perspective } from '../kit/space.js';
import type { Wall } from '../kit/wall.js';
import { make, shed, sun } from './shared.js';

export const valley = plate(
  'winery-valley',
  1920,
  2400,
  'Between two yellow gables the roofs run down to one shared gutter, the hills and an evening sky in the V they leave open.',
  (s) => {
    sky(s, '#7f9fb2', '#efe4cc', 1500);
    clouds(s, 160, 900, 8, '#fbf3e2', 6, 0.55);
    ridge(s, 1330, 260, 1600, 4, '#9db0b6', 0.85, 0.8);
    ridge(s, 1440, 160, 1600, 9, '#7f9595', 1, 1.2);
    const cam = perspective({ eye: [0.35, -17, 9.4], to: [0.3, 10, 7], fov: 46, w: 1920, h: 2400, horizon: 0.6 });
    const south =
      (side: number) =>
      (k: Wall): void =>
        k.recess(side > 0 ? 4 : 15, 1.2, 4, 1.1, 0.3, { back: '#3d464c', lit: '#71818a', reveal: '#6d5317' });
    render(
      s,
      cam,
      sun,
      [
        shed(-24.3, 0, 24, 44, 6, 12.4, 0.33, south(-1)),
        shed(0.3, 3, 20, 52, 6, 11.4, 0.33, south(1)),
        extrude(
          [
            [-0.3, 5.55],
            [0.3, 5.55],
            [0.3, 6.05],
            [-0.3, 6.05],
          ],
          -0.9,
          46,
          () => '#6f7370',
        ),
        box(-0.14, -0.75, 0.2, 0.28, 0.3, 5.35, '#6f7370'),
      ],
      { edge: { stroke: '#4d3a14', w: 2 } },
    );
    s.wash(
      s.radial(300, 300, 2900, [
        [0, '#fff2cf', 0.28],
        [0.5, '#fff2cf', 0],
        [1, '#1a2030', 0.26],
      ]),
    );
  },
  make,
);
