import { hatchLines } from './geom.js';
import type { Pt } from './geom.js';
import { attrs, num } from './style.js';
import type { Style } from './style.js';

export type Mapping = (x: number, y: number) => Pt;

/** Draws in any plane: the mapping takes plane coordinates to the sheet, so a wall drawn flat also works in perspective. */
export class Pen {
  constructor(
    /** Takes the marks. */
    readonly sheet: { add(markup: string): void; clip(d: string, draw: () => void): void },
    readonly map: Mapping,
  ) {}

  /** The same plane, moved and scaled. */
  at(x: number, y: number, sx = 1, sy = sx): Pen {
    return new Pen(this.sheet, (u, v) => this.map(x + u * sx, y + v * sy));
  }

  d(points: readonly Pt[], close = true): string {
    let s = '';
    for (const [x, y] of points) {
      const [u, v] = this.map(x, y);
      s += (s === '' ? 'M' : ' ') + num(u) + ' ' + num(v);
    }
    return close ? s + 'Z' : s;
  }

  poly(points: readonly Pt[], st: Style): void {
    if (points.length > 1) this.sheet.add(`<path d="${this.d(points)}"${attrs(st)}/>`);
  }

  polys(list: readonly (readonly Pt[])[], st: Style): void {
    if (list.length > 0) this.sheet.add(`<path d="${list.map((p) => this.d(p)).join('')}"${attrs(st)}/>`);
  }

  /** A polygon with holes, as poché needs it. */
  holed(list: readonly (readonly Pt[])[], st: Style): void {
    this.sheet.add(`<path fill-rule="evenodd" d="${list.map((p) => this.d(p)).join('')}"${attrs(st)}/>`);
  }

  rect(x: number, y: number, w: number, h: number, st: Style): void {
    this.poly(
      [
        [x, y],
        [x + w, y],
        [x + w, y + h],
        [x, y + h],
      ],
      st,
    );
  }

  line(x1: number, y1: number, x2: number, y2: number, st: Style): void {
    this.curve(
      [
        [x1, y1],
        [x2, y2],
      ],
      st,
    );
  }

  lines(list: readonly (readonly Pt[])[], st: Style): void {
    if (list.length > 0) this.sheet.add(`<path d="${list.map((p) => this.d(p, false)).join('')}"${attrs(st)}/>`);
  }

  curve(points: readonly Pt[], st: Style): void {
    this.sheet.add(`<path d="${this.d(points, false)}"${attrs(st)}/>`);
  }

  circle(x: number, y: number, r: number, st: Style, n = 28): void {
    this.ellipse(x, y, r, r, st, n);
  }

  ellipse(x: number, y: number, rx: number, ry: number, st: Style, n = 28): void {
    const p = Array.from({ length: n }, (_, i): Pt => {
      const a = (i / n) * 2 * Math.PI;
      return [x + rx * Math.cos(a), y + ry * Math.sin(a)];
    });
    this.poly(p, st);
  }

  hatch(points: readonly Pt[], angle: number, gap: number, st: Style): void {
    this.lines(hatchLines(points, angle, gap), st);
  }

  clip(points: readonly Pt[], draw: () => void): void {
    this.sheet.clip(this.d(points), draw);
  }
}
