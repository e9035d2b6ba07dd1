import { mix } from '../kit/color.js';
import { range } from '../kit/geom.js';
import { plate } from '../kit/props.js';
import { bricks, ribs } from '../kit/texture.js';
import { brick, make, white } from './shared.js';

export const corner = plate(
  'house-corner',
  1920,
  2400,
  'The corner close up: red brick toothed into white render beside a deep window, raking light from the left.',
  (s) => {
    const p = s.metres(0, 2400, 500);
    p.rect(0, 0, 3.84, 4.8, { fill: white });
    const course = 0.0835;
    const len = 0.26;
    p.rect(0, 0, 2.08, 4.8, { fill: brick });
    range(0, 57, 1).forEach((i) => p.rect(2.08, i * course, i % 2 === 0 ? 0 : len / 2, course, { fill: brick }));
    bricks(p, 0, 0, 2.08, 4.8, brick, { course, len, share: 0.75, joint: 3.4, seed: 5 });
    range(1, 57, 2).forEach((i) =>
      p.rect(2.08, i * course + 0.006, len / 2 - 0.008, course - 0.012, { fill: mix(brick, i % 3 === 0 ? '#3a1c14' : '#f0c8a8', 0.14) }),
    );
    range(0, 57, 1).forEach((i) => p.rect(2.08 + (i % 2 === 0 ? 0 : len / 2), i * course, 0.028, course, { fill: '#20263c', o: 0.22 }));
    p.rect(2.75, 1.25, 1.2, 2.3, { fill: '#c9c5b9' });
    p.rect(2.95, 1.25, 1, 2.12, { fill: '#2f3a40' });
    p.poly(
      [
        [2.95, 1.25],
        [3.84, 1.25],
        [3.84, 2.8],
        [3.2, 3.1],
        [2.95, 3.1],
      ],
      {
        fill: s.linear(1480, 900, 1920, 1800, [
          [0, '#9fb0b5'],
          [1, '#56656c'],
        ]),
      },
    );
    p.poly(
      [
        [2.75, 1.25],
        [2.95, 1.25],
        [2.95, 3.37],
        [2.75, 3.55],
      ],
      { fill: '#8f8d8a' },
    );
    p.poly(
      [
        [2.75, 3.55],
        [3.84, 3.55],
        [3.84, 3.37],
        [2.95, 3.37],
      ],
      { fill: '#77767a' },
    );
    p.rect(2.95, 1.25, 0.09, 2.12, { fill: '#4a6553' });
    p.rect(2.95, 3.28, 0.9, 0.09, { fill: '#3a5243' });
    p.rect(2.95, 1.25, 0.9, 0.09, { fill: '#58735f' });
    p.rect(2.62, 1.16, 1.3, 0.09, { fill: '#dedbd1' });
    p.rect(2.62, 1.1, 1.3, 0.06, { fill: '#8a8985' });
    p.poly(
      [
        [2.66, 1.1],
        [3.84, 1.1],
        [3.84, 0.92],
        [2.8, 0.92],
      ],
      { fill: '#20263c', o: 0.26 },
    );
    p.poly(
      [
        [0, 4.8],
        [1.5, 4.8],
        [0, 3.1],
      ],
      { fill: '#20263c', o: 0.36 },
    );
    ribs(p, 0.24, 0, 0.1, 4.8, 0.1, '#8c8f8e', { w: 40, dark: 0.1, light: 0.3 });
    p.poly(
      [
        [0.32, 0],
        [0.44, 0],
        [0.44, 4.8],
        [0.32, 4.8],
      ],
      { fill: '#20263c', o: 0.36 },
    );
    s.wash(
      s.radial(300, 400, 2700, [
        [0, '#fff0cc', 0.24],
        [0.5, '#fff0cc', 0.03],
        [1, '#141a2c', 0.26],
      ]),
    );
  },
  make,
);
