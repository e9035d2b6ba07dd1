import type { Pt } from './geom.js';

export type V3 = readonly [number, number, number];

export const add = (a: V3, b: V3, k = 1): V3 => [a[0] + b[0] * k, a[1] + b[1] * k, a[2] + b[2] * k];
export const sub = (a: V3, b: V3): V3 => add(a, b, -1);
export const dot = (a: V3, b: V3): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const cross = (a: V3, b: V3): V3 => [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
export const unit = (a: V3): V3 => add([0, 0, 0], a, 1 / (Math.hypot(...a) || 1));

export interface Camera {
  eye: V3;
  project(p: V3): Pt;
  /** Distance in front of the picture plane; an axonometry never clips. */
  depth(p: V3): number;
}

/** Orthographic view from azimuth (0 looks along +y, positive turns to the right) and elevation, in degrees. */
export function axonometry(o: { az: number; el: number; scale: number; at: V3; x: number; y: number }): Camera {
  const a = (o.az * Math.PI) / 180;
  const e = (o.el * Math.PI) / 180;
  const look: V3 = [Math.sin(a) * Math.cos(e), Math.cos(a) * Math.cos(e), -Math.sin(e)];
  const right: V3 = [Math.cos(a), -Math.sin(a), 0];
  const up = cross(right, look);
  return {
    eye: add(o.at, look, -1e5),
    depth: () => 1,
    project: (p) => {
      const q = sub(p, o.at);
      return [o.x + dot(q, right) * o.scale, o.y - dot(q, up) * o.scale];
    },
  };
}

/**
 * Perspective with horizontal field of view in degrees. With a horizon (0 top, 1 bottom of the sheet) the view stays
 * level and the lens is shifted, so that verticals stay vertical, as on an architect's camera.
 */
export function perspective(o: { eye: V3; to: V3; fov: number; w: number; h: number; horizon?: number; cx?: number }): Camera {
  const aim = sub(o.to, o.eye);
  const look = unit(o.horizon === undefined ? aim : [aim[0], aim[1], 0]);
  const right = unit(cross(look, [0, 0, 1]));
  const up = cross(right, look);
  const f = o.w / 2 / Math.tan((o.fov * Math.PI) / 360);
  const cy = o.horizon === undefined ? o.h / 2 : o.h * o.horizon;
  const cx = (o.cx ?? 0.5) * o.w;
  return {
    eye: o.eye,
    depth: (p) => dot(sub(p, o.eye), look),
    project: (p) => {
      const q = sub(p, o.eye);
      const z = Math.max(0.02, dot(q, look));
      return [cx + (dot(q, right) * f) / z, cy - (dot(q, up) * f) / z];
    },
  };
}
