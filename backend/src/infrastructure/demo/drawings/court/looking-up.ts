import { ink, mix } from '../kit/color.js';
import { range } from '../kit/geom.js';
import type { Pt } from '../kit/geom.js';
import { plate } from '../kit/props.js';
import { rand } from '../kit/rand.js';
import { make } from './shared.js';

export const up = plate(
  'court-looking-up',
  1920,
  2400,
  'Looking straight up from the court: four dark glass fronts run together round a square of pale sky with one small cloud and birch branches in from the side.',
  (s) => {
    const p = s.pen();
    const hole: Pt[] = [
      [640, 760],
      [1330, 720],
      [1370, 1460],
      [600, 1500],
    ];
    const out: Pt[] = [
      [-420, -300],
      [2300, -420],
      [2420, 2800],
      [-460, 2840],
    ];
    p.poly(hole, {
      fill: s.linear(640, 720, 1370, 1500, [
        [0, '#b9cfd6'],
        [1, '#eceadd'],
      ]),
    });
    s.glow(1010, 1040, 240, 90, '#ffffff', 0.8);
    s.glow(1120, 1090, 180, 60, '#ffffff', 0.7);
    const r = rand(5);
    const lerp2 = (a: Pt, b: Pt, t: number): Pt => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
    const d = (i: number): number => 1 - 1 / (1 + i * 0.17);
    for (let w = 0; w < 4; w++) {
      const a0 = out[w] as Pt;
      const a1 = out[(w + 1) % 4] as Pt;
      const b0 = hole[w] as Pt;
      const b1 = hole[(w + 1) % 4] as Pt;
      const k = d(24);
      const base = ['#2b3236', '#3b4448', '#4d575b', '#353d41'][w] ?? ink;
      p.poly([a0, a1, b1, b0], { fill: base, stroke: base, w: 2 });
      for (let f = 0; f < 24; f++) {
        const t0 = d(f + 0.12) / k;
        const t1 = d(f + 0.72) / k;
        const t2 = d(f + 0.95) / k;
        for (let c = 0; c < 12; c++) {
          const u0 = (c + 0.08) / 12;
          const u1 = (c + 0.92) / 12;
          const q = (u: number, t: number): Pt => lerp2(lerp2(a0, a1, u), lerp2(b0, b1, u), t);
          const n = r();
          const sky2 = f / 24;
          const col =
            n < 0.04
              ? '#f0d596'
              : mix(mix(base, '#0c1114', 0.4), '#c9dadd', Math.min(0.8, sky2 * 0.7 * (0.5 + n * 0.6) + (w === 2 ? 0.12 : 0)));
          p.poly([q(u0, t0), q(u1, t0), q(u1, t1), q(u0, t1)], { fill: col });
          if (c === 0) p.poly([q(0, t1), q(1, t1), q(1, t2), q(0, t2)], { fill: mix(base, '#dfe3de', 0.1 + 0.35 * sky2) });
        }
      }
    }
    p.poly(hole, { stroke: '#1a1f22', w: 8 });
    const branch = (x: number, y: number, a: number, len: number, w: number): void => {
      const x1 = x + Math.cos(a) * len;
      const y1 = y + Math.sin(a) * len;
      p.line(x, y, x1, y1, { stroke: '#cfc9ba', w, round: true });
      if (w < 4) {
        p.polys(
          range(0, 9, 1).map((): Pt[] => {
            const u = x1 + r.range(-70, 70);
            const v = y1 + r.range(-70, 70);
            const z = r.range(12, 26);
            return [
              [u - z, v],
              [u, v - z * 0.6],
              [u + z, v],
              [u, v + z * 0.6],
            ];
          }),
          { fill: r.pick(['#7f9054', '#a9ac66', '#5d6f42']), o: 0.92 },
        );
        return;
      }
      const n = r.int(2, 3);
      for (let i = 0; i < n; i++) branch(x1, y1, a + r.range(-0.6, 0.6), len * r.range(0.62, 0.86), w * 0.66);
    };
    branch(-40, 2300, -0.75, 300, 26);
    branch(1990, 300, 2.5, 250, 20);
    s.wash(
      s.radial(985, 1110, 1500, [
        [0, '#fff', 0.1],
        [0.4, '#0b1016', 0],
        [1, '#0b1016', 0.6],
      ]),
    );
  },
  make,
);
