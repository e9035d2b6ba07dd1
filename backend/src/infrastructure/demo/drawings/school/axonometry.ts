import { ink } from '../kit/color.js';
import { arc, range } from '../kit/geom.js';
import type { Pt } from '../kit/geom.js';
import { personAt, plate, treeAt } from '../kit/props.js';
import { render } from '../kit/scene.js';
import { box, cylinder, ground, prism } from '../kit/solids.js';
import type { Coat, Solid } from '../kit/solids.js';
import { axonometry } from '../kit/space.js';
import { bricks } from '../kit/texture.js';
import { R, brick, iron, make } from './shared.js';

export const axo = plate(
  'school-axonometry',
  2400,
  1600,
  'Axonometry of the gasworks: the round brick school in its ring of columns, the long retort house, the chimney and the yard between them.',
  (s) => {
    const cam = axonometry({ az: 34, el: 36, scale: 19.5, at: [8, 2, 6], x: 1180, y: 880 });
    const l = { dir: [0.7, 0.6, -0.85] as const, shade: '#1b2036', depth: 0.34, model: 0.4 };
    const e = { edge: { stroke: '#2a211d', w: 1.4 } };
    render(s, cam, l, [{ ...ground(-200, -200, 400, 400, '#e6e3d9'), edge: 'none' }], {});
    const wall = (k: Parameters<NonNullable<Coat['decor']>>[0]): void => {
      bricks(k, 0, 0, k.w, k.h, brick, { course: 0.5, len: 1.4, share: 0.16, joint: 0.8 });
      for (const y of [1, 5.1, 9.2]) k.rect(k.w * 0.25, y, k.w * 0.5, 2.7, { fill: '#3a474c' });
    };
    const posts = (front: boolean): Solid[] =>
      range(0, 19, 1)
        .map((i) => (i / 20) * 2 * Math.PI)
        .filter((a) => Math.cos(a) * Math.sin(0.59) + Math.sin(a) * Math.cos(0.59) > 0 !== front)
        .flatMap((a) => {
          const b = a + Math.PI / 10;
          const o = (t: number, r: number): Pt => [r * Math.cos(t), r * Math.sin(t)];
          const beam = (z: number): Solid => prism([o(a, R - 0.2), o(a, R + 0.2), o(b, R + 0.2), o(b, R - 0.2)], z, 0.7, iron);
          return [cylinder(R * Math.cos(a), R * Math.sin(a), 0.5, 0, 25, iron, 8), beam(8), beam(16), beam(24)];
        });
    const far = (v: Solid): number => -(v.verts[0]?.[0] ?? 0) * Math.sin(0.59) - (v.verts[0]?.[1] ?? 0) * Math.cos(0.59);
    render(
      s,
      cam,
      l,
      posts(false).sort((a, b) => far(a) - far(b)),
      { ...e, sorted: true },
    );
    const retort = (x: number, y: number): Solid[] => [
      box(x, y, 0, 15, 44, 8.5, (f): Coat => ({
        fill: brick,
        decor: (k) => {
          if (f === 'top') return;
          bricks(k, 0, 0, k.w, k.h, brick, { course: 0.5, len: 1.4, share: 0.16, joint: 0.8 });
          for (const u of range(1.6, k.w - 3, 3.6)) k.rect(u, 1.2, 2, 5, { fill: '#3f4c50' });
        },
      })),
      ...range(0, 3, 1).map((i) =>
        prism(
          [
            [x, y + i * 11],
            [x + 15, y + i * 11],
            [x + 15, y + i * 11 + 10.4],
            [x, y + i * 11 + 10.4],
          ],
          8.5,
          1.6,
          (f) => (f === 'top' ? '#9aa6a6' : '#77827f'),
        ),
      ),
    ];
    render(
      s,
      cam,
      l,
      [
        cylinder(
          0,
          0,
          17,
          0,
          13,
          (f): Coat =>
            f === 'top'
              ? {
                  fill: '#8b9774',
                  decor: (k) => {
                    k.circle(k.w / 2, k.h / 2, 9, { fill: '#a9b6b4', stroke: '#2a211d', w: 1.5 }, 50);
                    k.circle(k.w / 2, k.h / 2, 4, { fill: '#dfe6e0', stroke: '#2a211d', w: 1.5 }, 40);
                  },
                }
              : { fill: brick, decor: wall },
          48,
        ),
        cylinder(0, 0, 4, 13, 2.6, '#cfd8d6', 24),
        ...retort(30, -20),
        prism(arc(26, 30, 1.8, 0, 330, 11), 0, 31, brick),
        box(-36, 20, 0, 12, 9, 5, brick),
        box(-38, -24, 0, 16, 7, 4.4, '#c9b08a'),
        ...[
          [-27, 4],
          [-30, -6],
          [22, -26],
          [-14, 30],
          [-24, 36],
        ].map(([x, y], i) => treeAt(s, cam, [x ?? 0, y ?? 0, 0], 8, i + 3, undefined, { n: 90 })),
      ],
      e,
    );
    render(
      s,
      cam,
      l,
      posts(true).sort((a, b) => far(a) - far(b)),
      { ...e, sorted: true },
    );
    render(
      s,
      cam,
      l,
      range(0, 14, 1).map((i) =>
        personAt(s, cam, [-24 + ((i * 7) % 46), -26 + ((i * 5) % 6), 0], 'walking', ['#8c3f2e', '#27455c', '#d9a53a'][i % 3] ?? ink, 1.9),
      ),
    );
  },
  make,
);
