import { ink } from '../kit/color.js';
import { arc, range, rectPts } from '../kit/geom.js';
import type { Pt } from '../kit/geom.js';
import { north, scaleBar, stairs, table, wall } from '../kit/plan.js';
import { plate } from '../kit/props.js';
import { slabs } from '../kit/texture.js';
import { make } from './shared.js';

export const plan = plate(
  'tower-plan',
  2400,
  2400,
  'Typical floor: a round-cornered square with a black concrete core, the left half as it was in cells, the right half opened with new winter gardens.',
  (s) => {
    const p = s.metres(1200, 1150, 52);
    const R = 6;
    const edge = (d: number): Pt[] => {
      const a = 17 - d;
      const q = R - d * 0.6;
      return [
        ...arc(a - q, a - q, q, 0, 90, 14),
        ...arc(-a + q, a - q, q, 90, 180, 14),
        ...arc(-a + q, -a + q, q, 180, 270, 14),
        ...arc(a - q, -a + q, q, 270, 360, 14),
      ];
    };
    p.poly(
      edge(0).map(([x, y]): Pt => [x + 0.8, y - 0.8]),
      { fill: '#20263c', o: 0.16 },
    );
    p.poly(edge(0), { fill: '#fff', stroke: ink, w: 5 });
    p.poly(edge(0.35), { stroke: ink, w: 2 });
    p.clip(edge(0.5), () => {
      slabs(p, 0, -17, 17, 34, 1.2, 1.2, '#f2eee2', { amount: 0.03, w: 1 });
      p.rect(13, -17, 4, 34, { fill: '#d5dfd0' });
      p.rect(0, 13, 17, 4, { fill: '#d5dfd0' });
      p.hatch(rectPts(13, -17, 4, 34), 90, 0.4, { stroke: '#8fa58f', w: 1.2 });
      p.hatch(rectPts(0, 13, 13, 4), 0, 0.4, { stroke: '#8fa58f', w: 1.2 });
    });
    p.lines(
      [
        [
          [13, -16.6],
          [13, 13],
          [0, 13],
        ],
      ],
      { stroke: ink, w: 5 },
    );
    const outline = edge(0);
    outline.forEach(([x, y], i) => {
      if (i % 3 === 0) p.rect(x - 0.25, y - 0.25, 0.5, 0.5, { fill: ink });
    });
    for (const t of range(-10, 10, 2.5))
      for (const [x, y] of [
        [t, 17],
        [t, -17],
        [17, t],
        [-17, t],
      ] as const)
        p.rect(x - 0.3, y - 0.3, 0.6, 0.6, { fill: ink });
    for (const y of range(-14, 14, 3.5)) {
      wall(p, -16.6, y, -11.5, y, 0.16);
      table(p, -15.6, y + 1.1, 1.8, 0.9, 1);
    }
    wall(
      p,
      -11.5,
      -15.6,
      -11.5,
      15.6,
      0.16,
      range(0.6, 29, 3.5).map((u) => [u, u + 1] as const),
    );
    for (const x of range(-8, 0, 3.2)) {
      wall(p, x, 11.5, x, 16.6, 0.16);
      wall(p, x, -16.6, x, -11.5, 0.16);
    }
    wall(
      p,
      -11.5,
      11.5,
      0,
      11.5,
      0.16,
      range(1, 9, 3.2).map((u) => [u, u + 1] as const),
    );
    wall(
      p,
      -11.5,
      -11.5,
      0,
      -11.5,
      0.16,
      range(1, 9, 3.2).map((u) => [u, u + 1] as const),
    );
    p.holed([rectPts(-7, -7, 14, 14), rectPts(-6.3, -6.3, 12.6, 12.6)], { fill: ink });
    p.rect(-6.3, -6.3, 12.6, 12.6, { fill: '#efe9dc' });
    p.polys([rectPts(-7, -1, 0.7, 2), rectPts(6.3, -1, 0.7, 2)], { fill: '#efe9dc' });
    for (const y of [-5.6, -2.9, 0.9, 3.6])
      for (const x of [-3.9, 1.5]) {
        p.rect(x, y, 2.4, 2.2, { fill: '#fff', stroke: ink, w: 6 });
        p.lines(
          [
            [
              [x, y],
              [x + 2.4, y + 2.2],
            ],
            [
              [x + 2.4, y],
              [x, y + 2.2],
            ],
          ],
          { stroke: ink, w: 1.4 },
        );
      }
    stairs(p, -6, -5.8, 1.7, 5, 0.3, 'y');
    stairs(p, 4.3, 0.9, 1.7, 5, 0.3, 'y');
    for (const [x, y] of [
      [8.4, 3],
      [8.4, -4],
      [2, 8.6],
      [8.6, 9],
    ] as const)
      table(p, x, y, 3.4, 1.6, 4);
    for (const [x, y] of [
      [8.8, -9.6],
      [3, -10],
    ] as const) {
      p.circle(x, y, 1.1, { fill: '#fff', stroke: ink, w: 2 });
      range(0, 5, 1).forEach((i) =>
        p.circle(x + 1.6 * Math.cos(i * 1.05), y + 1.6 * Math.sin(i * 1.05), 0.3, { fill: '#fff', stroke: ink, w: 1.5 }, 12),
      );
    }
    for (const y of range(-13, 11, 4)) p.circle(15, y, 0.7, { fill: '#6d8560', stroke: '#33452f', w: 2 });
    for (const x of range(2, 11, 4)) p.circle(x, 15, 0.7, { fill: '#6d8560', stroke: '#33452f', w: 2 });
    p.line(0, -19.2, 0, 19.2, { stroke: '#8c3f2e', w: 4, dash: '40 14 8 14' });
    const q = s.metres(0, 2400, 52);
    scaleBar(q, 6, 3, 1, 10, 0.18);
    north(q, 39.6, 3.1, 0.7, 0.3);
  },
  make,
);
