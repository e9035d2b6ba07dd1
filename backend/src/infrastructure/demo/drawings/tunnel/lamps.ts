import { mix } from '../kit/color.js';
import { arc, range } from '../kit/geom.js';
import type { Pt } from '../kit/geom.js';
import { bicycle, person } from '../kit/people.js';
import { plate, upright } from '../kit/props.js';
import { rand } from '../kit/rand.js';
import { perspective } from '../kit/space.js';
import type { V3 } from '../kit/space.js';
import { night } from './shared.js';

const tileC = '#d9d2bd';

const lampC = '#ffe2a0';

export const perspectiveView = plate(
  'tunnel-lamps',
  1920,
  2400,
  'Two rows of globe lamps recede along a tiled foot tunnel, reflected in its wet floor; a cyclist and a few walkers far off.',
  (s) => {
    const cam = perspective({ eye: [0.35, 0, 1.6], to: [0.35, 10, 1.6], fov: 58, w: 1920, h: 2400, horizon: 0.53, cx: 0.55 });
    const pen = s.pen();
    // Cross-section of the tube: flat floor, tiled walls bending into a vault.
    const ring = (y: number): Pt[] => [...arc(0, 1.75, 2.15, -54, 234, 36).map(([x, z]) => cam.project([x, y, z]))];
    const glowAt = (y: number): number => Math.exp(-y / 70);
    const ys = [1.4, ...range(2, 20, 1), ...range(22, 60, 2), ...range(66, 150, 6), 200, 300, 460];
    for (let i = 0; i + 1 < ys.length; i++) {
      const a = ring(ys[i] as number);
      const b = ring(ys[i + 1] as number);
      const d = glowAt(ys[i] as number);
      for (let j = 0; j + 1 < a.length; j++) {
        const ang = j / (a.length - 1);
        const up = Math.sin(ang * Math.PI);
        const lampNear = Math.exp(-Math.pow((Math.abs(ang - 0.5) - 0.16) / 0.1, 2));
        const k = Math.min(0.94, 0.2 + 0.36 * lampNear + 0.22 * (1 - up) + (1 - d) * 0.3 + (i % 3 === 0 ? 0.04 : 0));
        const c = mix(mix('#161d20', '#3a3a30', 0.4), mix(tileC, lampC, 0.25), k * (0.93 + 0.035 * Math.sin(i * 5.1 + j * 3.7)));
        pen.poly([a[j] as Pt, a[j + 1] as Pt, b[j + 1] as Pt, b[j] as Pt], { fill: c, stroke: c, w: 1 });
      }
    }
    const rows = [
      -46, -38, -30, -22, -14, -6, 3, 12, 21, 32, 44, 57, 70, 84, 96, 110, 123, 136, 148, 159, 168, 177, 186, 194, 202, 210, 218, 226,
    ];
    pen.lines(
      rows.map((t) =>
        ys.map((y): Pt => {
          const a = (t * Math.PI) / 180;
          return cam.project([2.15 * Math.cos(a), y, 1.75 + 2.15 * Math.sin(a)]);
        }),
      ),
      { stroke: '#2a2f2c', w: 1.3, o: 0.4 },
    );
    pen.lines(
      [...range(1.6, 20, 0.4), ...range(21, 60, 1.5)].map((y) => ring(y)),
      { stroke: '#2a2f2c', w: 1.2, o: 0.3 },
    );
    pen.lines(
      [-30, 210].map((t) =>
        ys.map((y): Pt => {
          const a = (t * Math.PI) / 180;
          return cam.project([2.14 * Math.cos(a), y, 1.75 + 2.14 * Math.sin(a)]);
        }),
      ),
      { stroke: '#0B5D3B', w: 9, o: 0.85 },
    );
    const floor = (y0: number, y1: number, x0: number, x1: number): Pt[] => [
      cam.project([x0, y0, 0]),
      cam.project([x1, y0, 0]),
      cam.project([x1, y1, 0]),
      cam.project([x0, y1, 0]),
    ];
    pen.poly(floor(1, 460, -1.28, 1.28), {
      fill: s.linear(0, 1280, 0, 2400, [
        [0, '#b39b68'],
        [0.2, '#6a614c'],
        [0.6, '#2c2e2b'],
        [1, '#171b1c'],
      ]),
    });
    pen.lines(
      range(2, 60, 0.9).map((y) => floor(y, y, -1.28, 1.28).slice(0, 2)),
      { stroke: '#0c1011', w: 1.6, o: 0.55 },
    );
    const r = rand(5);
    const lamps = range(2.6, 150, 2.7).reverse();
    for (const y of lamps)
      for (const x of [-0.95, 0.95]) {
        const p: V3 = [x, y, 3.12];
        const [u, v] = cam.project(p);
        const [u2, v2] = cam.project([x, y, -3.12]);
        const k = upright(s, cam, p).map(0, 0)[1] - upright(s, cam, p).map(0, 1)[1];
        const dim = y < 100 && r() < 0.04 ? 0.25 : 1;
        if (v2 < 2600) s.glow(u2, Math.min(v2, 2380), k * 0.3, k * 1.4, '#e9c67a', 0.35 * dim);
        s.glow(u, v, k * 1.05, k * 1.05, '#ffd88a', 0.5 * dim);
        pen.line(u, v - k * 0.42, u, v, { stroke: '#2a2620', w: Math.max(1, k * 0.03) });
        pen.circle(u, v, k * 0.17, { fill: dim === 1 ? '#fff4d2' : '#b39a63' }, 22);
        pen.poly(arc(u, v, k * 0.172, 180, 360, 12, k * 0.172), { fill: dim === 1 ? '#ffe6ad' : '#8f7a4c', o: 0.6 });
      }
    for (const [x, y, pose, c] of [
      [0.6, 26, 'walking', '#1c2a30'],
      [-0.5, 17, 'coat', '#5b2a22'],
      [-0.72, 17.4, 'walking', '#20282a'],
      [0.1, 44, 'standing', '#222'],
    ] as const) {
      const p = upright(s, cam, [x, y, 0]);
      person(p.at(0, 0, 1, -1), 0, 0, pose, '#100f0d', 1.5);
      p.rect(-0.5, -1.5, 1, 1.5, { fill: '#3a3426', o: 0.55 });
      person(p, 0, 0, pose, c);
    }
    const b = upright(s, cam, [0.72, 9, 0]);
    bicycle(b, -0.5, 0, '#101414', 5);
    person(b.at(0, 0.28), 0, 0, 'walking', '#2c4a3d', 1.6);
    s.wash(
      s.radial(1056, 1270, 1600, [
        [0, '#ffdf9a', 0.34],
        [0.35, '#ffdf9a', 0.06],
        [0.6, '#0a0d10', 0.08],
        [1, '#0a0d10', 0.66],
      ]),
    );
  },
  night,
  { grain: 0.12 },
);
