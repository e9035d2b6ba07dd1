import { range, rectPts } from '../kit/geom.js';
import type { Pt } from '../kit/geom.js';
import { person } from '../kit/people.js';
import { earth } from '../kit/plan.js';
import { plate } from '../kit/props.js';
import { make, pale } from './shared.js';

export const unrolled = plate(
  'registry-elevation',
  2400,
  1200,
  'The whole street front unrolled flat: one hundred and twenty fins set closer together where the façade bends.',
  (s) => {
    s.wash(
      s.linear(0, 0, 0, 900, [
        [0, '#e3e8e8'],
        [1, '#f6f3ea'],
      ]),
    );
    const p = s.metres(0, 930, 28);
    p.rect(6, 0, 74, 22.6, { fill: '#7b878b' });
    range(0, 4, 1).forEach((f) => {
      p.rect(6, 4.6 + f * 3.5, 74, 3.5, { fill: f % 2 === 0 ? '#74838a' : '#7d8c92' });
      p.rect(6, 7.3 + f * 3.5, 74, 0.8, { fill: '#1d2440', o: 0.34 });
    });
    const xs: number[] = [];
    for (let x = 6.2; x < 79.8;) {
      xs.push(x);
      const d = Math.abs(x - 43) / 37;
      x += 0.416 + 0.5 * d * d * (3 - 2 * d);
    }
    p.polys(
      xs.map((x): Pt[] => [
        [x + 0.12, 4.6],
        [x + 0.42, 4.6],
        [x + 0.42, 22.1],
        [x + 0.12, 22.1],
      ]),
      { fill: '#1d2440', o: 0.3 },
    );
    p.polys(
      xs.map((x) => rectPts(x - 0.1, 4.6, 0.22, 17.9)),
      { fill: pale },
    );
    p.polys(
      xs.map((x) => rectPts(x + 0.06, 4.6, 0.07, 17.9)),
      { fill: '#9d988b' },
    );
    range(0, 5, 1).forEach((f) => {
      p.rect(6, 4.5 + f * 3.5, 74, f === 5 ? 0.9 : 0.4, { fill: '#e6e1d4' });
      p.rect(6, 4.4 + f * 3.5, 74, 0.12, { fill: '#5d626b' });
    });
    p.rect(6, 0, 74, 4.4, { fill: '#3d484d' });
    range(6, 79, 2.2).forEach((x, i) => {
      p.rect(x + 0.2, 0.1, 1.8, 3.8, { fill: i % 5 === 2 ? '#d9bd84' : '#66777e' });
      p.rect(x - 0.15, 0, 0.3, 4.4, { fill: '#cdc7b8' });
    });
    p.rect(6, 3.5, 74, 0.9, { fill: '#1d2440', o: 0.4 });
    const house = (x: number, w: number, h: number, c: string): void => {
      p.poly(
        [
          [x, 0],
          [x + w, 0],
          [x + w, h],
          [x + w / 2, h + 3.2],
          [x, h],
        ],
        { fill: c },
      );
      range(0, 2, 1).forEach((i) =>
        range(0, 2, 1).forEach((j) => p.rect(x + 0.7 + (i * (w - 2.2)) / 2, 1.5 + j * 3.3, 0.9, 1.7, { fill: '#8b8e8a' })),
      );
    };
    house(-0.4, 6, 11, '#cfc8ba');
    house(80.2, 6, 10, '#c6c0b4');
    earth(
      p,
      [
        [0, 0],
        [86, 0],
      ],
      9,
      '#dcd6c8',
      '#a39a87',
      0.6,
    );
    for (const [x, pose, c] of [
      [12, 'walking', '#8c3f2e'],
      [26, 'coat', '#27455c'],
      [27.2, 'walking', '#33383a'],
      [42.6, 'standing', '#b98a3e'],
      [58, 'walking', '#5d6b4a'],
      [72, 'coat', '#7a3328'],
    ] as const)
      person(p, x, 0, pose, c, 1.8);
  },
  make,
);
