import { ink, mix } from '../kit/color.js';
import { arc, range } from '../kit/geom.js';
import { plate } from '../kit/props.js';
import { rand } from '../kit/rand.js';
import { make } from './shared.js';

export const inventory = plate(
  'tunnel-inventory',
  2400,
  2400,
  'Inventory sheet of two hundred and ten globe lamps in fourteen rows of fifteen, each drawn alike, the cracked and missing ones marked.',
  (s) => {
    const p = s.pen();
    const r = rand(31);
    range(0, 13, 1).forEach((j) =>
      range(0, 14, 1).forEach((i) => {
        const x = 225 + i * 139.3;
        const y = 205 + j * 153;
        const k = r();
        p.line(x, y - 66, x, y - 40, { stroke: ink, w: 3 });
        p.rect(x - 17, y - 44, 34, 9, { fill: k < 0.62 ? '#a9853c' : '#6f6a5c' });
        if (k > 0.95) {
          p.poly(arc(x, y + 4, 42, 0, 350, 30), { stroke: ink, w: 2, dash: '5 7' });
          return;
        }
        const fill = k < 0.62 ? mix('#f7e6ba', '#e8c778', r()) : k < 0.86 ? mix('#e4e2d8', '#c9c8be', r()) : '#9aa19c';
        p.circle(x, y + 4, 43, { fill, stroke: ink, w: 2.2 }, 36);
        p.poly([...arc(x, y + 4, 43, -70, 70, 18), ...arc(x - 16, y + 4, 46, 58, -58, 18)], { fill: '#20263c', o: 0.2 });
        p.poly([...arc(x, y + 4, 35, 195, 250, 8), ...arc(x, y + 4, 30, 250, 195, 8)], { fill: '#fff', o: 0.85 });
        if (k > 0.78) {
          const a = r.range(-20, 10);
          p.curve(
            [
              [x + a, y - 37],
              [x + a + r.range(-9, 12), y - 12],
              [x + a + r.range(-12, 9), y + 8],
              [x + a + r.range(-6, 18), y + 26],
            ],
            { stroke: '#8c3f2e', w: 3, round: true },
          );
          p.circle(x + 50, y - 44, 7, { fill: '#8c3f2e' }, 14);
        }
        if (k < 0.06) p.circle(x + 50, y - 44, 7, { fill: '#0B5D3B' }, 14);
      }),
    );
  },
  make,
);
