import { mix } from '../kit/color.js';
import { arc, range } from '../kit/geom.js';
import type { Pt } from '../kit/geom.js';
import { plate } from '../kit/props.js';
import { boards, rubble, slabs } from '../kit/texture.js';
import { make } from './sheeting.js';

export const cellar = plate(
  'winery-cellar',
  2400,
  1600,
  'A brown double door in a wall of rough grey stone, a worn step before it.',
  (s) => {
    const p = s.metres(0, 1420, 330);
    p.rect(0, -0.6, 7.3, 5, { fill: '#5b5e5d' });
    rubble(p, 0, 0, 7.3, 4.4, 0.19, '#8e928f', 12, 2);
    const mouth: Pt[] = [[2.25, 0], [2.25, 2.35], ...arc(3.15, 2.35, 0.9, 180, 0, 20, 0.28), [4.05, 2.35], [4.05, 0]];
    for (let i = 0; i < 11; i++) {
      const a = 180 - i * 18;
      const b = a - 16.5;
      p.poly([...arc(3.15, 2.35, 1.22, a, b, 4, 0.62), ...arc(3.15, 2.35, 0.93, b, a, 4, 0.3)], {
        fill: mix('#b5b2a6', '#5f615e', ((i * 37) % 10) / 22),
        stroke: '#2c2d2c',
        w: 2,
      });
    }
    range(0, 6, 1).forEach((i) =>
      [1.9, 4.07].forEach((x) =>
        p.rect(x, i * 0.385, 0.34 - (i % 2) * 0.07 * (x < 3 ? 0 : 1), 0.37, {
          fill: mix('#b5b2a6', '#5f615e', ((i * 53) % 10) / 25),
          stroke: '#2c2d2c',
          w: 2,
        }),
      ),
    );
    p.poly(mouth, { fill: '#1f1a17' });
    p.clip(mouth, () => {
      boards(p, 2.32, 0.03, 0.81, 2.7, 0.16, '#5f3d29', 4, true, 0.25);
      boards(p, 3.17, 0.03, 0.81, 2.7, 0.16, '#63402b', 9, true, 0.25);
      range(0.35, 2.2, 0.9).forEach((v) => [2.32, 3.17].forEach((u) => p.rect(u, v, 0.81, 0.05, { fill: '#241b17' })));
      p.poly(
        [
          [2.2, 3],
          [4.1, 3],
          [4.1, 2.32],
          [2.55, 2.1],
          [2.55, 0],
          [2.2, 0],
        ],
        { fill: '#0c0e16', o: 0.5 },
      );
    });
    p.circle(3.06, 1.1, 0.045, { fill: '#b59a5a' });
    p.circle(3.24, 1.1, 0.045, { fill: '#b59a5a' });
    p.rect(0, -0.55, 7.3, 0.56, {
      fill: s.linear(0, 1420, 0, 1600, [
        [0, '#a09d94'],
        [1, '#827f78'],
      ]),
    });
    slabs(p, 0, -0.55, 7.3, 0.5, 0.9, 0.26, '#94918a', { bond: 0.5, amount: 0.14, w: 2 });
    p.poly(
      [
        [1.95, 0.02],
        [4.35, 0.02],
        [4.5, -0.16],
        [1.8, -0.16],
      ],
      { fill: '#c3c0b5' },
    );
    p.rect(1.8, -0.26, 2.7, 0.1, { fill: '#8c8980' });
    p.poly(
      [
        [5.2, 4.4],
        [7.3, 4.4],
        [7.3, 0.7],
        [6.2, 2.2],
      ],
      { fill: '#141a2c', o: 0.4 },
    );
    s.wash(
      s.radial(900, 500, 2000, [
        [0, '#fff1d6', 0.2],
        [0.6, '#fff1d6', 0],
        [1, '#10131e', 0.42],
      ]),
    );
  },
  make,
  { focal: { x: 0.43, y: 0.6 } },
);
