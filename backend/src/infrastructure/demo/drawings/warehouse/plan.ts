import { ink } from '../kit/color.js';
import { range } from '../kit/geom.js';
import { planTree } from '../kit/nature.js';
import { door, glazing, north, scaleBar, stairs, table, wall } from '../kit/plan.js';
import { plate } from '../kit/props.js';
import { boards, slabs } from '../kit/texture.js';
import { make, red } from './shared.js';

export const plan = plate(
  'warehouse-plan',
  2400,
  1500,
  'Plan of a typical floor: eight flats in a row along a wide gallery, deep balconies to the street below and a court with trees above.',
  (s) => {
    const p = s.metres(170, 1130, 62);
    p.rect(-3, 15.2, 40, 8, { fill: '#dfe3d8' });
    slabs(p, 0, 15.2, 33, 3, 0.8, 0.8, '#dad7cc', {});
    [
      [2.5, 17.2],
      [8.8, 17.6],
      [16, 17.1],
      [22.4, 17.7],
      [30.2, 17.2],
    ].forEach(([x, y], i) => {
      p.circle((x ?? 0) + 0.6, (y ?? 0) - 0.6, 1.5, { fill: '#20263c', o: 0.2 });
      planTree(p, x ?? 0, y ?? 0, 1.5, i + 3);
    });
    p.rect(0, -1.8, 33, 15.9, { fill: '#fff' });
    slabs(p, 0.2, -1.8, 32.6, 1.8, 0.6, 0.6, '#e4e1d7', {});
    p.rect(0, 12.2, 33, 2, { fill: '#eeebe2' });
    slabs(p, 0, 12.2, 33, 2, 1, 1, '#e9e6dc', {});
    boards(p, 0.3, 0.3, 32.4, 5.8, 0.35, '#f5ecdc', 3, true, 0.04);
    range(0, 7, 1).forEach((i) => {
      const x = i * 4.125;
      wall(p, x, 0, x, 12, 0.25);
      wall(p, x, -1.8, x, 0, 0.5, [], '#55575c');
      wall(p, x, 0, x + 4.125, 0, 0.4, [[0.8, 3.3]], red);
      glazing(p, x + 0.8, 0, x + 3.3, 0, 0.24);
      wall(p, x, 6.1, x + 4.125, 6.1, 0.12, [[2.9, 3.8]]);
      door(p, x + 2.9, 6.1, 0.9, 0, 80, 1.6);
      wall(p, x + 2.3, 6.1, x + 2.3, 9.4, 0.1, [[2.3, 3.1]]);
      wall(p, x, 9.4, x + 2.3, 9.4, 0.1);
      wall(
        p,
        x,
        12,
        x + 4.125,
        12,
        0.3,
        [
          [0.5, 1.7],
          [2.7, 3.6],
        ],
        red,
      );
      glazing(p, x + 0.5, 12, x + 1.7, 12, 0.2);
      door(p, x + 2.7, 12, 0.9, 0, -80, 1.6);
      if (i % 2 === 0) {
        table(p, x + 0.9, 4, 1.6, 0.8, 3);
        p.rect(x + 2.7, 1, 0.9, 2.1, { fill: '#dfe4dc', stroke: ink, w: 1.8 });
      } else {
        p.circle(x + 1.3, 4.4, 0.55, { fill: '#fff', stroke: ink, w: 1.8 });
        p.rect(x + 0.5, 0.9, 2.1, 0.85, { fill: '#ead9cf', stroke: ink, w: 1.8 });
      }
      p.rect(x + 0.35, 9.7, 1.6, 2, { fill: '#fff', stroke: ink, w: 1.8 });
      p.line(x + 0.35, 11.1, x + 1.95, 11.1, { stroke: ink, w: 1.3 });
      p.rect(x + 0.2, 6.3, 0.65, 1.7, { stroke: ink, w: 1.6 });
      p.ellipse(x + 1.7, 6.6, 0.3, 0.22, { stroke: ink, w: 1.6 });
      p.rect(x + 3.5, 7, 0.5, 2.2, { stroke: ink, w: 1.6 });
      p.line(x + 0.3, -1.75, x + 3.85, -1.75, { stroke: ink, w: 4 });
    });
    wall(p, 33, 0, 33, 12, 0.25);
    wall(p, 33, -1.8, 33, 0, 0.5, [], '#55575c');
    wall(
      p,
      0,
      14.15,
      33,
      14.15,
      0.1,
      range(0.3, 32, 3).map((u) => [u + 0.4, u + 3] as const),
    );
    stairs(p, 33.2, 9.4, 1.3, 4.6, 0.28, 'y');
    const q = s.metres(170, 1400, 62);
    scaleBar(q, 0, 0.6, 1, 5, 0.12);
    north(q, 33.4, 1.1, 0.4, -0.4);
  },
  make,
);
