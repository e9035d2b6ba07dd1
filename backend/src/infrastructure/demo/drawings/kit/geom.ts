export type Pt = readonly [number, number];

export const lerp = (a: number, b: number, t: number): number => a + (b - a) * t;

export function range(from: number, to: number, step: number): number[] {
  const out: number[] = [];
  for (let i = 0; from + i * step <= to + 1e-9; i++) out.push(from + i * step);
  return out;
}

export const rectPts = (x: number, y: number, w: number, h: number): Pt[] => [
  [x, y],
  [x + w, y],
  [x + w, y + h],
  [x, y + h],
];

/** Points on an arc, angles in degrees, y upwards when the pen's y is upwards. */
export function arc(cx: number, cy: number, rx: number, a0: number, a1: number, n = 32, ry = rx): Pt[] {
  return Array.from({ length: n + 1 }, (_, i): Pt => {
    const a = ((a0 + ((a1 - a0) * i) / n) * Math.PI) / 180;
    return [cx + rx * Math.cos(a), cy + ry * Math.sin(a)];
  });
}

export function area(p: readonly Pt[]): number {
  let s = 0;
  p.forEach(([x, y], i) => {
    const [u, v] = p[(i + 1) % p.length] as Pt;
    s += x * v - u * y;
  });
  return s / 2;
}

/** Andrew's monotone chain, counter-clockwise. */
export function hull(points: readonly Pt[]): Pt[] {
  const p = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  if (p.length < 3) return p;
  const half = (list: readonly Pt[]): Pt[] => {
    const out: Pt[] = [];
    for (const c of list) {
      while (out.length > 1) {
        const a = out[out.length - 2] as Pt;
        const b = out[out.length - 1] as Pt;
        if ((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]) > 1e-9) break;
        out.pop();
      }
      out.push(c);
    }
    out.pop();
    return out;
  };
  return [...half(p), ...half(p.reverse())];
}

/** Sutherland–Hodgman; the clip polygon must be convex. */
export function clipTo(subject: readonly Pt[], convex: readonly Pt[]): Pt[] {
  const sign = area(convex) < 0 ? -1 : 1;
  let out: Pt[] = [...subject];
  for (let i = 0; i < convex.length && out.length > 0; i++) {
    const a = convex[i] as Pt;
    const b = convex[(i + 1) % convex.length] as Pt;
    const side = (p: Pt): number => sign * ((b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]));
    const input = out;
    out = [];
    input.forEach((p, j) => {
      const q = input[(j + 1) % input.length] as Pt;
      const sp = side(p);
      const sq = side(q);
      if (sp >= 0) out.push(p);
      if (sp >= 0 !== sq >= 0) out.push([lerp(p[0], q[0], sp / (sp - sq)), lerp(p[1], q[1], sp / (sp - sq))]);
    });
  }
  return out;
}

/** Parallel lines inside any polygon (even-odd), as segments. */
export function hatchLines(poly: readonly Pt[], angle: number, gap: number, offset = 0): [Pt, Pt][] {
  const a = (angle * Math.PI) / 180;
  const c = Math.cos(a);
  const s = Math.sin(a);
  const q = poly.map(([x, y]): Pt => [x * c + y * s, -x * s + y * c]);
  const lo = Math.min(...q.map((p) => p[1]));
  const hi = Math.max(...q.map((p) => p[1]));
  const out: [Pt, Pt][] = [];
  for (let v = Math.ceil((lo - offset) / gap) * gap + offset; v < hi; v += gap) {
    const xs: number[] = [];
    q.forEach((p, i) => {
      const r = q[(i + 1) % q.length] as Pt;
      if (p[1] <= v !== r[1] <= v) xs.push(p[0] + ((v - p[1]) / (r[1] - p[1])) * (r[0] - p[0]));
    });
    xs.sort((m, n) => m - n);
    for (let i = 0; i + 1 < xs.length; i += 2) {
      const x0 = xs[i] as number;
      const x1 = xs[i + 1] as number;
      out.push([
        [x0 * c - v * s, x0 * s + v * c],
        [x1 * c - v * s, x1 * s + v * c],
      ]);
    }
  }
  return out;
}
