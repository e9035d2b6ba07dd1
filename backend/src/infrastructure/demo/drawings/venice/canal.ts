import { arc, range } from '../kit/geom.js';
import type { Pt } from '../kit/geom.js';
import { clouds, ripples, sky } from '../kit/nature.js';
import type { Pen } from '../kit/pen.js';
import { person } from '../kit/people.js';
import { plate } from '../kit/props.js';
import { rand } from '../kit/rand.js';
import { bricks, slabs } from '../kit/texture.js';
import { make, ogee, shutterGreen } from './shared.js';

const stone = '#D6CAB2';

const rose = '#C08A70';

function opening(p: Pen, x: number, y: number, w: number, h: number, lamp = false): void {
  const frame: Pt[] = [[x - 0.16, y], ...ogee(x - 0.16, y + h, w + 0.32, w * 0.95), [x + w + 0.16, y]];
  p.poly(frame, { fill: '#e9e1cf' });
  p.poly([[x, y], ...ogee(x, y + h, w, w * 0.78), [x + w, y]], { fill: lamp ? '#d9b070' : '#2c3438' });
  p.poly([[x + 0.16, y], ...ogee(x + 0.16, y + h - 0.12, w - 0.16, w * 0.68), [x + w, y]], { fill: lamp ? '#f4dca4' : '#4c5c62' });
  p.lines(
    [
      [
        [x + w / 2, y],
        [x + w / 2, y + h + w * 0.6],
      ],
      [
        [x, y + h * 0.55],
        [x + w, y + h * 0.55],
      ],
    ],
    { stroke: '#3a2c22', w: 3 },
  );
}

function house(p: Pen): void {
  p.rect(0, 0, 16, 17, { fill: rose });
  bricks(p, 0, 0, 16, 17, rose, { course: 0.16, len: 0.5, share: 0.2, seed: 6, joint: 0.7 });
  const r = rand(8);
  range(0, 30, 1).forEach(() => {
    const x = r() * 15;
    const y = r() * 15;
    p.poly(
      arc(x, y, r.range(0.4, 1.6), 0, 330, 9, r.range(0.3, 1.2)).map(([a, b]): Pt => [Math.min(16, Math.max(0, a)), Math.max(0, b)]),
      { fill: r() < 0.5 ? '#e3b79c' : '#8e5a48', o: 0.22 },
    );
  });
  p.rect(0, 0, 16, 1.5, { fill: stone });
  slabs(p, 0, 0, 16, 1.5, 1.3, 0.5, stone, { bond: 0.5, w: 1.4 });
  p.rect(0, 0, 16, 0.5, { fill: '#41533f', o: 0.55 });
  for (const y of [5.6, 10.8, 15.8]) {
    p.rect(-0.15, y, 16.3, 0.26, { fill: stone });
    p.rect(0, y - 0.12, 16, 0.12, { fill: '#2b1a20', o: 0.35 });
  }
  p.rect(-0.5, 16.7, 17, 0.5, { fill: '#e4dac4' });
  p.rect(-0.3, 17.2, 16.6, 0.9, { fill: '#8a5140' });
  p.lines(
    range(0, 16, 0.4).map((x): Pt[] => [
      [x, 17.2],
      [x, 18.1],
    ]),
    { stroke: '#5d3329', w: 2 },
  );
  for (const [x, y] of [
    [1, 2],
    [13, 2],
  ] as const) {
    p.rect(x, y, 1.5, 2, { fill: '#e9e1cf' });
    p.rect(x + 0.15, y + 0.15, 1.2, 1.7, { fill: '#2c3438' });
    p.lines(
      range(0.35, 1.3, 0.24).map((d): Pt[] => [
        [x + d, y + 0.1],
        [x + d, y + 1.9],
      ]),
      { stroke: '#1a1d1e', w: 3 },
    );
  }
  p.poly([[6.2, 0], [6.2, 3.4], ...arc(8, 3.4, 1.8, 180, 0, 18, 1.7), [9.8, 3.4], [9.8, 0]], { fill: '#e9e1cf' });
  p.poly([[6.6, 0], [6.6, 3.4], ...arc(8, 3.4, 1.4, 180, 0, 18, 1.3), [9.4, 3.4], [9.4, 0]], { fill: '#1d2326' });
  p.poly(
    [
      [7.4, 0.5],
      [8.9, 0.5],
      [8.9, 2.9],
      [7.4, 2.9],
    ],
    { fill: '#c79a58' },
  );
  for (const y of [6.3, 11.4]) {
    for (const x of [4.1, 6.1, 8.1, 10.1]) opening(p, x, y, 1.6, 2.3, y > 11 ? x === 6.1 : x === 8.1);
    for (const x of [1.2, 13.2]) {
      opening(p, x, y, 1.5, 2.3);
      p.rect(x - 0.85, y, 0.62, 2.5, { fill: shutterGreen });
      p.rect(x + 1.72, y, 0.62, 2.5, { fill: shutterGreen });
      p.lines(
        range(0.2, 2.4, 0.22).flatMap((d): Pt[][] => [
          [
            [x - 0.85, y + d],
            [x - 0.23, y + d],
          ],
          [
            [x + 1.72, y + d],
            [x + 2.34, y + d],
          ],
        ]),
        { stroke: '#1c3a2e', w: 2 },
      );
    }
    p.rect(3.8, y - 0.12, 8.2, 0.16, { fill: '#efe8d8' });
    p.lines(
      range(3.9, 12, 0.27).map((x): Pt[] => [
        [x, y],
        [x, y + 0.85],
      ]),
      { stroke: '#efe8d8', w: 4 },
    );
    p.rect(3.8, y + 0.82, 8.2, 0.12, { fill: '#efe8d8' });
  }
  p.rect(14.6, 17.9, 1, 2.4, { fill: rose });
  p.poly(
    [
      [14.3, 20.3],
      [15.9, 20.3],
      [16.3, 22],
      [13.9, 22],
    ],
    { fill: '#b37c64' },
  );
}

