import { ink, mix } from '../kit/color.js';
import { arc, range, rectPts } from '../kit/geom.js';
import { planTree } from '../kit/nature.js';
import { personAt, plate, treeAt } from '../kit/props.js';
import { rand } from '../kit/rand.js';
import { render } from '../kit/scene.js';
import { box, ground } from '../kit/solids.js';
import type { Coat } from '../kit/solids.js';
import { perspective } from '../kit/space.js';
import { slabs, stipple } from '../kit/texture.js';
import { birch, grove, make } from './shared.js';

const glassGrid =
  (c: string, seed: number) =>
  (k: Parameters<NonNullable<Coat['decor']>>[0]): void => {
    const r = rand(seed);
    const cells = range(0, k.h - 1, 3.4).flatMap((v) =>
      range(0.3, k.w - 1.6, 2).map((u) => ({ q: rectPts(u, v + 0.5, 1.5, 2.4), t: r() })),
    );
    for (const [lo, hi, f] of [
      [0, 0.5, mix(c, '#0e1418', 0.5)],
      [0.5, 0.88, mix(c, '#9fb2b8', 0.4)],
      [0.88, 1, '#e9cf94'],
    ] as const)
      k.polys(
        cells.filter((x) => x.t >= lo && x.t < hi).map((x) => x.q),
        { fill: f },
      );
  };

export const above = plate(
  'court-above',
  2400,
  1600,
  'Looking down into a paved court between four dark office fronts: birches, a round pool and long shadows, people crossing on their own lines.',
  (s) => {
    const cam = perspective({ eye: [21, -9, 62], to: [21, 16.2, 0], fov: 50, w: 2400, h: 1600 });
    const l = { dir: [0.75, 0.34, -1.15] as const, shade: '#1a2238', depth: 0.42, model: 0.25 };
    const dark =
      (c: string, seed: number) =>
      (f: string): Coat =>
        f === 'top' ? { fill: '#6d6f6c' } : { fill: c, decor: glassGrid(c, seed) };
    const floor = ground(0, 0, 42, 32, '#cfc8b8', (k) => {
      slabs(k, 0, 0, 42, 32, 1.4, 0.7, '#cfc8b8', { bond: 0.5, amount: 0.12, share: 0.7, w: 1.1 });
      k.lines(
        [
          [
            [0, 5],
            [42, 26],
          ],
          [
            [4, 32],
            [36, 0],
          ],
          [
            [0, 24],
            [42, 12],
          ],
        ],
        { stroke: '#efe9da', w: 9, o: 0.8 },
      );
      grove.forEach(([x, y]) => {
        k.circle(x, y, 1.5, { fill: '#8d7d62' });
        stipple(k, x - 1, y - 1, 2, 2, 26, '#5b4d38', x, 0.12);
      });
      k.circle(21, 14, 3.1, { fill: '#e3ddcd', stroke: '#8f897b', w: 2 }, 50);
      k.circle(21, 14, 2.6, { fill: '#6f929a' }, 50);
      k.lines(
        [1.9, 1.2, 0.5].map((r) => arc(21, 14, r, 0, 360, 36)),
        { stroke: '#b9d0d0', w: 2.5 },
      );
    });
    render(
      s,
      cam,
      l,
      [
        floor,
        box(0, -24, 0, 42, 24, 17, (f): Coat => ({
          fill: '#6d6f6c',
          decor: (k): void => {
            if (f !== 'top') return;
            slabs(k, 0, 0, k.w, k.h, 3, 3, '#767873', { amount: 0.1, w: 1 });
            range(4, 36, 8).forEach((u) => k.rect(u, 12, 4, 5, { fill: '#9fb2b6', stroke: '#3d4447', w: 2 }));
          },
        })),
        box(-16, -10, 0, 16, 52, 25, dark('#3f474b', 3)),
        box(42, -10, 0, 16, 52, 28, dark('#4a4540', 5)),
        box(0, 32, 0, 42, 16, 23, dark('#3a4347', 7)),
        ...range(0, 4, 1).map((i) => box(10 + i * 5.2, 10 + (i % 2) * 9, 0, 3, 0.8, 0.5, '#d9d3c4')),
        ...grove.map(([x, y], i) => treeAt(s, cam, [x, y, 0], 6.4, i + 5, birch, { n: 0 })),
        ...range(0, 24, 1).map((i) => {
          const t = ((i * 37) % 100) / 100;
          const k = i % 3;
          return personAt(
            s,
            cam,
            k === 0 ? [2 + t * 38, 5.8 + t * 19, 0] : k === 1 ? [5 + t * 30, 31 - t * 30, 0] : [2 + t * 38, 23.4 - t * 11, 0],
            'walking',
            ['#8c3f2e', '#27455c', '#b98a3e', '#e4dccb', '#33383a'][i % 5] ?? ink,
            1.8,
            i % 2 ? 1 : -1,
          );
        }),
      ],
      { edge: { stroke: '#22272a', w: 1 } },
    );
    grove.forEach(([x, y], i) => {
      const [u, v] = cam.project([x, y, 5.4]);
      const [w] = cam.project([x + 1, y, 5.4]);
      const p = s.metres(u, v, w - u);
      planTree(p, 0, 0, 2.5, i + 3, birch);
    });
    s.wash(
      s.radial(1200, 760, 1600, [
        [0, '#fff0cc', 0.14],
        [0.5, '#fff0cc', 0],
        [1, '#0d1220', 0.46],
      ]),
    );
  },
  make,
  { focal: { x: 0.5, y: 0.5 } },
);
