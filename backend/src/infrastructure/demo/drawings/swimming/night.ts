import { mix } from '../kit/color.js';
import { range } from '../kit/geom.js';
import type { Pt } from '../kit/geom.js';
import { ripples, sky } from '../kit/nature.js';
import { person } from '../kit/people.js';
import { plate } from '../kit/props.js';
import { rand } from '../kit/rand.js';
import { Sheet } from '../kit/sheet.js';

const night = (w: number, h: number): Sheet => new Sheet(w, h, '#101820');

export const dusk = plate(
  'swimming-night',
  2400,
  1500,
  'The street front at night: tall pale ribs bend like a wave, warm and green light between them, mirrored on the wet street.',
  (s) => {
    sky(s, '#0f1a26', '#3c5262', 1050);
    const r = rand(9);
    s.pen().polys(
      range(0, 70, 1).map((): Pt[] => {
        const x = r() * 2400;
        const y = r() * 620;
        return [
          [x, y],
          [x + 3, y + 2],
          [x + 1, y + 4],
        ];
      }),
      { fill: '#cfdbe0', o: 0.7 },
    );
    s.pen().polys(
      range(0, 14, 1).map((i): Pt[] => [
        [i * 180 - 20, 1090],
        [i * 180 - 20, 960 - ((i * 53) % 90)],
        [i * 180 + 150, 960 - ((i * 53) % 90)],
        [i * 180 + 150, 1090],
      ]),
      { fill: '#1b2833' },
    );
    const p = s.pen();
    const n = 86;
    const foot = (u: number): number => 1120 + 26 * Math.sin(u * 6.3);
    const top = (u: number): number => 420 + 90 * Math.sin(u * 6.3 + 0.7) - 40 * u;
    const shape: Pt[] = [
      ...range(0, n, 1).map((i): Pt => [260 + (i / n) * 1880, top(i / n)]),
      ...range(0, n, 1)
        .reverse()
        .map((i): Pt => [260 + (i / n) * 1880, foot(i / n)]),
    ];
    const facade = (): void => {
      p.poly(shape, {
        fill: s.linear(260, 0, 2140, 0, [
          [0, '#2c5a60'],
          [0.35, '#ffdf9a'],
          [0.55, '#8fd0c2'],
          [0.8, '#ffe2a6'],
          [1, '#3b6a6c'],
        ]),
      });
      p.poly(shape, {
        fill: s.linear(0, 400, 0, 1140, [
          [0, '#0d1720', 0.55],
          [0.6, '#0d1720', 0.05],
          [1, '#0d1720', 0.2],
        ]),
      });
      for (const u of [0.2, 0.34, 0.47, 0.62, 0.75])
        person(s.metres(260 + u * 1880, foot(u) - 4, 88), 0, 0, u > 0.5 ? 'standing' : 'walking', '#1c2a30');
      for (let i = 0; i <= n; i++) {
        const u = i / n;
        const turn = Math.cos(u * 6.3 * 1.5);
        const x = 260 + u * 1880;
        const w = 7 + 4 * Math.abs(turn);
        const bow = 34 * Math.sin(u * 6.3 + 1.2);
        const rib = (d: number, t: number): Pt[] => [
          [x + d, foot(u)],
          [x + d + bow, (foot(u) + top(u)) / 2],
          [x + d, top(u) - 14],
          [x + d + t, top(u) - 14],
          [x + d + t + bow, (foot(u) + top(u)) / 2],
          [x + d + t, foot(u)],
        ];
        p.poly(rib(0, w), { fill: mix('#a9aca6', '#e3ddca', 0.5 + 0.5 * turn) });
        p.poly(rib(w, 7), { fill: '#1a2730', o: 0.75 });
      }
      p.poly(
        [
          ...range(0, n, 1).map((i): Pt => [260 + (i / n) * 1880, top(i / n) - 26]),
          ...range(0, n, 1)
            .reverse()
            .map((i): Pt => [260 + (i / n) * 1880, top(i / n) - 4]),
        ],
        { fill: '#c2c2b8' },
      );
    };
    facade();
    p.rect(0, 1120, 2400, 380, {
      fill: s.linear(0, 1110, 0, 1500, [
        [0, '#23323c'],
        [1, '#0d151c'],
      ]),
    });
    s.clip('M0 1122H2400V1500H0Z', () => s.group('transform="translate(0 1788) scale(1 -0.6)"', facade));
    p.rect(0, 1122, 2400, 378, {
      fill: s.linear(0, 1120, 0, 1500, [
        [0, '#131e27', 0.35],
        [1, '#0c141b', 0.92],
      ]),
    });
    p.poly(
      [
        [0, 1112],
        [2400, 1112],
        [2400, 1146],
        [0, 1146],
      ],
      { fill: '#46525a' },
    );
    ripples(s, 1160, 1490, 8, ['#ffdf9a', '#0a1218', '#7fb8b0'], { n: 420, alpha: 0.28, x0: 0, x1: 0 });
    for (const [x, q] of [
      [430, 'coat'],
      [512, 'walking'],
      [1930, 'walking'],
    ] as const)
      person(s.metres(x, 1200, 108), 0, 0, q, '#0d151b');
    s.glow(900, 860, 900, 600, '#ffdf9a', 0.16);
    s.wash(
      s.radial(1200, 800, 1600, [
        [0, '#000', 0],
        [0.6, '#060b10', 0.1],
        [1, '#060b10', 0.6],
      ]),
    );
  },
  night,
  { grain: 0.11 },
);
