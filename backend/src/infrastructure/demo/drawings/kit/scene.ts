import { clipTo, hull, area } from './geom.js';
import type { Pt } from './geom.js';
import { tone } from './color.js';
import type { Sheet } from './sheet.js';
import { add, cross, dot, sub, unit } from './space.js';
import type { Camera, V3 } from './space.js';
import type { Face, Solid } from './solids.js';
import { Wall } from './wall.js';

export interface Light {
  /** The way the light travels. */
  dir: V3;
  shade: string;
  depth: number;
  /** Contrast between faces that meet the light squarely and those it grazes. */
  model?: number;
}

const NEAR = 0.05;

/** What has the eye on its own side of a gap cannot be hidden by what lies beyond the gap. */
function order(solids: readonly Solid[], eye: V3): Solid[] {
  const boxes = solids.map((s) => {
    const axis = (k: 0 | 1 | 2): [number, number] => [Math.min(...s.extent.map((p) => p[k])), Math.max(...s.extent.map((p) => p[k]))];
    return [axis(0), axis(1), axis(2)] as const;
  });
  type Box = (typeof boxes)[number];
  const shielded = (a: Box, b: Box): boolean =>
    ([0, 1, 2] as const).some(
      (k) => (a[k][1] <= b[k][0] + 1e-6 && eye[k] <= b[k][0] + 1e-6) || (a[k][0] >= b[k][1] - 1e-6 && eye[k] >= b[k][1] - 1e-6),
    );
  const behind = boxes.map((a, i) => boxes.flatMap((b, j) => (i !== j && shielded(a, b) && !shielded(b, a) ? [j] : [])));
  const out: Solid[] = [];
  const state = new Uint8Array(solids.length);
  const visit = (i: number): void => {
    if (state[i] !== 0) return;
    state[i] = 1;
    for (const j of behind[i] ?? []) visit(j);
    out.push(solids[i] as Solid);
  };
  solids.forEach((_, i) => visit(i));
  return out;
}

function normalOf(p: readonly V3[]): V3 {
  let n: V3 = [0, 0, 0];
  for (let i = 0; i < p.length; i++) n = add(n, cross(p[i] as V3, p[(i + 1) % p.length] as V3));
  return unit(n);
}

function nearClip(pts: readonly V3[], cam: Camera): V3[] {
  const out: V3[] = [];
  pts.forEach((p, i) => {
    const q = pts[(i + 1) % pts.length] as V3;
    const a = cam.depth(p) - NEAR;
    const b = cam.depth(q) - NEAR;
    if (a >= 0) out.push(p);
    if (a >= 0 !== b >= 0) out.push(add(p, sub(q, p), a / (a - b)));
  });
  return out;
}

/** Shadow of a convex body on a plane, in plane coordinates. */
function cast(verts: readonly V3[], origin: V3, u: V3, v: V3, n: V3, dir: V3): Pt[] {
  const h = verts.map((p) => dot(sub(p, origin), n));
  if (h.every((d) => d < 1e-4)) return [];
  const pts: V3[] = [];
  verts.forEach((p, i) => {
    const hi = h[i] as number;
    if (hi >= -1e-6) pts.push(p);
    else
      verts.forEach((q, j) => {
        const hj = h[j] as number;
        if (hj > 1e-6) pts.push(add(p, sub(q, p), hi / (hi - hj)));
      });
  });
  const k = dot(dir, n);
  return hull(
    pts.map((p): Pt => {
      const q = sub(add(p, dir, -dot(sub(p, origin), n) / k), origin);
      return [dot(q, u), dot(q, v)];
    }),
  );
}

export interface SceneOptions {
  edge?: { stroke: string; w: number };
  /** Sorting costs nothing to trust; a list already in painter's order may skip it. */
  sorted?: boolean;
}

/** Painter's algorithm with true cast shadows between convex solids. */
export function render(sheet: Sheet, cam: Camera, light: Light, solids: readonly Solid[], o: SceneOptions = {}): void {
  const dir = unit(light.dir);
  const casters = solids.filter((s) => s.verts.length > 0);
  const face = (s: Solid, f: Face): void => {
    const n = normalOf(f.pts);
    const first = f.pts[0] as V3;
    if (dot(n, sub(cam.eye, first)) <= 1e-6) return;
    const seen = nearClip(f.pts, cam);
    if (seen.length < 3) return;
    const foot = unit(sub(f.pts[1] as V3, first));
    const u = Math.abs(n[2]) > 0.9 ? foot : unit(cross([0, 0, 1], n));
    const v = cross(n, u);
    const uv = f.pts.map((p): Pt => [dot(sub(p, first), u), dot(sub(p, first), v)]);
    const u0 = Math.min(...uv.map((p) => p[0]));
    const v0 = Math.min(...uv.map((p) => p[1]));
    const origin = add(add(first, u, u0), v, v0);
    const local = uv.map(([a, b]): Pt => [a - u0, b - v0]);
    const w = Math.max(...local.map((p) => p[0]));
    const h = Math.max(...local.map((p) => p[1]));
    const k = -dot(n, dir);
    const sun: Pt | null = k > 0.02 ? [dot(dir, u) / k, dot(dir, v) / k] : null;
    const wall = new Wall(sheet, cam, origin, u, v, n, w, h, sun);
    const screen = sheet.pen();
    const outline = seen.map((p) => cam.project(p));
    const fill = tone(f.fill, 1 + (Math.max(0, k) - 0.55) * (light.model ?? 0.3));
    screen.poly(outline, { fill, stroke: fill, w: 1 });
    f.decor?.(wall);
    if (sun === null) {
      screen.poly(outline, { fill: light.shade, o: light.depth });
    } else {
      const parts: Pt[][] = [];
      for (const c of casters) {
        if (c === s) continue;
        const raw = cast(c.verts, origin, u, v, n, dir);
        if (raw.length < 3) continue;
        const cut = clipTo(area(raw) < 0 ? raw.reverse() : raw, local);
        if (cut.length > 2 && Math.abs(area(cut)) > 1e-4) parts.push(cut);
      }
      const solid3 = (p: readonly Pt[]): Pt[] =>
        nearClip(
          p.map(([a, b]) => add(add(origin, u, a), v, b)),
          cam,
        ).map((q) => cam.project(q));
      screen.polys(parts.map(solid3), { fill: light.shade, o: light.depth });
    }
    const edge = s.edge ?? o.edge?.stroke;
    if (edge !== undefined && edge !== 'none') screen.poly(outline, { stroke: edge, w: o.edge?.w ?? 2, round: true });
  };
  for (const s of o.sorted ? solids : order(solids, cam.eye)) {
    if (s.draw) s.draw();
    for (const f of s.faces) face(s, f);
  }
}
