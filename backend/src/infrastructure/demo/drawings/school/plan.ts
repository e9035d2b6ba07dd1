import { ink } from '../kit/color.js';
import { arc, range } from '../kit/geom.js';
import type { Pt } from '../kit/geom.js';
import { planTree } from '../kit/nature.js';
import { north, scaleBar, table } from '../kit/plan.js';
import { plate } from '../kit/props.js';
import { R, iron, make } from './shared.js';

const wedge = (r0: number, r1: number, a0: number, a1: number, n = 6): Pt[] => [...arc(0, 0, r1, a0, a1, n), ...arc(0, 0, r0, a1, a0, n)];

export const plan = plate(
  'school-plan',
  2400,
  2400,
  'Plan: twelve classrooms like slices round a circular hall, the guide-frame columns in a ring outside, trees and a running track round it.',
  (s) => {
    const p = s.metres(1200, 1180, 43);
    p.circle(0, 0, 26.6, { fill: '#c97b5c' }, 90);
    p.lines(
      [25.2, 23.8].map((r) => arc(0, 0, r, 0, 360, 90)),
      { stroke: '#efe0cf', w: 3 },
    );
    p.circle(0, 0, 22.4, { fill: '#e3e1d6' }, 90);
    p.poly(arc(1, -1, 17.4, 0, 360, 90), { fill: '#20263c', o: 0.18 });
    p.circle(0, 0, 17, { fill: '#fff' }, 90);
    range(0, 11, 1).forEach((i) => {
      const a = i * 30;
      const w = wedge(9.3, 16.4, a + 1, a + 29, 10);
      if (i !== 9) p.poly(w, { fill: i % 3 === 0 ? '#f5ead6' : i % 3 === 1 ? '#f1e6d4' : '#e9eadd' });
    });
    const cut = (r0: number, r1: number, a0: number, a1: number): void => p.poly(wedge(r0, r1, a0, a1, 8), { fill: ink });
    range(0, 11, 1).forEach((i) => {
      const a = i * 30;
      cut(9, 16.9, a - 0.5, a + 0.5);
      for (const d of [0, 7.5, 15, 22.5]) {
        cut(16.4, 17, a + d + 0.6, a + d + 2.6);
      }
      cut(9, 9.4, a, a + 9);
      cut(9, 9.4, a + 16, a + 30);
      p.lines([arc(0, 0, 16.7, a, a + 30, 10), arc(0, 0, 16.9, a, a + 30, 10)], { stroke: ink, w: 1.6 });
      if (i === 9) return;
      const m = ((a + 15) * Math.PI) / 180;
      const c = Math.cos(m);
      const e = Math.sin(m);
      const q = (u: number, v: number): Pt => [u * c - v * e, u * e + v * c];
      for (const u of [11.4, 13.2, 15])
        for (const v of u > 12 ? [-2.1, 0, 2.1] : [-1.1, 1.1]) {
          p.poly([q(u - 0.35, v - 0.7), q(u + 0.35, v - 0.7), q(u + 0.35, v + 0.7), q(u - 0.35, v + 0.7)], {
            fill: '#fff',
            stroke: ink,
            w: 1.8,
          });
          for (const k of [-0.35, 0.35]) p.circle(...q(u - 0.62, v + k), 0.2, { fill: '#d9b988', stroke: ink, w: 1.3 }, 12);
        }
    });
    p.poly(wedge(9, 17.1, 271.5, 298.5, 8), { fill: '#efe9dc' });
    p.circle(0, 0, 8.4, { fill: '#f7f3e8', stroke: ink, w: 2 }, 70);
    range(3, 8, 1).forEach((r) => p.curve(arc(0, 0, r, 20, 250, 50), { stroke: ink, w: 1.5 }));
    p.circle(0, 0, 2.4, { fill: '#d9b988', stroke: ink, w: 3 }, 40);
    range(0, 11, 1).forEach((i) => p.circle(8.7 * Math.cos(i * 0.5236 + 0.26), 8.7 * Math.sin(i * 0.5236 + 0.26), 0.26, { fill: ink }, 14));
    table(p, -2, -6.8, 4, 1, 4);
    range(0, 19, 1).forEach((i) => {
      const a = (i / 20) * 2 * Math.PI;
      p.circle(R * Math.cos(a), R * Math.sin(a), 0.55, { fill: iron, stroke: ink, w: 3 }, 20);
    });
    p.circle(0, 0, R, { stroke: ink, w: 1.6 }, 90);
    p.lines([arc(0, 0, R, 0, 360, 120)], { stroke: iron, w: 4, dash: '20 12' });
    [
      [-24, 22],
      [-26, 14],
      [24, 21],
      [26, 12.6],
      [-25.4, -20],
      [24, -21.6],
      [-19, 25.4],
      [18.6, 25.6],
      [26.6, -14],
      [-26.4, -12.6],
    ].forEach(([x, y], i) => {
      p.circle((x ?? 0) + 0.7, (y ?? 0) - 0.7, 2, { fill: '#20263c', o: 0.2 });
      planTree(p, x ?? 0, y ?? 0, 2, i + 31);
    });
    const q = s.metres(0, 2400, 43);
    scaleBar(q, 3, 2.2, 1, 10, 0.2);
    north(q, 52.6, 2.4, 0.8, -0.3);
  },
  make,
);
