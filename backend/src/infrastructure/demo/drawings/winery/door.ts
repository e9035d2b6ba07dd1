import { arc, range } from '../kit/geom.js';
import { plate } from '../kit/props.js';
import { stipple } from '../kit/texture.js';
import { make, sheeting, yellow } from './sheeting.js';

export const door = plate(
  'winery-door',
  1800,
  2400,
  'The pickers’ door, flush and ochre in a ribbed yellow wall, with a lamp above it, a tap, and two stacked crates in raking light.',
  (s) => {
    const p = s.metres(0, 2040, 420);
    sheeting(p, 0, 0, 4.3, 5, 0.19, yellow, 6);
    p.rect(1.32, 0, 1.16, 2.36, { fill: '#4d3910' });
    p.rect(1.35, 0.03, 1.1, 2.3, { fill: '#B7832A' });
    p.rect(1.35, 0.03, 1.1, 2.3, {
      fill: s.linear(567, 1060, 1030, 2040, [
        [0, '#fff0c0', 0.22],
        [1, '#3a2606', 0.25],
      ]),
    });
    p.rect(1.5, 1.02, 0.16, 0.035, { fill: '#e7e3d6' });
    p.rect(1.52, 0.9, 0.05, 0.16, { fill: '#2a2a28' });
    p.poly(
      [
        [2.48, 0],
        [2.6, 0],
        [2.6, 2.26],
        [2.48, 2.36],
      ],
      { fill: '#1e2440', o: 0.34 },
    );
    p.rect(1.72, 2.72, 0.36, 0.05, { fill: '#2b2b28' });
    p.poly(
      [
        [1.78, 2.72],
        [2.02, 2.72],
        [2.1, 2.52],
        [1.7, 2.52],
      ],
      { fill: '#2f5a44' },
    );
    p.poly(
      [
        [1.95, 2.72],
        [2.5, 2.42],
        [2.78, 2.2],
        [2.2, 2.2],
      ],
      { fill: '#1e2440', o: 0.3 },
    );
    p.poly(
      [
        [0, 5],
        [4.3, 5],
        [4.3, 3.35],
        [2.4, 4.2],
        [0, 4.7],
      ],
      { fill: '#1e2440', o: 0.36 },
    );
    p.rect(0, -0.26, 4.3, 0.26, { fill: '#a7a49a' });
    p.rect(0, -0.9, 4.3, 0.64, {
      fill: s.linear(0, 2150, 0, 2400, [
        [0, '#c2beb2'],
        [1, '#aaa69b'],
      ]),
    });
    p.rect(0, -0.27, 4.3, 0.05, { fill: '#1e2440', o: 0.35 });
    stipple(p, 0, -0.9, 4.3, 1.15, 900, '#6f6c64', 3, 0.01);
    p.rect(1.15, -0.26, 1.5, 0.26, { fill: '#cbc8bd' });
    const crate = (x: number, y: number): void => {
      p.rect(x, y, 0.92, 0.42, { fill: '#6f4f30' });
      range(0, 2, 1).forEach((i) => p.rect(x, y + 0.02 + i * 0.14, 0.92, 0.11, { fill: i === 1 ? '#a98152' : '#9b744a' }));
      p.rect(x + 0.04, y, 0.07, 0.42, { fill: '#86633d' });
      p.rect(x + 0.81, y, 0.07, 0.42, { fill: '#86633d' });
    };
    p.poly(
      [
        [3.9, -0.3],
        [4.3, -0.34],
        [4.3, 0.5],
        [3.95, 0.6],
      ],
      { fill: '#1e2440', o: 0.34 },
    );
    crate(3.02, -0.32);
    crate(3.08, 0.11);
    p.polys(
      range(0, 17, 1).map((i) => arc(3.18 + (i % 9) * 0.085, 0.55 + (i > 8 ? 0.05 : 0), 0.052, 0, 330, 10)),
      { fill: '#3b2f4a' },
    );
    p.rect(0.52, 0.2, 0.05, 0.75, { fill: '#6b6f6e' });
    p.rect(0.5, 0.92, 0.2, 0.06, { fill: '#6b6f6e' });
    p.poly(
      [
        [0.57, 0],
        [0.72, 0],
        [0.72, 0.82],
        [0.57, 0.95],
      ],
      { fill: '#1e2440', o: 0.25 },
    );
    p.poly(
      [
        [0.44, -0.3],
        [0.88, -0.3],
        [0.94, 0.04],
        [0.38, 0.04],
      ],
      { fill: '#7e8685' },
    );
    p.poly(
      [
        [0.72, -0.3],
        [0.88, -0.3],
        [0.94, 0.04],
        [0.76, 0.04],
      ],
      { fill: '#545b5b' },
    );
    s.wash(
      s.linear(0, 0, 1800, 2400, [
        [0, '#fff4d6', 0.22],
        [0.5, '#fff4d6', 0],
        [1, '#141a2c', 0.26],
      ]),
    );
  },
  make,
);
