import { ink } from '../kit/color.js';
import { arc, range } from '../kit/geom.js';
import type { Pt } from '../kit/geom.js';
import { ridge, tree } from '../kit/nature.js';
import { person } from '../kit/people.js';
import { earth } from '../kit/plan.js';
import { plate } from '../kit/props.js';
import { boards, bricks, ribs } from '../kit/texture.js';
import { make } from './sheeting.js';

export const section = plate(
  'winery-section',
  2400,
  1200,
  'Section through the two sheds and the tasting room, the vaulted cellar of 1911 under the concrete table and the vine terraces stepping down to the right.',
  (s) => {
    const k = 30;
    const p = s.metres(330, 700, k);
    s.wash(
      s.linear(0, 0, 0, 720, [
        [0, '#dfe5e3'],
        [1, '#f6f3ea'],
      ]),
    );
    ridge(s, 640, 150, 720, 14, '#cdd5d2', 1, 0.9);
    tree(p, -6.5, 0, 9, 4);
    tree(p, 59, -4.2, 8, 9);
    const lie: Pt[] = [
      [-11, 0],
      [46, 0],
      [46, -1.3],
      [52, -1.5],
      [52, -2.8],
      [58, -3],
      [58, -4.2],
      [69, -4.4],
    ];
    earth(p, lie, 13, '#d9d2c3', '#8f8572', 0.45);
    const bay = (x: number, w: number, eaves: number, top: number): void => {
      p.poly(
        [
          [x, 0],
          [x + w, 0],
          [x + w, eaves],
          [x + w / 2, top],
          [x, eaves],
        ],
        { fill: '#f1dfae' },
      );
      ribs(p, x, 0, w, eaves, 1, '#f1dfae', { w: 1 });
      p.poly(
        [
          [x, 0],
          [x + w * 0.62, 0],
          [x + w * 0.3, eaves],
          [x, eaves],
        ],
        { fill: '#fff7dd', o: 0.55 },
      );
      const truss: Pt[][] = [
        [
          [x, eaves],
          [x + w, eaves],
        ],
      ];
      for (let i = 1; i < 8; i++) {
        const u = x + (w * i) / 8;
        const v = eaves + (top - eaves) * (1 - Math.abs(i - 4) / 4);
        truss.push(
          [
            [u, eaves],
            [u, v],
          ],
          [
            [u, eaves],
            [x + (w * (i + (i < 4 ? 1 : -1))) / 8, eaves + (top - eaves) * (1 - Math.abs(i + (i < 4 ? 1 : -1) - 4) / 4)],
          ],
        );
      }
      p.lines(truss, { stroke: '#6b5a33', w: 3 });
      p.lines(
        [
          [
            [x, 0],
            [x, eaves],
            [x + w / 2, top],
            [x + w, eaves],
            [x + w, 0],
          ],
        ],
        { stroke: ink, w: 11 },
      );
    };
    bay(0, 18, 6, 12.4);
    bay(18.6, 16, 6, 11.4);
    p.poly(
      [
        [17.9, 6.2],
        [18.3, 5.6],
        [18.7, 6.2],
      ],
      { fill: ink },
    );
    p.line(18.3, 0, 18.3, 5.6, { stroke: '#4c6b7a', w: 6 });
    p.curve(
      [
        [18.3, 0],
        [18.3, -0.75],
        [44, -0.75],
        [47, -1.7],
      ],
      { stroke: '#4c6b7a', w: 5, dash: '16 9' },
    );
    for (const x of [2.6, 5.9, 9.2, 12.5]) {
      p.poly([[x - 1.2, 0.7], [x + 1.2, 0.7], [x + 1.2, 4.6], ...arc(x, 4.6, 1.2, 0, 180, 12, 0.5), [x - 1.2, 4.6]], {
        fill: '#b9bdbb',
        stroke: ink,
        w: 2.4,
      });
      p.rect(x - 0.9, 0.8, 0.5, 3.9, { fill: '#e2e5e2' });
      p.rect(x + 0.5, 0.8, 0.6, 3.9, { fill: '#8d9391' });
      p.lines(
        [
          [
            [x - 0.9, 0],
            [x - 0.9, 0.7],
          ],
          [
            [x + 0.9, 0],
            [x + 0.9, 0.7],
          ],
        ],
        { stroke: ink, w: 4 },
      );
    }
    for (const i of range(0, 6, 1))
      for (const j of range(0, 2 - (i % 3 === 2 ? 1 : 0), 1))
        p.rect(20 + i * 1.5, j * 1.15, 1.3, 1.05, { fill: '#a37d50', stroke: '#5a4126', w: 2 });
    p.rect(34.6, 3, 7, 4.3, { fill: '#e9cf9f' });
    boards(p, 34.6, 3, 7, 4.3, 0.4, '#e6ca97', 4);
    p.lines(
      [
        [
          [34.6, 3],
          [41.6, 3],
        ],
        [
          [34.6, 7.3],
          [41.6, 7.3],
        ],
        [
          [41.6, 3],
          [41.6, 3.7],
        ],
        [
          [41.6, 6.7],
          [41.6, 7.3],
        ],
      ],
      { stroke: ink, w: 10 },
    );
    p.line(41.6, 3.7, 41.6, 6.7, { stroke: '#5f7f88', w: 4 });
    p.rect(40.4, 0, 0.3, 3, { fill: ink });
    p.holed(
      [
        [
          [4, -1.1],
          [20, -1.1],
          [20, -6.6],
          [4, -6.6],
        ],
        [[5, -6], ...arc(8.5, -3.8, 3.5, 180, 0, 20, 2), [12, -6]],
        [[12.6, -6], ...arc(15.8, -3.8, 3.2, 180, 0, 20, 2), [19, -6]],
      ],
      { fill: '#3a3733' },
    );
    for (const [x, r] of [
      [8.5, 3.5],
      [15.8, 3.2],
    ] as const) {
      p.clip([[x - r, -6], ...arc(x, -3.8, r, 180, 0, 20, 2), [x + r, -6]], () => {
        p.rect(x - r, -6, 2 * r, 4.4, { fill: '#8e8577' });
        bricks(p, x - r, -6, 2 * r, 4.4, '#978b7a', { course: 0.28, len: 0.8, share: 0.4 });
        s.glow(330 + x * k, 700 + 3.6 * k, 100, 80, '#ffe3a0', 0.6);
      });
      for (const d of [-1.7, 0, 1.7]) {
        p.ellipse(x + d, -5.3, 0.75, 0.7, { fill: '#8a5f35', stroke: '#2c1c10', w: 2.5 });
        p.ellipse(x + d, -5.3, 0.55, 0.5, { stroke: '#2c1c10', w: 1.5 });
      }
    }
    for (const [x0, y0] of [
      [47.2, -1.35],
      [49.4, -1.42],
      [53.4, -2.86],
      [55.8, -2.94],
      [60.4, -4.25],
      [62.8, -4.3],
      [65.2, -4.34],
    ] as const)
      tree(p, x0, y0, 1.9, Math.round(x0 * 7), undefined, { spread: 0.42, n: 46 });
    person(p, 15.6, 0, 'standing', '#8c3f2e');
    person(p, 31.5, 0, 'walking', '#2f4858');
    person(p, 38.5, 3, 'standing', '#e9e6da');
    person(p, 39.4, 3, 'coat', '#7a3328');
    person(p, -3, 0, 'walking', '#5d6b4a');
  },
  make,
);
