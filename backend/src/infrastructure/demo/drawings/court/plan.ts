import { ink } from '../kit/color.js';
import { arc, range, rectPts } from '../kit/geom.js';
import { planTree } from '../kit/nature.js';
import { north, scaleBar } from '../kit/plan.js';
import { plate } from '../kit/props.js';
import { slabs, stipple } from '../kit/texture.js';
import { birch, grove, make } from './shared.js';

export const plan = plate(
  'court-plan',
  2400,
  2400,
  'Plan of the court drawn stone by stone: staggered paving, eleven birches with their shadows at noon in June, a round pool and the four ground floors in black.',
  (s) => {
    const p = s.metres(255, 1860, 45);
    p.polys([rectPts(-5, -6, 52, 6), rectPts(-5, 32, 52, 6), rectPts(-5, 0, 5, 32), rectPts(42, 0, 5, 32)], { fill: '#33373a' });
    p.hatch(rectPts(-5, -6, 52, 6), 45, 0.5, { stroke: '#6d7375', w: 1.3 });
    p.hatch(rectPts(-5, 32, 52, 6), 45, 0.5, { stroke: '#6d7375', w: 1.3 });
    p.hatch(rectPts(-5, 0, 5, 32), 45, 0.5, { stroke: '#6d7375', w: 1.3 });
    p.hatch(rectPts(42, 0, 5, 32), 45, 0.5, { stroke: '#6d7375', w: 1.3 });
    p.rect(0, 0, 42, 32, { fill: '#e6e0d1' });
    slabs(p, 0, 0, 42, 32, 1.4, 0.7, '#e3ddcd', { bond: 0.5, amount: 0.1, share: 0.75, w: 1.3 });
    p.polys([rectPts(18, -6, 5, 6), rectPts(-5, 22, 5, 4), rectPts(42, 10, 5, 4), rectPts(28, 32, 4, 6)], { fill: '#d9d3c4' });
    p.lines(
      [
        [
          [0, 24],
          [42, 12],
        ],
        [
          [20.5, 0],
          [30, 32],
        ],
      ],
      { stroke: '#fff', w: 12, o: 0.8 },
    );
    for (const x of range(1.4, 41, 2.8)) for (const y of [0, 32]) p.rect(x, y - 0.3, 0.6, 0.6, { fill: ink });
    for (const y of range(1.6, 31, 2.8)) for (const x of [0, 42]) p.rect(x - 0.3, y, 0.6, 0.6, { fill: ink });
    grove.forEach(([x, y]) => {
      p.circle(x, y, 1.3, { fill: '#a99878', stroke: ink, w: 1.6 });
      stipple(p, x - 0.9, y - 0.9, 1.8, 1.8, 40, '#6b5c42', x + y, 0.1);
    });
    p.polys(
      grove.map(([x, y]) => arc(x + 1.9, y + 1.2, 2.3, 0, 350, 26, 2.1)),
      { fill: '#1a2238', o: 0.3 },
    );
    grove.forEach(([x, y], i) => planTree(p, x, y, 2.3, i + 3, birch, 0.94));
    p.circle(21, 14, 3.1, { fill: '#f1ecdf', stroke: ink, w: 4 }, 60);
    p.circle(21, 14, 2.6, { fill: '#8fb0b5', stroke: ink, w: 2 }, 60);
    p.lines(
      [2, 1.3, 0.6].map((r) => arc(21, 14, r, 0, 360, 40)),
      { stroke: '#dfeceb', w: 3 },
    );
    for (const [x, y, a] of [
      [10, 5, 0],
      [27, 27, 0],
      [36, 15, 90],
      [4, 12, 90],
    ] as const)
      p.poly(a === 0 ? rectPts(x, y, 4.2, 0.7) : rectPts(x, y, 0.7, 4.2), { fill: '#c79c61', stroke: ink, w: 2.4 });
    const q = s.metres(0, 2400, 45);
    scaleBar(q, 5.7, 1.6, 1, 10, 0.18);
    north(q, 46.6, 1.7, 0.7, 0.9);
  },
  make,
);
