import type { DemoDrawing } from '../../types.js';
import { arc } from './geom.js';
import { summer, tree } from './nature.js';
import type { Leaf } from './nature.js';
import { Pen } from './pen.js';
import { person } from './people.js';
import type { Pose } from './people.js';
import type { Sheet } from './sheet.js';
import type { Solid } from './solids.js';
import { add } from './space.js';
import type { Camera, V3 } from './space.js';

export function plate(
  key: string,
  width: number,
  height: number,
  alt: string,
  draw: (s: Sheet) => void,
  make: (w: number, h: number) => Sheet,
  extra: { focal?: { x: number; y: number }; grain?: number } = {},
): DemoDrawing {
  const base = {
    key,
    width,
    height,
    alt,
    credit: 'Drawing: Sund Serra',
    svg: (): string => {
      const s = make(width, height);
      draw(s);
      return s.print(extra.grain);
    },
  };
  return extra.focal ? { ...base, focal: extra.focal } : base;
}

/** A pen in metres at a point in space, facing the picture plane. */
export function upright(sheet: Sheet, cam: Camera, p: V3): Pen {
  const [x, y] = cam.project(p);
  const [, top] = cam.project(add(p, [0, 0, 1]));
  const k = y - top;
  return new Pen(sheet, (u, v) => [x + u * k, y - v * k]);
}

/** Flat cut-out in a scene, throwing the shadow of a simple convex body. */
export function standing(sheet: Sheet, cam: Camera, p: V3, r: number, h: number, draw: (pen: Pen) => void, verts: V3[] = []): Solid {
  return {
    faces: [],
    verts,
    extent: [add(p, [-r, -r, 0]), add(p, [r, r, h])],
    draw: () => draw(upright(sheet, cam, p)),
  };
}

export function crown(p: V3, r: number, z0: number, z1: number): V3[] {
  const mid = (z0 + z1) / 2;
  const ring = (k: number, z: number): V3[] => arc(p[0], p[1], r * k, 0, 320, 8).map(([x, y]): V3 => [x, y, p[2] + z]);
  return [...ring(0.55, z0), ...ring(1, mid), ...ring(0.5, z1)];
}

export const treeAt = (
  sheet: Sheet,
  cam: Camera,
  p: V3,
  h: number,
  seed: number,
  leaf: Leaf = summer,
  o: { spread?: number; sun?: number; n?: number } = {},
): Solid => standing(sheet, cam, p, h * 0.2, h, (pen) => tree(pen, 0, 0, h, seed, leaf, o), crown(p, h * (o.spread ?? 0.36), h * 0.25, h));

export const personAt = (sheet: Sheet, cam: Camera, p: V3, pose: Pose, fill: string, h = 1.72, dir = 1): Solid =>
  standing(sheet, cam, p, 0.25, h, (pen) => person(pen, 0, 0, pose, fill, h, dir), crown(p, 0.22, 0, h));
