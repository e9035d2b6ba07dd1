import { arc } from './geom.js';
import type { Pt } from './geom.js';
import type { Wall } from './wall.js';
import type { V3 } from './space.js';

export interface Face {
  pts: V3[];
  fill: string;
  decor?: (wall: Wall) => void;
}

export interface Solid {
  faces: Face[];
  /** Convex set of points that throws the shadow; empty for things that throw none. */
  verts: V3[];
  /** Drawn instead of faces, for billboards such as trees and people. */
  draw?: () => void;
  /** Points that only decide what stands in front of what. */
  extent: V3[];
  edge?: string;
}

export interface Coat {
  fill: string;
  decor?: (wall: Wall) => void;
}
export type Skin = string | ((face: string) => string | Coat);

const coat = (skin: Skin, name: string): Coat => {
  const c = typeof skin === 'string' ? skin : skin(name);
  return typeof c === 'string' ? { fill: c } : c;
};

/** Vertical prism over a convex counter-clockwise outline; faces 'top', 'bottom', '0', '1', … */
export function prism(outline: readonly Pt[], z: number, h: number, skin: Skin): Solid {
  const lo = outline.map(([x, y]): V3 => [x, y, z]);
  const hi = outline.map(([x, y]): V3 => [x, y, z + h]);
  const n = outline.length;
  const sides = lo.map((p, i): Face => {
    const j = (i + 1) % n;
    return { pts: [p, lo[j] as V3, hi[j] as V3, hi[i] as V3], ...coat(skin, String(i)) };
  });
  const verts = [...lo, ...hi];
  const caps: Face[] = [
    { pts: hi, ...coat(skin, 'top') },
    { pts: [...lo].reverse(), ...coat(skin, 'bottom') },
  ];
  return { faces: [...sides, ...caps], verts, extent: verts };
}

/** Box with faces s (low y), e (high x), n, w, top, bottom. */
export function box(x: number, y: number, z: number, dx: number, dy: number, dz: number, skin: Skin): Solid {
  const names = ['s', 'e', 'n', 'w'];
  const named: Skin = typeof skin === 'string' ? skin : (f) => skin(names[Number(f)] ?? f);
  return prism(
    [
      [x, y],
      [x + dx, y],
      [x + dx, y + dy],
      [x, y + dy],
    ],
    z,
    dz,
    named,
  );
}

/** Convex profile in (x, z), counter-clockwise seen from the south, pulled along y; ends 's' and 'n', flanks '0', '1', … */
export function extrude(profile: readonly Pt[], y0: number, y1: number, skin: Skin): Solid {
  return loft(
    profile.map(([x, z]): V3 => [x, y0, z]),
    profile.map(([x, z]): V3 => [x, y1, z]),
    skin,
  );
}

/** The same, but the profile lies in (y, z) and is pulled along x; counter-clockwise seen from the east; ends 'w' and 'e'. */
export function extrudeX(profile: readonly Pt[], x0: number, x1: number, skin: Skin): Solid {
  const names: Record<string, string> = { s: 'e', n: 'w' };
  const named: Skin = typeof skin === 'string' ? skin : (f) => skin(names[f] ?? f);
  return loft(
    profile.map(([y, z]): V3 => [x1, y, z]),
    profile.map(([y, z]): V3 => [x0, y, z]),
    named,
  );
}

function loft(front: V3[], back: V3[], skin: Skin): Solid {
  const flanks = front.map((p, i): Face => {
    const j = (i + 1) % front.length;
    return { pts: [front[j] as V3, p, back[i] as V3, back[j] as V3], ...coat(skin, String(i)) };
  });
  const verts = [...front, ...back];
  const ends: Face[] = [
    { pts: front, ...coat(skin, 's') },
    { pts: [...back].reverse(), ...coat(skin, 'n') },
  ];
  return { faces: [...flanks, ...ends], verts, extent: verts };
}

export const cylinder = (cx: number, cy: number, r: number, z: number, h: number, skin: Skin, n = 32): Solid =>
  prism(arc(cx, cy, r, 0, 360 - 360 / n, n - 1), z, h, skin);

/** A single sheet without thickness: ground, water, a hanging wall. */
export function sheet3(pts: V3[], fill: string, decor?: (wall: Wall) => void, casts = false): Solid {
  return { faces: [decor ? { pts, fill, decor } : { pts, fill }], verts: casts ? pts : [], extent: pts };
}

export const ground = (x: number, y: number, w: number, d: number, fill: string, decor?: (wall: Wall) => void, z = 0): Solid =>
  sheet3(
    [
      [x, y, z],
      [x + w, y, z],
      [x + w, y + d, z],
      [x, y + d, z],
    ],
    fill,
    decor,
  );
