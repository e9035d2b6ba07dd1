import { ink } from '../kit/color.js';
import { range, rectPts } from '../kit/geom.js';
import { clouds, sky, tree } from '../kit/nature.js';
import { person } from '../kit/people.js';
import { earth } from '../kit/plan.js';
import { plate } from '../kit/props.js';
import { rand } from '../kit/rand.js';
import { stipple } from '../kit/texture.js';
import { birch, make } from './shared.js';

export const section = plate(
  'court-section',
  2400,
  1200,
  'Section of the court between two tall office buildings: birches in deep soil over a car park, afternoon sun reaching the eastern third.',
  (s) => {
    sky(s, '#bfced4', '#f5eedf', 850);
    clouds(s, 40, 300, 8, '#fff', 4, 0.5);
    const p = s.metres(330, 900, 41);
    earth(
      p,
      [
        [-9, 0],
        [51, 0],
      ],
      8,
      '#dcd5c6',
      '#a0967f',
      0.36,
    );
    const r = rand(6);
    p.rect(0, 0, 42, 20.5, { fill: '#8b979a' });
    p.polys(
      range(0.6, 40, 2).flatMap((x) => range(0.7, 18, 3.2).map((y) => rectPts(x, y, 1.4, 2.2))),
      { fill: '#6f7e83' },
    );
    p.polys(
      range(0.6, 40, 2).flatMap((x) =>
        range(0.7, 18, 3.2)
          .filter(() => r() < 0.1)
          .map((y) => rectPts(x, y, 1.4, 2.2)),
      ),
      { fill: '#ecd7a2' },
    );
    p.poly(
      [
        [0, 20.5],
        [0, 0],
        [27, 0],
      ],
      { fill: '#1a2238', o: 0.3 },
    );
    p.poly(
      [
        [0, 20.5],
        [27, 0],
        [42, 0],
        [42, 20.5],
      ],
      { fill: '#fff3d2', o: 0.3 },
    );
    for (const x of [-8, 42]) {
      p.rect(x, 0, 8, 21, { fill: '#ece7da' });
      range(0, 5, 1).forEach((f) => {
        p.rect(x, f * 3.4 + 3.1, 8, 0.4, { fill: ink });
        range(0, 2, 1).forEach((i) => {
          if (r() < 0.6) {
            p.rect(x + 1 + i * 2.3, f * 3.4 + 0.75 + (f > 0 ? 0.1 : 0), 1.3, 0.07, { fill: '#6b4a28' });
            person(p, x + 0.9 + i * 2.3, f * 3.4 + (f > 0 ? 0.1 : 0), 'seated', r.pick(['#8c3f2e', '#27455c', '#b98a3e']));
          }
        });
      });
      p.rect(x, 20.6, 8, 0.5, { fill: ink });
      p.rect(x < 0 ? -0.35 : 42, 0, 0.35, 21, { fill: ink });
    }
    p.rect(-8, -4.4, 58, 3.2, { fill: '#efeadd' });
    p.rect(-8, -1.5, 58, 0.5, { fill: ink });
    p.rect(-8, -4.8, 58, 0.5, { fill: ink });
    for (const x of range(-6, 48, 6)) p.rect(x, -4.4, 0.5, 3, { fill: ink });
    range(0, 7, 1).forEach((i) => {
      const x = -4 + i * 6.4;
      p.poly(
        [
          [x, -4],
          [x + 0.5, -3.4],
          [x + 1.2, -2.9],
          [x + 2.6, -2.9],
          [x + 3.3, -3.4],
          [x + 3.9, -3.5],
          [x + 4, -4],
        ],
        { fill: ['#8c3f2e', '#54707c', '#b9b3a4', '#33383a'][i % 4] ?? ink },
      );
      p.circle(x + 0.9, -4.05, 0.33, { fill: ink });
      p.circle(x + 3.1, -4.05, 0.33, { fill: ink });
    });
    for (const [x, w] of [
      [6, 6],
      [18, 5],
      [29.6, 7],
    ] as const) {
      p.rect(x, -1.2, w, 1.2, { fill: '#8d7658' });
      stipple(p, x, -1.2, w, 1.1, 80, '#4d3d28', x, 0.12);
    }
    p.poly(
      [
        [12.6, 0],
        [16.4, 0],
        [16.2, -0.5],
        [12.8, -0.5],
      ],
      { fill: '#7fa5ac' },
    );
    for (const [x, h, q] of [
      [7.4, 9.6, 3],
      [10.6, 8, 4],
      [20.4, 10.6, 5],
      [31, 9, 6],
      [34.6, 11, 7],
    ] as const)
      tree(p, x, 0, h, q, birch, { spread: 0.26, n: 170 });
    for (const [x, q, c] of [
      [3.4, 'walking', '#27455c'],
      [14.4, 'standing', '#8c3f2e'],
      [17.6, 'coat', '#b98a3e'],
      [25, 'walking', '#33383a'],
      [26.4, 'walking', '#7a3328'],
      [38, 'coat', '#5d6b4a'],
    ] as const)
      person(p, x, 0, q, c);
    p.rect(27.6, 0.4, 2, 0.14, { fill: '#8a5a30' });
    person(p, 28.4, 0, 'seated', '#e4dccb');
    p.line(0, 0, 42, 0, { stroke: ink, w: 7 });
  },
  make,
);
