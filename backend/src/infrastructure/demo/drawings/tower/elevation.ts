import { ink, mix } from '../kit/color.js';
import { range, rectPts } from '../kit/geom.js';
import type { Pt } from '../kit/geom.js';
import { clouds, sky, tree } from '../kit/nature.js';
import { person } from '../kit/people.js';
import { plate } from '../kit/props.js';
import { rand } from '../kit/rand.js';
import { make } from './shared.js';

const alu = '#8b8d84';

export const elevation = plate(
  'tower-elevation',
  1600,
  2400,
  'Elevation of the whole tower: old aluminium grid on the left half, deep new winter gardens with plants on the right, trees and people tiny at its foot.',
  (s) => {
    sky(s, '#bfc7c4', '#f0e9d8', 2200);
    clouds(s, 150, 1500, 21, '#f9f4e6', 6, 0.5);
    const r = rand(77);
    const p = s.metres(300, 2230, 15.2);
    for (const [x, w, h, c] of [
      [-19, 12, 34, '#c8c4b6'],
      [-8, 9, 22, '#b9b6a9'],
      [66, 10, 40, '#c8c4b6'],
      [70, 18, 24, '#b9b6a9'],
    ] as const)
      p.rect(x, 0, w, h, { fill: c });
    p.rect(0, 0, 66, 132, { fill: '#6c7270' });
    range(0, 36, 1).forEach((f) => {
      const y = 7 + f * 3.4;
      p.polys(
        range(0, 14, 1).map((i) => rectPts(0.3 + i * 2.2, y, 1.8, 2.1)),
        { fill: f % 2 ? '#4c565a' : '#556065' },
      );
      p.polys(
        range(0, 14, 1)
          .filter(() => r() < 0.14)
          .map((i) => rectPts(0.3 + i * 2.2, y, 1.8, 2.1)),
        { fill: '#cfd3c6' },
      );
      p.rect(0, y + 2.1, 33, 1.3, { fill: alu });
      p.rect(0, y + 2, 33, 0.25, { fill: '#33393a' });
      p.rect(33, y - 0.2, 33, 3.2, { fill: '#8f7f66' });
      range(0, 7, 1).forEach((i) => {
        const x = 33.4 + i * 4.1;
        const q = r();
        p.rect(x, y, 3.7, 2.7, { fill: q < 0.2 ? '#f0d79c' : mix('#56656a', '#9fb0ae', q) });
        p.poly(
          [
            [x, y + 2.7],
            [x + 3.7, y + 2.7],
            [x + 3.7, y + 2],
            [x + 1, y + 2],
            [x + 1, y],
            [x, y],
          ],
          { fill: '#1e2440', o: 0.44 },
        );
        if (r() < 0.45)
          p.polys(
            range(0, 3, 1).map((j): Pt[] => {
              const a = x + 0.8 + j * 0.7;
              return [
                [a - 0.4, y + 0.5],
                [a, y + 1.7],
                [a + 0.5, y + 0.5],
              ];
            }),
            { fill: mix('#4e6440', '#8b9a63', r()) },
          );
      });
      p.rect(33, y - 0.35, 33.6, 0.5, { fill: '#dcd6c4' });
      p.line(33, y + 1, 66, y + 1, { stroke: '#e9e4d6', w: 1.2 });
    });
    p.lines(
      range(0, 33, 2.2).map((x): Pt[] => [
        [x, 6.6],
        [x, 132],
      ]),
      { stroke: '#a9aaa0', w: 3 },
    );
    p.lines(
      range(33, 66, 4.1).map((x): Pt[] => [
        [x, 6.6],
        [x, 132],
      ]),
      { stroke: '#dcd6c4', w: 5 },
    );
    p.rect(-0.6, 131, 67.2, 2.2, { fill: '#4a4f4e' });
    p.rect(24, 133, 16, 4, { fill: '#77796f' });
    p.line(31, 137, 31, 148, { stroke: '#4a4f4e', w: 4 });
    p.rect(0, 0, 66, 6.6, { fill: '#3a4346' });
    p.polys(
      range(0.6, 64, 4.1).map((x) => rectPts(x, 0, 3.3, 5.6)),
      { fill: '#b3a47c' },
    );
    p.rect(0, 5.4, 66, 1.2, { fill: '#dcd6c4' });
    p.rect(0, 6.6, 66, 125, {
      fill: s.linear(300, 0, 1300, 0, [
        [0, '#1e2440', 0.2],
        [0.4, '#1e2440', 0],
        [1, '#fff6da', 0.16],
      ]),
    });
    p.rect(-20, -12, 110, 12, { fill: '#d9d1bf' });
    p.hatch(rectPts(-20, -12, 110, 12), 45, 1, { stroke: '#988d77', w: 1.3, o: 0.6 });
    p.line(-20, 0, 90, 0, { stroke: ink, w: 6 });
    tree(p, -9, 0, 11, 4);
    tree(p, -2.6, 0, 8, 5);
    tree(p, 70, 0, 10, 6);
    tree(p, 77, 0, 12, 7);
    for (const x of [5, 9, 22, 37, 38.4, 52, 60]) person(p, x, 0, 'walking', '#8c3f2e', 2);
    s.wash(
      s.linear(0, 0, 0, 1500, [
        [0, '#e6e0cf', 0.6],
        [1, '#e6e0cf', 0],
      ]),
    );
  },
  make,
);
