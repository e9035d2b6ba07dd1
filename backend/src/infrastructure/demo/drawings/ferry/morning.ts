import { mix } from '../kit/color.js';
import { lerp, range } from '../kit/geom.js';
import type { Pt } from '../kit/geom.js';
import { clouds, ridge, ripples, sky } from '../kit/nature.js';
import type { Pen } from '../kit/pen.js';
import { person } from '../kit/people.js';
import { plate } from '../kit/props.js';
import { rand } from '../kit/rand.js';
import { larch, make, ship } from './shared.js';

/** Long front of the hall, in metres, foot at 0; drawn twice, once upside down in the water. */
function hall(p: Pen, seed: number): void {
  const r = rand(seed);
  p.rect(-2, -0.4, 104, 1.6, { fill: '#8f8d86' });
  p.rect(2, 1.2, 94, 6, { fill: '#c8b68e' });
  for (const x of range(2, 94, 2)) p.rect(x + 0.08, 1.2, 1.84, 5.4, { fill: mix('#e9d3a0', '#7f949b', r() * 0.75) });
  p.rect(2, 5.2, 94, 1.6, { fill: '#23262c', o: 0.36 });
  for (const x of range(5, 92, 3.1))
    if (r() < 0.62)
      person(
        p,
        x + r() * 2,
        1.2,
        r.pick(['walking', 'standing', 'coat'] as const),
        r.pick(['#33404a', '#5b2f28', '#3f4a3c', '#272b30']),
        1.75,
      );
  for (const x of range(0, 98, 7))
    p.poly(
      [
        [x - 0.2, 1.2],
        [x + 0.2, 1.2],
        [x + 0.9, 6.6],
        [x - 0.9, 6.6],
      ],
      { fill: '#7d5935' },
    );
  p.poly(
    [
      [-9, 6.5],
      [108, 6.5],
      [112, 7.3],
      [96, 9.4],
      [2, 9.4],
      [-13, 7.3],
    ],
    { fill: '#4a4f54' },
  );
  p.poly(
    [
      [-13, 7.3],
      [112, 7.3],
      [96, 9.4],
      [2, 9.4],
    ],
    { fill: '#8b9498' },
  );
  p.lines(
    range(-8, 108, 2).map((x): Pt[] => [
      [x, 7.3],
      [lerp(49, x, 0.86), 9.35],
    ]),
    { stroke: '#6a7378', w: 1.4 },
  );
  p.rect(-11, 6.5, 121, 0.34, { fill: larch });
}

export const morning = plate(
  'ferry-morning',
  2400,
  1600,
  'A very long low roof on timber struts over still water at sunrise, a white and blue ferry moored at its end, both mirrored.',
  (s) => {
    sky(s, '#8ea3b4', '#f0d9bd', 930);
    clouds(s, 120, 620, 14, '#f7e6d4', 8, 0.55);
    s.glow(560, 900, 1300, 420, '#ffe9c4', 0.9);
    ridge(s, 925, 50, 940, 6, '#93a3a8', 0.8, 1.4);
    const k = 17.6;
    const p = s.metres(300, 950, k);
    ship(p.at(70, -0.6, 0.9));
    hall(p, 5);
    const w = s.linear(0, 950, 0, 1600, [
      [0, '#e3cfb8'],
      [0.35, '#9fb0b6'],
      [1, '#4d6876'],
    ]);
    s.pen().rect(0, 957, 2400, 643, { fill: w });
    s.clip('M0 957H2400V1600H0Z', () => {
      ship(p.at(70, 0, 0.9, -0.85));
      hall(p.at(0, -0.6, 1, -1.05), 5);
    });
    s.pen().rect(0, 957, 2400, 643, { fill: w, o: 0.42 });
    ripples(s, 965, 1600, 7, ['#f4e2ca', '#5f7b88', '#d9cbb8'], { n: 900, alpha: 0.4, x0: 0, x1: 0 });
    s.pen().lines(
      [
        [820, 300],
        [930, 360],
        [1010, 280],
        [1560, 420],
        [1640, 380],
      ].map(([x, y]): Pt[] => [
        [(x ?? 0) - 26, (y ?? 0) - 8],
        [x ?? 0, y ?? 0],
        [(x ?? 0) + 28, (y ?? 0) - 12],
      ]),
      { stroke: '#3a444c', w: 4, round: true },
    );
    s.wash(
      s.radial(600, 860, 2300, [
        [0, '#fff0d0', 0.24],
        [0.5, '#fff0d0', 0],
        [1, '#131b2c', 0.34],
      ]),
    );
  },
  make,
  { focal: { x: 0.5, y: 0.58 } },
);
