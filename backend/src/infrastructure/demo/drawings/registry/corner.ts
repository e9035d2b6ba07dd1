import { mix } from '../kit/color.js';
import { range } from '../kit/geom.js';
import type { Pt } from '../kit/geom.js';
import { clouds, sky } from '../kit/nature.js';
import { personAt, plate, treeAt } from '../kit/props.js';
import { render } from '../kit/scene.js';
import type { Light } from '../kit/scene.js';
import { ground, prism, sheet3 } from '../kit/solids.js';
import type { Solid } from '../kit/solids.js';
import { perspective } from '../kit/space.js';
import { slabs } from '../kit/texture.js';
import { front, make, pale } from './shared.js';

const sun: Light = { dir: [0.72, 0.5, -0.66], shade: '#1d2440', depth: 0.42, model: 0.5 };

export const corner = plate(
  'registry-corner',
  2400,
  1800,
  'A rounded corner of slender pale concrete fins, five storeys high, above a glazed ground floor on a paved street.',
  (s) => {
    sky(s, '#7d9db0', '#eee9da', 1420);
    clouds(s, 60, 900, 23, '#fcf8ee', 9, 0.6);
    s.pen().rect(0, 1500, 2400, 300, { fill: '#aeaaa0' });
    const cam = perspective({ eye: [-25, -27, 1.7], to: [4, 8, 6], fov: 62, w: 2400, h: 1800, horizon: 0.85, cx: 0.5 });
    const cols = front(10, 1.3);
    const floor = 3.5;
    const skin: Solid[] = [];
    const wallStrip = (z: number, h: number, fill: string, r: number): void => {
      const c = front(r, 1.3);
      c.slice(0, -1).forEach((a, i) => {
        const b = c[i + 1];
        if (b)
          skin.push({
            ...sheet3(
              [
                [a.at[0], a.at[1], z],
                [b.at[0], b.at[1], z],
                [b.at[0], b.at[1], z + h],
                [a.at[0], a.at[1], z + h],
              ],
              fill,
            ),
            edge: 'none',
          });
      });
    };
    render(s, cam, sun, [
      ground(-80, -80, 200, 200, '#b5b1a6', (k) => slabs(k, 50, 40, 100, 90, 1.6, 1.6, '#b5b1a6', { amount: 0.07, share: 0.3, w: 1 })),
    ]);
    wallStrip(0, 4.6, '#3a4448', 8.2);
    for (const z of range(0, 4, 1)) wallStrip(4.6 + z * floor, floor, z % 2 === 0 ? '#4d5a60' : '#55636a', 9.3);
    const fins = cols.flatMap((c, i): Solid[] => {
      const t: Pt = [-c.n[1], c.n[0]];
      const q = (a: number, b: number): Pt => [c.at[0] + c.n[0] * a + t[0] * b, c.at[1] + c.n[1] * a + t[1] * b];
      const out = [prism([q(-0.55, -0.11), q(0.25, -0.11), q(0.25, 0.11), q(-0.55, 0.11)], 4.9, floor * 5 + 0.3, pale)];
      if (i % 4 === 0) out.push(prism([q(-1.3, -0.3), q(0.1, -0.3), q(0.1, 0.3), q(-1.3, 0.3)], 0, 4.6, mix(pale, '#8a8577', 0.2)));
      return out;
    });
    const bands = range(0, 5, 1).flatMap((f) =>
      cols.slice(0, -1).flatMap((a, i): Solid[] => {
        const b = cols[i + 1];
        if (!b) return [];
        const o = (c: { at: Pt; n: Pt }, d: number): Pt => [c.at[0] + c.n[0] * d, c.at[1] + c.n[1] * d];
        return [prism([o(a, 0.32), o(b, 0.32), o(b, -0.7), o(a, -0.7)], 4.6 + f * floor, f === 5 ? 0.9 : 0.42, pale)];
      }),
    );
    render(s, cam, { ...sun, depth: 0.34 }, skin, { sorted: true });
    // Seen from one side, fins further from the eye are simply drawn first.
    const far = (v: Solid): number => {
      const p = v.extent[0];
      return p ? -Math.hypot(p[0] - cam.eye[0], p[1] - cam.eye[1]) : 0;
    };
    const grid = [...fins, ...bands].sort((a, b) => far(a) - far(b));
    render(s, cam, sun, grid, { sorted: true });
    render(s, cam, sun, [
      treeAt(s, cam, [-14, 21, 0], 7, 4),
      treeAt(s, cam, [-14, 30, 0], 7.4, 7),
      treeAt(s, cam, [16, -5, 0], 6.6, 5),
      personAt(s, cam, [-13, -8, 0], 'walking', '#8c3f2e'),
      personAt(s, cam, [-12.2, -8.4, 0], 'coat', '#27455c'),
      personAt(s, cam, [-4, -4, 0], 'walking', '#b98a3e'),
      personAt(s, cam, [6, -3, 0], 'standing', '#33383a'),
      personAt(s, cam, [-15, 8, 0], 'coat', '#5d6b4a'),
      personAt(s, cam, [-17, -13, 0], 'walking', '#2b3a44', 1.75),
    ]);
    s.wash(
      s.radial(300, 200, 2900, [
        [0, '#fff0cc', 0.26],
        [0.5, '#fff0cc', 0.02],
        [1, '#12182a', 0.24],
      ]),
    );
  },
  make,
  { focal: { x: 0.5, y: 0.5 } },
);
