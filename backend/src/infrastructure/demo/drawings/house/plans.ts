import { ink } from '../kit/color.js';
import { door, glazing, north, scaleBar, stairs, table, wall } from '../kit/plan.js';
import { plate } from '../kit/props.js';
import { boards } from '../kit/texture.js';
import { brick, make } from './shared.js';

export const plans = plate(
  'house-plans',
  2400,
  1600,
  'Ground floor and first floor plans of the house side by side, walls in black, brick corners in red.',
  (s) => {
    const one = (ox: number, upper: boolean): void => {
      const p = s.metres(ox, 1320, 100);
      p.rect(0, 0, 9, 11, { fill: '#fff' });
      boards(p, 0.3, 0.3, 8.4, 10.4, 0.3, '#f3eadb', 4, true, 0.05);
      if (!upper) {
        p.poly(
          [
            [1.6, 0.3],
            [4.5, 0.3],
            [6, 2.9],
            [3.1, 2.9],
          ],
          { fill: '#fff8df', o: 0.9 },
        );
        table(p, 1.5, 1.5, 2.2, 0.95, 4);
        p.rect(5.2, 9.2, 2.9, 0.7, { fill: '#fff', stroke: ink, w: 2 });
        p.rect(0.4, 7.2, 0.7, 2.6, { fill: '#dfe4dc', stroke: ink, w: 2 });
        p.circle(6.8, 2.2, 0.5, { fill: '#fff', stroke: ink, w: 2 });
        p.rect(6.2, 6.1, 2.3, 0.9, { fill: '#dfe4dc', stroke: ink, w: 2 });
      } else
        for (const [x, y] of [
          [0.6, 1],
          [6.6, 1],
          [6.6, 8.2],
          [0.6, 8.2],
        ] as const) {
          p.rect(x, y, 1.6, 2, { fill: '#fff', stroke: ink, w: 2 });
          p.rect(x + 0.1, y + 1.5, 0.6, 0.4, { stroke: ink, w: 1.4 });
          p.rect(x + 0.9, y + 1.5, 0.6, 0.4, { stroke: ink, w: 1.4 });
          p.line(x, y + 1.3, x + 1.6, y + 1.3, { stroke: ink, w: 1.4 });
        }
      stairs(p, 1.2, 4.8, 2.6, 1, 0.26, 'x');
      wall(
        p,
        0,
        0.175,
        9,
        0.175,
        0.35,
        upper
          ? [
              [1.1, 2.4],
              [4.1, 5.4],
            ]
          : [
              [3.4, 4.55],
              [5.4, 7.3],
            ],
      );
      wall(p, 0, 10.825, 9, 10.825, 0.35, [
        [2.8, 3.6],
        [5.3, 6.4],
      ]);
      wall(p, 0.175, 0, 0.175, 11, 0.35, [[4.6, 6]]);
      wall(p, 8.825, 0, 8.825, 11, 0.35, [[4, 6.2]]);
      wall(p, 0.3, 4.5, 8.7, 4.5, 0.12, [[3.4, 4.3]]);
      wall(p, 4.6, 4.5, 4.6, 10.7, 0.12, [[2.9, 3.8]]);
      if (upper) wall(p, 4.6, 0.3, 4.6, 4.5, 0.12, [[3.2, 4]]);
      for (const [x, y, w, h] of [
        [0, 0, 2.4, 0.35],
        [0, 0, 0.35, 2.4],
        [7.3, 0, 1.7, 0.35],
        [8.65, 0, 0.35, 2.4],
        [0, 10.65, 2.4, 0.35],
        [0, 8.6, 0.35, 2.4],
        [6.6, 10.65, 2.4, 0.35],
        [8.65, 8.6, 0.35, 2.4],
      ] as const)
        if (!upper || w > 0) p.rect(x, y, upper && y === 0 && w > 2 ? 1.1 : w, h, { fill: brick });
      if (upper) {
        glazing(p, 1.1, 0.175, 2.4, 0.175);
        glazing(p, 4.1, 0.175, 5.4, 0.175);
      } else {
        door(p, 3.45, 0.3, 1.05, 0, 80);
        glazing(p, 5.4, 0.175, 7.3, 0.175);
      }
      glazing(p, 0.175, 4.6, 0.175, 6);
      glazing(p, 8.825, 4, 8.825, 6.2);
      glazing(p, 2.8, 10.825, 3.6, 10.825);
      glazing(p, 5.3, 10.825, 6.4, 10.825);
      door(p, 3.65, 4.5, 0.9, 0, 90);
      door(p, 4.6, 7.4, 0.9, 90, 170);
    };
    one(210, false);
    one(1290, true);
    const p = s.metres(0, 1600, 100);
    north(p, 11.95, 1.2, 0.28, 0.5);
    scaleBar(p, 2.1, 1, 1, 5, 0.09);
  },
  make,
);
