import { ink } from '../kit/color.js';
import { rectPts } from '../kit/geom.js';
import { autumn, bareTree, sky, tree } from '../kit/nature.js';
import type { Pen } from '../kit/pen.js';
import { person } from '../kit/people.js';
import { plate } from '../kit/props.js';
import { slabs } from '../kit/texture.js';
import { field, front, make, tile, white } from './shared.js';

export const elevations = plate(
  'house-elevations',
  2400,
  1200,
  'Four elevations of the house in a row on one ground line, each with the red brick in a different place.',
  (s) => {
    sky(s, '#dfe5e4', '#f5f2e9', 940);
    const p = s.metres(0, 930, 48);
    const hole =
      (q: Pen) =>
      (x: number, y: number, w: number, h: number): void => {
        q.rect(x, y, w, h, { fill: '#46535a' });
        q.poly(
          [
            [x, y + h],
            [x + w, y + h],
            [x + w, y + h - 0.25],
            [x + 0.22, y + h - 0.25],
            [x + 0.22, y],
            [x, y],
          ],
          { fill: '#1d232b' },
        );
        q.rect(x, y - 0.07, w, 0.07, { fill: '#cfccc2' });
      };
    bareTree(p, 0.9, 0, 7.5, 4, '#5a4a3e', 7);
    tree(p, 47.9, 0, 7, 8, autumn);
    const gable = (x: number): Pen => {
      const q = p.at(x, 0);
      q.poly(
        [
          [0, 0],
          [9, 0],
          [9, 6.3],
          [4.5, 10.2],
          [0, 6.3],
        ],
        { fill: white },
      );
      return q;
    };
    const edge = (q: Pen): void =>
      q.lines(
        [
          [
            [-0.25, 6.1],
            [4.5, 10.25],
            [9.25, 6.1],
          ],
        ],
        { stroke: tile, w: 12 },
      );
    const a = gable(2.2);
    front(a, hole(a));
    edge(a);
    const flank = (x: number, flip: boolean): void => {
      const q = p.at(x, 0);
      q.rect(0, 0, 11, 6.3, { fill: white });
      q.poly(
        [
          [-0.2, 6.2],
          [11.2, 6.2],
          [11.2, 10.2],
          [-0.2, 10.2],
        ],
        { fill: tile },
      );
      slabs(q, -0.2, 6.2, 11.4, 4, 0.6, 0.32, tile, { bond: 0.5, amount: 0.12, w: 1 });
      const m = (u: number, w: number): number => (flip ? 11 - u - w : u);
      field(q, m(0, 2.6), 0, 2.6, 2.9);
      field(q, m(8.8, 2.2), 2.9, 2.2, 3.3);
      field(q, m(4.6, 2), 0, 2, 1.1);
      for (const [u, v] of [
        [1, 3.7],
        [4.6, 1.1],
        [7.2, 3.7],
      ] as const)
        hole(q)(m(u, 1.4), v, 1.4, 1.6);
      q.rect(0, 5.75, 11, 0.5, { fill: '#20263c', o: 0.35 });
    };
    flank(12.4, false);
    const c = gable(24.6);
    field(c, 6.4, 0, 2.6, 2.9);
    field(c, 0, 2.9, 1.6, 3.4);
    field(c, 0, 0, 3, 1.1);
    hole(c)(2.2, 1.1, 2.6, 1.6);
    hole(c)(2.6, 3.8, 1.1, 1.6);
    hole(c)(5.5, 3.8, 1.1, 1.6);
    hole(c)(4.05, 7, 0.9, 1.2);
    edge(c);
    c.poly(
      [
        [0, 0],
        [9, 0],
        [9, 6.3],
        [4.5, 10.2],
        [0, 6.3],
      ],
      { fill: '#20263c', o: 0.3 },
    );
    flank(34.8, true);
    p.rect(0, -6, 50, 6, { fill: '#dcd6c8' });
    p.hatch(rectPts(0, -6, 50, 6), 45, 0.32, { stroke: '#a39a87', w: 1.4 });
    p.line(0, 0, 50, 0, { stroke: ink, w: 8 });
    person(p, 11.8, 0, 'walking', '#27455c');
    person(p, 23.9, 0, 'standing', '#d9b25a', 1.2);
  },
  make,
);
