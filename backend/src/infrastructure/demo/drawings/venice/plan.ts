import { ink } from '../kit/color.js';
import { rectPts } from '../kit/geom.js';
import type { Pt } from '../kit/geom.js';
import { planTree, ripples } from '../kit/nature.js';
import { glazing, north, scaleBar, stairs, table, wall } from '../kit/plan.js';
import { plate } from '../kit/props.js';
import { boards, slabs } from '../kit/texture.js';
import { make } from './shared.js';

export const plan = plate(
  'venice-plan',
  2400,
  1600,
  'Plan of the first floor: one long hall from the canal to the garden with rooms on either side, the walls in black, the canal hatched in blue.',
  (s) => {
    const p = s.metres(420, 1250, 46);
    p.rect(-10, -9, 54, 8.7, { fill: '#9dbab8' });
    ripples(s, 1275, 1590, 4, ['#dfe9e2', '#5f8587'], { n: 260, alpha: 0.5, x0: 0, x1: 0 });
    p.rect(0, 0, 22, 21, { fill: '#fff' });
    p.rect(0, 21, 30, 5.2, { fill: '#dfe3d2' });
    p.rect(22, 4, 8, 17, { fill: '#dfe3d2' });
    slabs(p, 8, 0.4, 6, 20.2, 0.8, 0.8, '#f0e6d2', { amount: 0.1, w: 1 });
    boards(p, 0.4, 0.4, 7.2, 20.2, 0.4, '#f3e8d6', 5, true, 0.05);
    boards(p, 14.4, 0.4, 7.2, 20.2, 0.4, '#f3e8d6', 8, true, 0.05);
    const t = 0.6;
    wall(p, 0, 0, 22, 0, t, [
      [2, 3.4],
      [5, 6.4],
      [8.6, 9.8],
      [10.1, 11.3],
      [11.6, 12.8],
      [15.6, 17],
      [18.8, 20.2],
    ]);
    for (const [a, b] of [
      [2, 3.4],
      [5, 6.4],
      [8.6, 9.8],
      [10.1, 11.3],
      [11.6, 12.8],
      [15.6, 17],
      [18.8, 20.2],
    ] as const)
      glazing(p, a, 0, b, 0, 0.3);
    wall(p, 0, 21, 22, 21, t, [
      [2.6, 4],
      [9.6, 12.4],
      [17, 18.4],
    ]);
    glazing(p, 9.6, 21, 12.4, 21, 0.3);
    wall(p, 0, 0, 0, 21, t);
    wall(p, 22, 0, 22, 21, t, [
      [8, 9.4],
      [15, 16.4],
    ]);
    wall(p, 7.8, 0, 7.8, 21, 0.45, [
      [3, 4.2],
      [10, 11.2],
      [17, 18.2],
    ]);
    wall(p, 14.2, 0, 14.2, 21, 0.45, [
      [3, 4.2],
      [9.5, 10.7],
      [17, 18.2],
    ]);
    for (const y of [7, 14]) wall(p, 0, y, 7.8, y, 0.3, [[3, 4]]);
    wall(p, 14.2, 13, 22, 13, 0.3);
    wall(p, 14.2, 7, 22, 7, 0.3, [[3, 4]]);
    stairs(p, 15, 8, 6.4, 2, 0.3, 'x');
    stairs(p, 15, 10.4, 6.4, 2, 0.3, 'x');
    table(p, 9.6, 8, 2.8, 5.6, 3);
    p.rect(2, 2, 3.4, 2.6, { fill: '#b98468', stroke: ink, w: 2 });
    p.circle(3.6, 10.4, 1, { fill: '#fff', stroke: ink, w: 2 });
    p.rect(1, 16, 2, 2.4, { fill: '#fff', stroke: ink, w: 2 });
    p.rect(15.4, 15, 4.6, 1.2, { fill: '#dfe4dc', stroke: ink, w: 2 });
    table(p, 16.6, 2.6, 2.8, 1.2, 3);
    p.polys(
      [[8.6, 12.8]].map(([a, b]): Pt[] =>
        [
          [a ?? 0, 0.3],
          [b ?? 0, 0.3],
          [(b ?? 0) + 2.6, 6.4],
          [(a ?? 0) + 2.6, 6.4],
        ].map(([x, y]): Pt => [Math.min(14, x ?? 0), y ?? 0]),
      ),
      { fill: '#fff2c4', o: 0.7 },
    );
    [
      [25.4, 7],
      [27, 12.4],
      [24.8, 17.6],
      [4, 23.8],
      [13, 24],
      [20, 23.6],
      [27.4, 22.6],
    ].forEach(([x, y], i) => {
      p.circle((x ?? 0) + 0.5, (y ?? 0) - 0.5, 1.6, { fill: '#20263c', o: 0.18 });
      planTree(p, x ?? 0, y ?? 0, 1.6, i + 21);
    });
    p.curve(
      [
        [22, 4],
        [30, 4],
        [30, 26.2],
        [0, 26.2],
        [0, 21],
      ],
      { stroke: ink, w: 7 },
    );
    p.polys([rectPts(9.2, -1.5, 3.4, 0.3), rectPts(9.6, -1.9, 2.6, 0.3)], { fill: '#f1efe8', stroke: ink, w: 2 });
    p.poly(
      [
        [14, -3.6],
        [15.4, -4.3],
        [22, -4.3],
        [24, -3.6],
        [22, -2.9],
        [15.4, -2.9],
      ],
      { fill: '#3a4a4c', stroke: ink, w: 2 },
    );
    const q = s.metres(0, 1600, 46);
    north(q, 45.6, 12.2, 0.7, 2.6);
    scaleBar(q, 41.6, 9.6, 1, 5, 0.16);
  },
  make,
);
