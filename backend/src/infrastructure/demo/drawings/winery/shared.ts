import { range } from '../kit/geom.js';
import type { Pt } from '../kit/geom.js';
import type { Pen } from '../kit/pen.js';
import { standing } from '../kit/props.js';
import { rand } from '../kit/rand.js';
import type { Light } from '../kit/scene.js';
import { Sheet } from '../kit/sheet.js';
import { box, extrude } from '../kit/solids.js';
import type { Solid } from '../kit/solids.js';
import type { Camera, V3 } from '../kit/space.js';
import { ribs, slabs } from '../kit/texture.js';
import type { Wall } from '../kit/wall.js';

export const yellow = '#E0AC38';

export const roof = '#B9B3A4';

export const spruce = '#C9A06A';

export const concrete = '#C4C1B8';

export const make = (w: number, h: number): Sheet => new Sheet(w, h);

export const sun: Light = { dir: [0.8, 0.5, -0.62], shade: '#1e2440', depth: 0.42, model: 0.34 };

export const gableTop =
  (w: number, eaves: number, top: number) =>
  (u: number): number =>
    eaves + (top - eaves) * (1 - Math.abs(u - w / 2) / (w / 2));

/** Gable shed; the flanks of the extrusion are 0 floor, 1 east, 2 east roof, 3 west roof, 4 west. */
export function shed(
  x: number,
  y: number,
  w: number,
  d: number,
  eaves: number,
  top: number,
  step: number,
  south: (k: Wall) => void,
): Solid {
  const body: Pt[] = [
    [x, 0],
    [x + w, 0],
    [x + w, eaves],
    [x + w / 2, top],
    [x, eaves],
  ];
  return extrude(body, y, y + d, (f) => {
    if (f === '2' || f === '3') return { fill: roof, decor: (k) => ribs(k, 0, 0, k.w, k.h, step * 3, roof, { w: 1.2, dark: 0.3 }) };
    return {
      fill: yellow,
      decor: (k) => {
        ribs(k, 0, 0, k.w, k.h, step, yellow, { w: 1.6, ...(f === 's' || f === 'n' ? { top: gableTop(w, eaves, top) } : {}) });
        if (f === 's') south(k);
      },
    };
  });
}

export function gate(k: Pen, x: number, w: number, h: number, step: number): void {
  k.rect(x, 0, w, h, { fill: '#3f6a4c' });
  ribs(k, x, 0, w, h, step, '#3f6a4c', { w: 1.5 });
  k.lines(
    [
      [
        [x + w / 2, 0],
        [x + w / 2, h],
      ],
    ],
    { stroke: '#1e3a28', w: 3 },
  );
}

export const bare = { dark: 0.2, light: 0.25, w: 1.1 };

/** Press shed, store and the tasting room on its south gable. */
export function winery(step: number, setback = 4): Solid[] {
  const press = shed(0, 0, 24, 46, 6, 12.4, step, (k) => {
    gate(k, 6.5, 5.6, 4.8, step);
    k.rect(16.2, 0, 1.1, 2.3, { fill: '#9d7420', stroke: '#5c4312', w: 2 });
    k.recess(13.6, 3, 3.7, 1.1, 0.3, { back: '#3d464c', lit: '#71818a', reveal: '#6d5317' });
  });
  const store = shed(24.6, setback, 20, 52, 6, 11.4, step, (k) => {
    k.recess(1.2, 0, 3.4, 4, 0.4, { back: '#26282a', lit: '#3a3c3c', reveal: '#6d5317' });
  });
  const room = box(31, setback - 4.4, 3.1, 10, 4.4, 4.2, (f) => ({
    fill: f === 'top' ? '#8d8a80' : f === 'bottom' ? '#7a5d36' : spruce,
    decor: (k): void => {
      if (f === 'top') return;
      ribs(k, 0, 0, k.w, k.h, 0.45, spruce, bare);
      if (f !== 's') return;
      k.recess(1.1, 0.7, 7.8, 2.9, 0.5, { back: '#4a5a62', lit: '#9fb2b6', reveal: '#8a6837', sill: '#d9b784' });
      k.lines(
        [
          [
            [5, 0.7],
            [5, 3.6],
          ],
        ],
        { stroke: '#6a4e28', w: 3 },
      );
    },
  }));
  const posts = [31.6, 40.2].map((x) => box(x, setback - 4, 0, 0.22, 0.22, 3.1, '#4a463d'));
  return [press, store, room, ...posts];
}

export function vine(pen: Pen, seed: number, h: number, n: number): void {
  const r = rand(seed);
  const leaves = (count: number, lift: number): Pt[][] =>
    Array.from({ length: count }, () => {
      const x = r.range(-0.7, 0.7);
      const y = h * (0.4 + lift + r() * (0.56 - lift * 0.8));
      const s = r.range(0.08, 0.19);
      const t = r.range(-0.6, 0.6) * s;
      return [
        [x - s, y + t],
        [x, y + s * 0.7],
        [x + s, y - t],
        [x, y - s * 0.7],
      ];
    });
  pen.lines(
    [
      [
        [0, 0],
        [0.06, h * 0.7],
      ],
      [
        [-0.62, 0],
        [-0.62, h * 1.04],
      ],
    ],
    { stroke: '#4a3d2f', w: 2 },
  );
  pen.polys(leaves(n, 0), { fill: '#3d4a30' });
  pen.polys(leaves(n * 0.8, 0.1), { fill: '#66733f' });
  pen.polys(leaves(n * 0.45, 0.22), { fill: '#9c9a52', o: 0.95 });
}

export function vines(
  s: Sheet,
  cam: Camera,
  xs: readonly number[],
  ys: readonly number[],
  z: number,
  h: number,
  leaf: (d: number) => number,
): Solid[] {
  return xs.flatMap((x, i) =>
    ys.map((y, j) => {
      const ridge3 = [-0.7, 0.7].flatMap((d): V3[] => [
        [x - 0.25, y + d, z + h * 0.4],
        [x + 0.25, y + d, z + h * 0.4],
        [x, y + d, z + h],
      ]);
      const n = leaf(Math.hypot(x - cam.eye[0], y - cam.eye[1]));
      return standing(s, cam, [x, y, z], 0.3, h, (p) => vine(p, i * 97 + j * 13 + 5, h, n), ridge3);
    }),
  );
}

export const slab = (x: number, y: number, w: number, d: number): Solid =>
  box(x, y, -1.3, w, d, 1.3, (f) => ({
    fill: concrete,
    decor: (k): void => {
      if (f === 'top') slabs(k, 0, 0, k.w, k.h, 5, 5, concrete, { amount: 0.05, w: 1.4, seed: 9 });
      else slabs(k, 0, 0, k.w, k.h, 2.5, 1.3, concrete, { amount: 0.06, seed: 4 });
    },
  }));

export const crates = (x: number, y: number): Solid[] => [
  ...range(0, 2, 1).map((i) => box(x + i * 1.35, y, 0, 1.15, 1.15, 0.75, '#8f6a45')),
  box(x + 0.7, y, 0.75, 1.15, 1.15, 0.75, '#9a7650'),
];
