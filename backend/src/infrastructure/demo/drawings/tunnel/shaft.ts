import { mix } from '../kit/color.js';
import { arc, lerp, range } from '../kit/geom.js';
import type { Pt } from '../kit/geom.js';
import { person } from '../kit/people.js';
import { plate } from '../kit/props.js';
import { night } from './shared.js';

export const shaft = plate(
  'tunnel-shaft',
  1600,
  2400,
  'Looking down the escalator shaft: wooden treads between panelled balustrades, globe lamps stepping down the vault.',
  (s) => {
    const p = s.pen();
    s.wash(
      s.linear(0, 0, 0, 2400, [
        [0, '#6d6248'],
        [0.5, '#3a3325'],
        [1, '#1d1a14'],
      ]),
    );
    const v: Pt = [800, 1010];
    const at = (x: number, y: number, t: number): Pt => [lerp(x, v[0], t), lerp(y, v[1], t)];
    const depth = (i: number): number => 1 - 1 / (1 + i * 0.16);
    const ring = (t: number): Pt[] => [
      at(-500, 2700, t),
      at(-500, 500, t),
      ...arc(800, 500, 1300, 180, 360, 24, 900).map(([x, y]) => at(x, y, t)),
      at(2100, 2700, t),
    ];
    range(0, 46, 1).forEach((i) => {
      const a = ring(depth(i));
      const b = ring(depth(i + 1));
      a.forEach((q, j) => {
        const n = a[j + 1];
        const m = b[j + 1];
        const o = b[j];
        if (!n || !m || !o) return;
        const lit = Math.abs(j - 14) / 14;
        const c = mix(mix('#3b3424', '#e5cf98', Math.min(0.85, 0.24 + depth(i) * 0.5 + (i % 3 === 1 ? 0.1 : 0))), '#241d12', lit * 0.4);
        p.poly([q, n, m, o], { fill: c, stroke: mix(c, '#1d170c', 0.3), w: 1.2 });
      });
    });
    const deck = (x0: number, x1: number, wood: string): void =>
      range(0, 60, 1).forEach((i) => {
        const a = depth(i * 0.9);
        const b = depth(i * 0.9 + 0.9);
        const c = mix(wood, i % 2 === 0 ? '#24160b' : '#e2b678', 0.26);
        p.poly([at(x0, 2700, a), at(x1, 2700, a), at(x1, 2700, b), at(x0, 2700, b)], { fill: mix(c, '#e8c27c', depth(i) * 0.3) });
        p.line(...at(x0, 2700, b), ...at(x1, 2700, b), { stroke: '#1c1008', w: Math.max(0.8, 5 * (1 - a)) });
      });
    deck(-500, 2100, '#4f4433');
    deck(-150, 620, '#8a5a30');
    deck(980, 1750, '#8a5a30');
    for (const [x, d] of [
      [-150, -1],
      [620, 1],
      [980, -1],
      [1750, 1],
    ] as const) {
      range(0, 40, 1).forEach((i) => {
        const a = depth(i);
        const b = depth(i + 1);
        const top = 2140;
        const c = mix('#7a4a26', i % 2 === 0 ? '#3c2312' : '#b57f46', 0.35);
        p.poly([at(x, 2700, a), at(x, top, a), at(x, top, b), at(x, 2700, b)], { fill: c, stroke: '#2a180c', w: 1.4 });
      });
      p.poly([at(x - 42, 2140, 0), at(x + 42, 2140, 0), at(x + 42, 2140, 0.97), at(x - 42, 2140, 0.97)], {
        fill: d > 0 ? '#2e1c10' : '#3d2616',
      });
    }
    range(0, 26, 1)
      .reverse()
      .forEach((i) => {
        const t = depth(i * 1.5 + 0.7);
        const k = 1 - t;
        for (const x of [330, 1270]) {
          const [a, b] = at(x, 180, t);
          s.glow(a, b, 430 * k, 430 * k, '#ffd88a', 0.55);
          p.circle(a, b, 78 * k, { fill: '#fff3cf' }, 24);
          p.rect(a - 16 * k, b - 150 * k, 32 * k, 76 * k, { fill: '#5a4520' });
        }
      });
    for (const [x, i, c] of [
      [230, 9, '#1f2c32'],
      [1370, 6, '#5b2a22'],
      [240, 16, '#2c4a3d'],
      [1360, 13, '#22262a'],
    ] as const) {
      const t = depth(i);
      const [a, b] = at(x, 2690, t);
      person(s.metres(a, b, 760 * (1 - t)), 0, 0, i % 2 === 0 ? 'coat' : 'standing', c);
    }
    s.glow(800, 1010, 420, 420, '#ffe6b0', 0.8);
    s.wash(
      s.radial(800, 1010, 1700, [
        [0, '#ffdf9a', 0.2],
        [0.4, '#1a140a', 0.02],
        [1, '#0b0906', 0.66],
      ]),
    );
  },
  night,
  { grain: 0.11 },
);
