import { paper } from './color.js';
import { Pen } from './pen.js';
import type { Mapping } from './pen.js';
import { num } from './style.js';

export type Stop = readonly [offset: number, color: string, opacity?: number];

/** One plate: collects definitions and marks and prints the document. */
export class Sheet {
  private readonly defs: string[] = [];
  private body: string[] = [];
  private readonly softs = new Map<string, string>();

  constructor(
    readonly w: number,
    readonly h: number,
    ground: string = paper,
  ) {
    this.add(`<rect width="${w}" height="${h}" fill="${ground}"/>`);
  }

  add(markup: string): void {
    this.body.push(markup);
  }

  def(make: (id: string) => string): string {
    const id = `d${this.defs.length}`;
    this.defs.push(make(id));
    return `url(#${id})`;
  }

  pen(map?: Mapping): Pen {
    return new Pen(this, map ?? ((x, y) => [x, y]));
  }

  /** Metres on paper: origin at px (ox, oy), y upwards. */
  metres(ox: number, oy: number, scale: number): Pen {
    return new Pen(this, (x, y) => [ox + x * scale, oy - y * scale]);
  }

  linear(x1: number, y1: number, x2: number, y2: number, stops: readonly Stop[]): string {
    const box = `x1="${num(x1)}" y1="${num(y1)}" x2="${num(x2)}" y2="${num(y2)}"`;
    return this.def((id) => `<linearGradient id="${id}" gradientUnits="userSpaceOnUse" ${box}>${list(stops)}</linearGradient>`);
  }

  radial(cx: number, cy: number, r: number, stops: readonly Stop[]): string {
    const box = `cx="${num(cx)}" cy="${num(cy)}" r="${num(r)}"`;
    return this.def((id) => `<radialGradient id="${id}" gradientUnits="userSpaceOnUse" ${box}>${list(stops)}</radialGradient>`);
  }

  /** A glow that fits whatever ellipse it fills: softness without a blur filter. */
  soft(color: string): string {
    const known = this.softs.get(color);
    if (known !== undefined) return known;
    const stops: Stop[] = [
      [0, color, 1],
      [0.35, color, 0.62],
      [0.7, color, 0.16],
      [1, color, 0],
    ];
    const made = this.def((id) => `<radialGradient id="${id}">${list(stops)}</radialGradient>`);
    this.softs.set(color, made);
    return made;
  }

  glow(cx: number, cy: number, rx: number, ry: number, color: string, o = 1): void {
    const box = `cx="${num(cx)}" cy="${num(cy)}" rx="${num(rx)}" ry="${num(ry)}"`;
    this.add(`<ellipse ${box} fill="${this.soft(color)}" fill-opacity="${Math.round(o * 1000) / 1000}"/>`);
  }

  wash(fill: string, o = 1): void {
    this.add(`<rect width="${this.w}" height="${this.h}" fill="${fill}" fill-opacity="${o}"/>`);
  }

  group(attributes: string, draw: () => void): void {
    this.add(`<g ${attributes}>`);
    draw();
    this.add('</g>');
  }

  clip(d: string, draw: () => void): void {
    const ref = this.def((id) => `<clipPath id="${id}"><path d="${d}"/></clipPath>`);
    this.group(`clip-path="${ref}"`, draw);
  }

  /** Paper tooth: one small turbulence tile, repeated, because a full-size one takes seconds. */
  print(grain = 0.07): string {
    const noise = this.def(
      (id) =>
        `<filter id="${id}" x="0" y="0" width="1" height="1"><feTurbulence type="fractalNoise" baseFrequency="0.7" ` +
        'numOctaves="2" seed="7" stitchTiles="stitch"/><feColorMatrix values="0 0 0 0 0.1 0 0 0 0 0.1 0 0 0 0 0.09 ' +
        '0 0 0 -2.2 1.6"/></filter>',
    );
    const tile = this.def(
      (id) =>
        `<pattern id="${id}" width="400" height="400" patternUnits="userSpaceOnUse">` +
        `<rect width="400" height="400" filter="${noise}"/></pattern>`,
    );
    this.wash(tile, grain);
    const size = `width="${this.w}" height="${this.h}"`;
    return (
      `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${this.w} ${this.h}">` +
      `<defs>${this.defs.join('')}</defs>${this.body.join('')}</svg>`
    );
  }
}

function list(stops: readonly Stop[]): string {
  return stops
    .map(([at, color, o]) => `<stop offset="${at}" stop-color="${color}"${o === undefined ? '' : ` stop-opacity="${o}"`}/>`)
    .join('');
}
