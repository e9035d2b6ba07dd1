import { ink } from '../kit/color.js';
import { range } from '../kit/geom.js';
import type { Pt } from '../kit/geom.js';
import { clouds, ripples, sky } from '../kit/nature.js';
import { person } from '../kit/people.js';
import { plate } from '../kit/props.js';
import { rand } from '../kit/rand.js';
import { make } from './shared.js';

export const section = plate(
  'tunnel-section',
  2400,
  1200,
  'Long section across the river: two small entrance buildings on the quays, sloping escalator shafts and the lit tunnel passing far below the ships.',
  (s) => {
    sky(s, '#b9c4c6', '#efe9da', 520);
    clouds(s, 60, 330, 9, '#fbf6ea', 5, 0.5);
    const p = s.metres(0, 500, 6.4);
    const r = rand(9);
    const town = (x0: number, x1: number, c: string, h: number): void => {
      for (let x = x0; x < x1;) {
        const w = r.range(5, 13);
        const t = r.range(0.6, 1.2) * h;
        p.poly(
          [
            [x, 2],
            [x, t],
            [x + w / 2, t + r.range(0, 6)],
            [x + w, t],
            [x + w, 2],
          ],
          { fill: c },
        );
        x += w;
      }
    };
    town(-2, 62, '#a3adac', 18);
    town(308, 378, '#a9b2af', 13);
    town(-2, 46, '#838f8f', 12);
    town(322, 378, '#8d9895', 9);
    p.poly(
      [
        [26, 2],
        [26, 42],
        [27.5, 44],
        [28.5, 68],
        [29.5, 44],
        [31, 42],
        [31, 2],
      ],
      { fill: '#8a9595' },
    );
    const bed: Pt[] = [
      [62, 2],
      [62, -4],
      [80, -10],
      [130, -14.5],
      [190, -16.5],
      [250, -13],
      [294, -8],
      [306, -3],
      [306, 2],
    ];
    p.poly([[62, -0.5], [306, -0.5], ...[...bed].reverse().filter(([, y]) => y < -1)], {
      fill: s.linear(0, 500, 0, 620, [
        [0, '#8fa6a8'],
        [1, '#5d767b'],
      ]),
    });
    ripples(s, 505, 570, 4, ['#c9d6d3', '#6d868a'], { n: 160, alpha: 0.5, x0: 400, x1: 1950 });
    const soil: Pt[] = [[-5, 2], ...bed, [380, 2], [380, -112], [-5, -112]];
    p.poly(soil, { fill: '#d8cfbb' });
    for (const [y, c, o] of [
      [-24, '#c6b99d', 1],
      [-44, '#b3a68b', 0.9],
      [-70, '#9d937c', 0.8],
    ] as const)
      p.poly([[-5, y], ...range(0, 380, 10).map((x): Pt => [x, y + 2.4 * Math.sin(x / 41 + y)]), [380, -112], [-5, -112]], { fill: c, o });
    p.hatch(soil, 45, 2.4, { stroke: '#7d735d', w: 1, o: 0.35 });
    p.curve([[-5, 2], ...bed, [380, 2]], { stroke: ink, w: 6 });
    // Shafts, landings and the tube; lamps every few metres.
    const tube: Pt[][] = [
      [
        [48, -27],
        [326, -27],
        [326, -32],
        [48, -32],
      ],
    ];
    const shaft: Pt[][] = [
      [
        [30, 2],
        [37, 2],
        [44, -9],
        [52, -9],
        [63, -27],
        [63, -32],
        [52, -32],
        [45, -15],
        [37, -15],
        [30, -2],
      ],
      [
        [344, 2],
        [337, 2],
        [330, -9],
        [322, -9],
        [311, -27],
        [311, -32],
        [322, -32],
        [329, -15],
        [337, -15],
        [344, -2],
      ],
    ];
    p.polys([...tube, ...shaft], { fill: '#2d2a25', stroke: '#2d2a25', w: 14 });
    p.polys([...tube, ...shaft], { fill: '#f3dfae' });
    for (const x of range(52, 322, 2.7)) {
      const [u, v] = p.map(x, -28.2);
      s.glow(u, v, 15, 15, '#ffc95a', 0.9);
      s.pen().circle(u, v, 2.6, { fill: '#fffbe8' }, 10);
    }
    p.line(48, -31.8, 326, -31.8, { stroke: '#6b5a33', w: 3 });
    for (const [a, b, c, d] of [
      [33, -1.4, 41, -14.4],
      [49, -14.6, 60, -31.6],
      [341, -1.4, 333, -14.4],
      [325, -14.6, 314, -31.6],
    ] as const)
      p.lines(
        [
          [
            [a, b],
            [c, d],
          ],
          [
            [a, b + 1.6],
            [c, d + 1.6],
          ],
        ],
        { stroke: '#6b4526', w: 4 },
      );
    for (const x of [25, 331]) {
      p.rect(x, 2, 18, 13, { fill: '#cdb98c', stroke: ink, w: 4 });
      p.rect(x + 6.5, 15, 5, 6, { fill: '#c2ad7e', stroke: ink, w: 4 });
      range(0, 4, 1).forEach((i) => p.rect(x + 1.6 + i * 3.2, 4, 2, 8, { fill: '#46535a' }));
      p.rect(x - 0.6, 14.6, 19.2, 1, { fill: ink });
    }
    const ship = (x: number, k: number, c: string): void => {
      const q = p.at(x, -2, k);
      q.poly(
        [
          [0, 4],
          [2, -1],
          [38, -1],
          [42, 5],
          [34, 3.4],
        ],
        { fill: c },
      );
      q.rect(3, 3.4, 5, 5.4, { fill: '#efece2' });
      q.rect(3.4, 6.6, 4.2, 1, { fill: '#46535a' });
      q.line(5.5, 8.6, 5.5, 13, { stroke: ink, w: 3 });
      range(0, 4, 1).forEach((i) => q.rect(11 + i * 4.8, 3.2, 4.5, 2.4, { fill: i % 2 === 0 ? '#8c3f2e' : '#54707c' }));
    };
    ship(96, 1.25, '#2b3a40');
    ship(215, 0.9, '#5a2d24');
    for (const x of [80, 121, 126, 170, 204, 233, 270, 296]) person(p, x, -31.8, 'walking', '#4a3a24', 2.2);
  },
  make,
);
