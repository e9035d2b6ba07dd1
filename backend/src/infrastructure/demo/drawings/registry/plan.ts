import { ink } from '../kit/color.js';
import { arc, range } from '../kit/geom.js';
import type { Pt } from '../kit/geom.js';
import { planTree } from '../kit/nature.js';
import { north, scaleBar, stairs, table } from '../kit/plan.js';
import { plate } from '../kit/props.js';
import { boards, slabs } from '../kit/texture.js';
import { front, make } from './shared.js';

export const plan = plate(
  'registry-plan',
  2400,
  1600,
  'Plan of the reading-room floor: an L with a rounded corner, fins along the streets, desks in rows and one round room in the bend.',
  (s) => {
    const p = s.metres(520, 1360, 38);
    slabs(p, -14, -4, 64, 40, 2, 2, '#e6e3d9', { amount: 0.03 });
    const outer = front(9.6, 1.3).map((c) => c.at);
    const inner: Pt[] = [
      [40.3, 13],
      [11, 13],
      [8, 16],
      [8, 40],
    ];
    const shape: Pt[] = [...outer, ...inner];
    p.poly(
      shape.map(([x, y]): Pt => [x + 1, y - 1]),
      { fill: '#20263c', o: 0.12 },
    );
    p.poly(shape, { fill: '#fff' });
    p.clip(shape, () => boards(p, -10, 0, 52, 41, 0.6, '#f3ebdc', 4, true, 0.04));
    front(10, 1.3).forEach((c) => {
      const t: Pt = [-c.n[1], c.n[0]];
      const q = (a: number, b: number): Pt => [c.at[0] + c.n[0] * a + t[0] * b, c.at[1] + c.n[1] * a + t[1] * b];
      p.poly([q(-0.55, -0.12), q(0.3, -0.12), q(0.3, 0.12), q(-0.55, 0.12)], { fill: ink });
    });
    p.curve(outer, { stroke: ink, w: 2 });
    p.curve(
      outer.map(([x, y]): Pt => [x + 0.25, y + 0.25]),
      { stroke: ink, w: 1.2 },
    );
    p.curve(inner, { stroke: ink, w: 9 });
    p.curve(arc(0, 10, 5.6, 95, 355, 50), { stroke: ink, w: 9 });
    p.circle(0, 10, 4.4, { stroke: ink, w: 1.4 }, 60);
    p.circle(0, 10, 2.1, { fill: '#dfe4dc', stroke: ink, w: 2 }, 40);
    range(0, 11, 1).forEach((i) => {
      const a = (i * Math.PI) / 6;
      p.circle(3.2 * Math.cos(a), 10 + 3.2 * Math.sin(a), 0.34, { fill: '#fff', stroke: ink, w: 1.4 }, 14);
    });
    for (const x of range(10, 36, 4.4)) for (const y of [2.2, 6.2]) table(p, x, y, 2.8, 1.3, 3);
    for (const y of range(18, 36, 3.6)) {
      table(p, -7.6, y, 2.8, 1.3, 3);
      table(p, -2.6, y, 2.8, 1.3, 3);
      p.rect(3.2, y - 0.2, 3.8, 0.8, { fill: '#d9cbb0', stroke: ink, w: 1.6 });
      p.rect(3.2, y + 1.1, 3.8, 0.8, { fill: '#d9cbb0', stroke: ink, w: 1.6 });
    }
    for (const x of range(14, 36, 2)) p.rect(x, 9.7, 0.8, 2.4, { fill: '#d9cbb0', stroke: ink, w: 1.6 });
    p.rect(7.5, 9, 5, 3.4, { fill: '#f1efe8', stroke: ink, w: 8 });
    stairs(p, 7.9, 9.3, 4.2, 1.3, 0.3, 'x');
    stairs(p, 7.9, 10.9, 4.2, 1.3, 0.3, 'x');
    [
      [16, 22],
      [23, 26],
      [31, 20],
      [36, 29],
      [19, 33],
      [29, 35],
    ].forEach(([x, y], i) => {
      p.circle((x ?? 0) + 0.9, (y ?? 0) - 0.9, 2.3, { fill: '#20263c', o: 0.16 });
      planTree(p, x ?? 0, y ?? 0, 2.4, i + 9);
    });
    const q = s.metres(0, 1600, 38);
    north(q, 59.6, 2.6, 0.7, 0.7);
    scaleBar(q, 3, 2, 5, 4, 0.2);
  },
  make,
);
