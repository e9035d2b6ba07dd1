import { ink } from '../kit/color.js';
import { range } from '../kit/geom.js';
import type { Pt } from '../kit/geom.js';
import { personAt, plate } from '../kit/props.js';
import { render } from '../kit/scene.js';
import { box, ground } from '../kit/solids.js';
import type { Solid } from '../kit/solids.js';
import { perspective } from '../kit/space.js';
import type { V3 } from '../kit/space.js';
import { boards } from '../kit/texture.js';
import { larch, make, ship } from './shared.js';

export const inside = plate(
  'ferry-waiting',
  2400,
  1500,
  'Inside the waiting hall: slanting timber struts march along a sunlit floor, people wait on benches before a glass wall and the harbour.',
  (s) => {
    s.wash(
      s.linear(0, 300, 0, 850, [
        [0, '#c3d2d6'],
        [1, '#efe6d2'],
      ]),
    );
    s.pen().rect(0, 800, 2400, 260, { fill: '#86a0a8' });
    const cam = perspective({ eye: [3.5, -8, 1.7], to: [6, 20, 1.7], fov: 70, w: 2400, h: 1500, horizon: 0.54, cx: 0.42 });
    const l = { dir: [-0.72, 0.42, -0.55] as const, shade: '#2a1c14', depth: 0.3, model: 0.3 };
    const e = { edge: { stroke: '#5b3d22', w: 1.2 } };
    render(
      s,
      cam,
      l,
      [
        ground(-4, -7.7, 20, 90, '#cfc6b3', (k) => {
          k.lines(
            [
              ...range(0, 20, 2).map((x): Pt[] => [
                [x, 0],
                [x, 90],
              ]),
              ...range(0, 90, 2).map((y): Pt[] => [
                [0, y],
                [20, y],
              ]),
            ],
            { stroke: '#a79d88', w: 1.2 },
          );
          for (const y of range(1, 84, 4))
            k.poly(
              [
                [18.4, y],
                [18.4, y + 3.2],
                [10.6, y + 7.6],
                [10.6, y + 4.4],
              ],
              { fill: '#fff3cf', o: 0.55 },
            );
        }),
      ],
      e,
    );
    render(
      s,
      cam,
      l,
      [
        box(-4.2, -7.7, 0, 0.2, 90, 5.4, (f) => ({
          fill: larch,
          decor: (k): void => {
            if (f === 'e') boards(k, 0, 0, k.w, k.h, 0.6, larch, 3, true, 0.12);
          },
        })),
      ],
      e,
    );
    const strut = (x: number, y: number, lean: number): Solid => {
      const post = box(x, y, 0, 0.4, 0.4, 5.4, larch);
      const slant = ([a, b, z]: V3): V3 => [a + (z / 5.4) * lean, b, z];
      const verts = post.verts.map(slant);
      return { faces: post.faces.map((f) => ({ ...f, pts: f.pts.map(slant) })), verts, extent: verts };
    };
    render(
      s,
      cam,
      l,
      range(-4, 76, 4).flatMap((y): Solid[] => [
        box(-4, y, 5.4, 20, 0.35, 0.9, '#a87b4a'),
        strut(0.6, y, 2.2),
        strut(0.6, y, -2.2),
        strut(11.6, y, 2.2),
        strut(11.6, y, -2.2),
        box(15.8, y, 0, 0.12, 0.2, 5.4, '#4a5a61'),
      ]),
      e,
    );
    render(
      s,
      cam,
      l,
      [
        ...range(-2, 60, 6).map((y) => box(5.4, y, 0, 0.8, 3.6, 0.46, '#7a5530')),
        ...range(-1, 60, 6).map((y, i) => personAt(s, cam, [6.2, y, 0], 'seated', ['#8c3f2e', '#27455c', '#b98a3e'][i % 3] ?? ink, 1.75)),
        personAt(s, cam, [2.6, 3, 0], 'walking', '#27455c'),
        personAt(s, cam, [8.6, 4.5, 0], 'coat', '#7a3328'),
        personAt(s, cam, [9.4, 4.7, 0], 'walking', '#d9b25a', 1.2),
        personAt(s, cam, [14, 12, 0], 'standing', '#33383a'),
        personAt(s, cam, [3.4, 22, 0], 'walking', '#5d6b4a'),
      ],
      e,
    );
    ship(s.metres(1560, 830, 9));
    s.wash(
      s.radial(1500, 700, 1900, [
        [0, '#fff3d2', 0.36],
        [0.5, '#fff3d2', 0.02],
        [1, '#1d130a', 0.42],
      ]),
    );
  },
  make,
);
