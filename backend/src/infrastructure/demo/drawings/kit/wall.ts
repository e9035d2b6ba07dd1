import { clipTo, rectPts } from './geom.js';
import type { Pt } from './geom.js';
import { Pen } from './pen.js';
import type { Sheet } from './sheet.js';
import { add } from './space.js';
import type { Camera, V3 } from './space.js';

/** The plane of a face: u along its foot, v up the face, in metres from its first point. */
export class Wall extends Pen {
  constructor(
    sheet: Sheet,
    private readonly cam: Camera,
    readonly origin: V3,
    readonly u: V3,
    readonly v: V3,
    readonly n: V3,
    /** Size of the face. */
    readonly w: number,
    readonly h: number,
    /** Where light goes in the plane for each metre it goes into it; null in shade. */
    readonly sun: Pt | null,
  ) {
    super(sheet, (x, y) => cam.project(add(add(origin, u, x), v, y)));
  }

  /** A plane parallel to the face, deeper by d. */
  deep(d: number): Pen {
    return new Pen(this.sheet, (x, y) => this.cam.project(add(add(add(this.origin, this.u, x), this.v, y), this.n, -d)));
  }

  /** An opening with reveals, its back in light and shadow. */
  recess(
    x: number,
    y: number,
    w: number,
    h: number,
    depth: number,
    c: { back: string; lit?: string; reveal: string; sill?: string },
  ): void {
    const mouth = rectPts(x, y, w, h);
    const at = this.deep(depth);
    const screenMouth = mouth.map(([a, b]) => this.map(a, b));
    const screenBack = mouth.map(([a, b]) => at.map(a, b));
    this.poly(mouth, { fill: c.reveal });
    const screen = new Pen(this.sheet, (a, b) => [a, b]);
    if (c.sill !== undefined) {
      const s = [screenMouth[0], screenMouth[1], screenBack[1], screenBack[0]] as Pt[];
      screen.poly(clipTo(s, screenMouth), { fill: c.sill });
    }
    screen.poly(clipTo(screenBack, screenMouth), { fill: c.back });
    if (c.lit !== undefined && this.sun !== null) {
      const moved = rectPts(x + this.sun[0] * depth, y + this.sun[1] * depth, w, h);
      const lit = clipTo(mouth, moved).map(([a, b]) => at.map(a, b));
      screen.poly(clipTo(lit, screenMouth), { fill: c.lit });
    }
  }
}
