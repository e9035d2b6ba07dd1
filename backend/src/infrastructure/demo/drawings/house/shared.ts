import type { Pen } from '../kit/pen.js';
import type { Light } from '../kit/scene.js';
import { Sheet } from '../kit/sheet.js';
import { bricks } from '../kit/texture.js';

export const white = '#F1EFE8';

export const brick = '#A8452F';

export const tile = '#7C3B2C';

export const make = (w: number, h: number): Sheet => new Sheet(w, h);

export const sun: Light = { dir: [0.75, 0.55, -0.62], shade: '#20263c', depth: 0.4, model: 0.28 };

/** A field of brick let into the render: the corner as the idea of the house. */
export const field = (k: Pen, x: number, y: number, w: number, h: number, joint = 1.2): void => {
  k.rect(x, y, w, h, { fill: brick });
  bricks(k, x, y, w, h, brick, { course: 0.125, len: 0.4, share: 0.3, seed: Math.round(x * 10 + y * 7 + 3), joint });
};

export const front = (k: Pen & { recess?: unknown }, hole: (x: number, y: number, w: number, h: number) => void): void => {
  field(k, 0, 0, 2.6, 2.9);
  field(k, 6.2, 0, 2.8, 1.1);
  field(k, 6.9, 2.9, 2.1, 3.4);
  hole(3.4, 0, 1.15, 2.25);
  hole(5.4, 1.1, 1.9, 1.35);
  hole(1.1, 3.7, 1.3, 1.7);
  hole(4.1, 3.7, 1.3, 1.7);
};