const wing = (p: Pen, x: number, w: number, h: number, c: string): void => {
  p.rect(x, 0, w, h, { fill: c });
  p.rect(x, h, w, 0.7, { fill: '#8a5140' });
  range(0, 2, 1).forEach((j) =>
    range(0, Math.floor(w / 2.6) - 1, 1).forEach((i) => {
      p.rect(x + 0.8 + i * 2.6, 2.6 + j * 4, 1.1, 2, { fill: '#3c464a' });
      p.rect(x + 0.3 + i * 2.6, 2.6 + j * 4, 0.45, 2, { fill: '#6a5844' });
    }),
  );
  p.rect(x, 0, w, 0.6, { fill: '#41533f', o: 0.5 });
};

export const canal = plate(
  'venice-canal',
  1800,
  2400,
  'A rose brick house with pointed stone windows and green shutters rises straight from a canal, mirrored in it; a boat is tied at the water door.',
  (s) => {
    sky(s, '#8fb0bd', '#f2e6d0', 1500);
    clouds(s, 80, 900, 12, '#fdf6e8', 5, 0.6);
    const k = 76;
    const p = s.metres(290, 1640, k);
    const all = (q: Pen): void => {
      wing(q, -5, 5, 12.5, '#d0b183');
      wing(q, 16, 6, 13.6, '#b9a392');
      house(q);
    };
    all(p);
    p.poly(
      [
        [-5, 0],
        [-5, 12.6],
        [-1.4, 12.6],
        [0, 10.4],
        [0, 0],
      ],
      { fill: '#1e2440', o: 0.2 },
    );
    p.rect(16, 0, 4, 13.6, { fill: '#1e2440', o: 0.36 });
    const w = s.linear(0, 1640, 0, 2400, [
      [0, '#8aa39a'],
      [0.5, '#5f827f'],
      [1, '#35585c'],
    ]);
    s.pen().rect(0, 1640, 1800, 760, { fill: w });
    s.clip('M0 1642H1800V2400H0Z', () => all(p.at(0, 0, 1, -0.92)));
    s.pen().rect(0, 1640, 1800, 760, { fill: w, o: 0.5 });
    ripples(s, 1652, 2400, 9, ['#e6dcc4', '#2f5153', '#c48f74', '#88a59f'], { n: 1100, alpha: 0.42, x0: 0, x1: 0 });
    p.poly(
      [
        [4.2, -0.35],
        [5, -0.75],
        [11, -0.75],
        [12.2, -0.2],
        [11.6, -0.1],
        [5, -0.25],
      ],
      { fill: '#22282a' },
    );
    p.poly(
      [
        [5, -0.25],
        [11.6, -0.1],
        [11.4, -0.3],
        [5.2, -0.42],
      ],
      { fill: shutterGreen },
    );
    person(p, 8.9, -0.5, 'standing', '#e4dccb', 1.75);
    p.line(9.1, 0.6, 10.6, 2.6, { stroke: '#5a4126', w: 5 });
    for (const x of [2.6, 4, 12.4, 13.6]) {
      p.rect(x, -0.9, 0.24, 4.2, { fill: '#6b5138' });
      range(0, 3, 1).forEach((i) =>
        p.poly(
          [
            [x, 0.6 + i * 0.7],
            [x + 0.24, 0.9 + i * 0.7],
            [x + 0.24, 1.2 + i * 0.7],
            [x, 0.9 + i * 0.7],
          ],
          { fill: '#e9e1cf' },
        ),
      );
    }
    person(p, 5.3, 6.32, 'coat', '#8c3f2e', 1.7);
    s.wash(
      s.radial(300, 200, 2500, [
        [0, '#fff0cc', 0.26],
        [0.5, '#fff0cc', 0.02],
        [1, '#141c2c', 0.3],
      ]),
    );
  },
  make,
);
