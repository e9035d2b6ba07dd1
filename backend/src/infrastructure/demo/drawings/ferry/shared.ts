import { ink } from '../kit/color.js';
import { range } from '../kit/geom.js';
import type { Pen } from '../kit/pen.js';
import { Sheet } from '../kit/sheet.js';

export const make = (w: number, h: number): Sheet => new Sheet(w, h);

export const larch = '#B98B58';

export const blue = '#2F5268';

export const ship = (p: Pen): void => {
  p.poly(
    [
      [0, 9],
      [3, 0],
      [43, 0],
      [50, 10],
      [41, 8.6],
      [8, 8.6],
    ],
    { fill: '#e8e6de' },
  );
  p.poly(
    [
      [1.4, 4],
      [3, 0],
      [43, 0],
      [45.6, 4],
    ],
    { fill: blue },
  );
  p.rect(8, 8.6, 30, 3.4, { fill: '#f1efe8' });
  p.rect(12, 12, 20, 3, { fill: '#dedcd3' });
  p.rect(25, 15, 8, 2.6, { fill: '#f1efe8' });
  range(9, 36, 1.7).forEach((x) => p.rect(x, 9.6, 1, 1.2, { fill: '#f0cf86' }));
  range(12.6, 30, 1.6).forEach((x) => p.rect(x, 12.9, 0.9, 1.1, { fill: '#56707c' }));
  p.rect(15, 15, 4, 4.6, { fill: '#8c3f2e' });
  p.rect(15, 18, 4, 0.9, { fill: '#f1efe8' });
  p.rect(25.4, 16, 7.2, 0.9, { fill: '#39474e' });
  p.line(29, 17.6, 29, 22, { stroke: ink, w: 3 });
};
