import { ink, mix } from '../kit/color.js';
import { arc, range } from '../kit/geom.js';
import type { Pt } from '../kit/geom.js';
import type { Pen } from '../kit/pen.js';
import { person } from '../kit/people.js';
import { plate } from '../kit/props.js';
import { slabs, stipple } from '../kit/texture.js';
import { make, sheeting, yellow } from './sheeting.js';

const leaf = '#40694d';

function bollard(p: Pen, x: number, y: number): void {
  p.poly(
    [
      [x - 0.2, y - 0.05],
      [x + 1.7, y - 0.42],
      [x + 2, y - 0.3],
      [x + 0.3, y + 0.12],
    ],
    { fill: '#20242c', o: 0.35 },
  );
  const body: Pt[] = [[x - 0.28, y], ...arc(x, y + 0.42, 0.27, 180, 0, 16, 0.3), [x + 0.28, y]];
  p.poly(body, { fill: '#c9c4b6' });
  p.poly([[x + 0.02, y], [x + 0.1, y + 0.68], ...arc(x, y + 0.42, 0.27, 60, 0, 8, 0.3), [x + 0.28, y]], { fill: '#8f8b81' });
  p.poly(
    [
      [x + 0.16, y],
      [x + 0.2, y + 0.6],
      [x + 0.27, y + 0.42],
      [x + 0.28, y],
    ],
    { fill: '#6f6c66' },
  );
}

export const gate = plate(
  'winery-gate',
  2400,
  1600,
  'A wall of yellow profiled sheet turns green for the width of the old gate, a single door in the green part and two stone bollards in front.',
  (s) => {
    const p = s.metres(0, 1290, 200);
    sheeting(p, 0, 0, 12, 6.6, 0.25, yellow, 4);
    sheeting(p, 4, 0, 5, 6.6, 0.25, leaf, 8);
    p.rect(5.75, 0, 1.5, 2.55, { fill: '#2c4636' });
    sheeting(p, 5.8, 0, 1.4, 2.5, 0.25, mix(yellow, '#7c5a1c', 0.35), 2);
    p.rect(5.8, 0, 1.4, 2.5, { stroke: '#2a2418', w: 5 });
    p.rect(6.98, 1.02, 0.08, 0.3, { fill: ink });
    p.rect(5.6, 2.55, 1.8, 0.07, { fill: '#c8c5ba' });
    // The eaves and a downpipe throw the only two shadows on the wall.
    p.rect(0, 5.75, 12, 0.9, { fill: '#1e2440', o: 0.4 });
    p.poly(
      [
        [10.42, 0],
        [10.55, 0],
        [10.55, 5.75],
        [10.42, 5.75],
      ],
      { fill: '#1e2440', o: 0.42 },
    );
    p.rect(10.16, 0, 0.16, 6.6, { fill: '#7d8180' });
    p.rect(10.19, 0, 0.04, 6.6, { fill: '#b9bcb8' });
    p.rect(0, 6.35, 12, 0.3, { fill: '#8b8f8c' });
    p.rect(0, 6.32, 12, 0.05, { fill: '#4a4d4c' });
    p.poly(
      [
        [5.8, 0],
        [7.2, 0],
        [7.2, 2.5],
        [7.05, 2.42],
        [5.86, 2.42],
        [5.86, 0],
      ],
      { fill: '#1e2440', o: 0.14 },
    );
    p.rect(0, -0.28, 12, 0.28, { fill: '#a9a69b' });
    slabs(p, 0, -0.28, 12, 0.28, 2, 0.3, '#a9a69b', { seed: 2 });
    const road = s.linear(0, 1346, 0, 1600, [
      [0, '#bdb9ad'],
      [1, '#a19d93'],
    ]);
    p.rect(0, -1.6, 12, 1.32, { fill: road });
    p.lines(
      [
        [
          [0, -0.62],
          [12, -0.62],
        ],
        ...range(-2, 14, 1.5).map((x): Pt[] => [
          [6 + (x - 6) * 0.92, -0.28],
          [6 + (x - 6) * 1.25, -1.6],
        ]),
      ],
      { stroke: '#6f6c64', w: 1.6, o: 0.6 },
    );
    stipple(p, 0, -1.6, 12, 1.3, 700, '#6f6c64', 3, 0.018);
    p.rect(0, -0.3, 12, 0.12, { fill: '#1e2440', o: 0.2 });
    bollard(p, 4.6, -0.72);
    bollard(p, 8.3, -0.72);
    person(p, 2.2, -0.4, 'walking', '#7a3328', 1.74);
    p.poly(
      [
        [2.2, -0.4],
        [3.9, -0.72],
        [4.2, -0.64],
        [2.35, -0.33],
      ],
      { fill: '#20242c', o: 0.3 },
    );
    s.wash(
      s.linear(0, 0, 2400, 1600, [
        [0, '#fff4d6', 0.2],
        [0.5, '#fff4d6', 0],
        [1, '#141a2c', 0.2],
      ]),
    );
  },
  make,
);
