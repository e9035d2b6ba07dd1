import { ink } from '../kit/color.js';
import { range, rectPts } from '../kit/geom.js';
import type { Pt } from '../kit/geom.js';
import { ripples } from '../kit/nature.js';
import { door, glazing, north, scaleBar, stairs, wall } from '../kit/plan.js';
import { plate } from '../kit/props.js';
import { slabs } from '../kit/texture.js';
import { make, water } from './shared.js';

export const plan = plate(
  'swimming-plan',
  2400,
  1600,
  'Plan: a twenty-five metre pool in blue-green, changing cabins in two rows, the street wall drawn as a bent line of ribs.',
  (s) => {
    const p = s.metres(300, 1290, 47);
    p.rect(0, 0, 38, 23, { fill: '#fff' });
    slabs(p, 0, 6, 38, 17, 1, 1, '#f0eee6', { amount: 0.03, w: 1 });
    p.rect(6, 9, 25, 10.5, { fill: water });
    ripples(s, 1290 - 19.3 * 47, 1290 - 9.2 * 47, 6, ['#bfe3da', '#3f8890'], { n: 300, alpha: 0.5, x0: 600, x1: 1740 });
    p.lines(
      range(10.75, 18, 1.75).map((y): Pt[] => [
        [7.2, y],
        [29.8, y],
      ]),
      { stroke: '#1f4f5c', w: 6, dash: '24 8' },
    );
    p.rect(6, 9, 25, 10.5, { stroke: ink, w: 7 });
    p.rect(33, 10, 4, 5, { fill: '#8cc7c2', stroke: ink, w: 5 });
    for (const x of range(5, 30, 4.4))
      p.poly(
        [
          [x + 1, 8],
          [x + 3, 8],
          [x + 5.4, 21.6],
          [x + 3.4, 21.6],
        ],
        { fill: '#fffbe4', o: 0.3 },
      );
    wall(p, 0, 0, 0, 23, 0.6, [[3, 5]]);
    wall(p, 38, 0, 38, 23, 0.6);
    wall(
      p,
      0,
      23,
      38,
      23,
      0.6,
      range(2, 34, 4).map((x) => [x, x + 2.6] as const),
    );
    range(2, 34, 4).forEach((x) => glazing(p, x, 23, x + 2.6, 23, 0.3));
    wall(p, 0, 6, 38, 6, 0.4, [
      [4, 6],
      [18, 20],
      [31, 33],
    ]);
    for (const x of range(8, 35, 1.5)) {
      wall(p, x, 3.6, x, 5.8, 0.08);
      p.rect(x + 0.3, 5.1, 0.9, 0.4, { fill: '#dfe4dc', stroke: ink, w: 1.4 });
    }
    wall(
      p,
      8,
      3.6,
      36.5,
      3.6,
      0.08,
      range(0.3, 28, 1.5).map((x) => [x, x + 0.8] as const),
    );
    for (const x of range(22, 36, 1.2)) p.circle(x, 1, 0.24, { stroke: ink, w: 1.6 });
    wall(p, 21, 0, 21, 2.6, 0.2);
    wall(p, 14, 0, 14, 2.6, 0.2);
    stairs(p, 15, 0.4, 5, 1.6, 0.3, 'x');
    door(p, 0, 3, 1.8, 90, 10);
    const ribsX = range(-1, 39, 0.42);
    p.polys(
      ribsX.map((x) => rectPts(x, -1.5 - 0.8 * Math.sin(x / 4.2), 0.14, 0.9)),
      { fill: ink },
    );
    p.curve(
      ribsX.map((x): Pt => [x, -0.9 - 0.8 * Math.sin(x / 4.2)]),
      { stroke: ink, w: 3 },
    );
    p.rect(3, 1, 4, 1, { fill: '#d9cbb0', stroke: ink, w: 2 });
    for (const y of [10, 13, 16]) p.rect(1.4, y, 0.8, 2.2, { fill: '#d9b988', stroke: ink, w: 1.8 });
    const q = s.metres(0, 1600, 47);
    scaleBar(q, 6.4, 2, 1, 5, 0.16);
    north(q, 43.4, 2.5, 0.6, -1);
  },
  make,
);
