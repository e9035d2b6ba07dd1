import { ink } from '../kit/color.js';
import { range } from '../kit/geom.js';
import { personAt, plate } from '../kit/props.js';
import { render } from '../kit/scene.js';
import type { Light } from '../kit/scene.js';
import { box, ground } from '../kit/solids.js';
import type { Coat, Solid } from '../kit/solids.js';
import { axonometry } from '../kit/space.js';
import { boards, bricks, slabs } from '../kit/texture.js';
import { grey, make, red } from './shared.js';

export const axo = plate(
  'warehouse-axonometry',
  2400,
  2400,
  'Cut axonometry of one floor of flats: red outer walls, party walls in white, rooms with their furniture and the deep balconies in front.',
  (s) => {
    const cam = axonometry({ az: -36, el: 38, scale: 70, at: [12.5, 7, 0], x: 1210, y: 1230 });
    const l: Light = { dir: [-0.7, 0.62, -0.95], shade: '#1b2036', depth: 0.3, model: 0.26 };
    const b = (x: number, y: number, w: number, d: number, h: number, c: string, top = ink): Solid =>
      box(x, y, 0, w, d, h, (f): Coat => ({
        fill: f === 'top' ? top : c,
        decor: (k) => {
          if (c === red && f !== 'top') bricks(k, 0, 0, k.w, k.h, red, { course: 0.16, len: 0.5 });
        },
      }));
    const out: Solid[] = [
      box(-0.2, -2, -0.5, 25.4, 18.4, 0.5, (f): Coat => ({
        fill: '#d3cfc4',
        decor: (k) => {
          if (f === 'top') {
            boards(k, 0.4, 2.3, 24.6, 6.2, 0.4, '#d9bd8f', 4, true, 0.07);
            slabs(k, 0.4, 8.5, 24.6, 1.8, 0.6, 0.6, '#c9c6bc', {});
            boards(k, 0.4, 10.3, 24.6, 5.7, 0.4, '#d9bd8f', 6, true, 0.07);
            slabs(k, 0.4, 0, 24.6, 2, 0.5, 0.5, '#b9b6ad', {});
          }
        },
      })),
    ];
    range(0, 4, 1).forEach((i) => {
      const x = i * 5;
      out.push(
        b(x, -2, 0.9, 0.5, 2.6, grey),
        b(x + 1.1, 0, 1, 0.35, 2.6, red),
        b(x + 4.1, 0, 1, 0.35, 2.6, red),
        b(x, 0.4, 0.2, 5.9, 2.6, '#efece3'),
        b(x + 2.6, 4, 2.4, 0.12, 2.6, '#efece3'),
        b(x + 2.6, 4.12, 0.12, 2.1, 2.6, '#efece3'),
      );
      out.push(
        b(x + 0.2, 6.3, 3.2, 0.2, 2.6, '#efece3'),
        b(x + 4.4, 6.3, 0.6, 0.2, 2.6, '#efece3'),
        b(x + 0.9, -2, 4.1, 0.06, 1, '#3a4042', '#22282a'),
      );
      out.push(
        b(x + 0.5, 1, 0.9, 2, 0.42, i % 2 === 0 ? '#54705f' : '#8c3f2e', '#7d9384'),
        b(x + 2, 1.4, 1.1, 0.8, 0.7, '#c79c61', '#d9b47c'),
        b(x + 3.3, 4.5, 1.5, 1.5, 0.45, '#e9e5da', '#f5f2ea'),
        b(x + 0.3, 5.6, 2, 0.6, 0.9, '#dcd8cc', '#ece9e0'),
      );
      out.push(
        b(x, 8.3, 3.1, 0.2, 2.6, '#efece3'),
        b(x + 4.1, 8.3, 0.9, 0.2, 2.6, '#efece3'),
        b(x, 8.5, 0.2, 5.8, 2.6, '#efece3'),
        b(x, 14.3, 1.4, 0.35, 2.6, red),
        b(x + 3.4, 14.3, 1.6, 0.35, 2.6, red),
        b(x + 1.4, 14.3, 2, 0.35, 0.9, red),
      );
      out.push(
        b(x + 0.5, 11.6, 1.6, 2, 0.45, '#e9e5da', '#f5f2ea'),
        b(x + 3, 11, 1.2, 0.8, 0.7, '#c79c61', '#d9b47c'),
        b(x + 3.6, 13, 0.9, 1, 0.42, '#54705f', '#7d9384'),
        b(x + 2.6, 8.6, 2, 0.6, 0.9, '#dcd8cc', '#ece9e0'),
      );
    });
    out.push(b(25, -2, 0.3, 16.6, 2.6, red), b(-0.2, 0, 0.2, 6.5, 2.6, red), b(-0.2, 8.3, 0.2, 6.3, 2.6, red));
    out.push(
      personAt(s, cam, [8.5, 7.4, 0], 'walking', '#8c3f2e'),
      personAt(s, cam, [17, 7.2, 0], 'coat', '#27455c'),
      personAt(s, cam, [13, -1, 0], 'standing', '#b98a3e'),
    );
    render(s, cam, l, [{ ...ground(-80, -80, 200, 200, '#e9e7e0', undefined, -0.5), edge: 'none' }], {});
    render(s, cam, l, out, { edge: { stroke: '#2a2624', w: 1.8 } });
  },
  make,
);
