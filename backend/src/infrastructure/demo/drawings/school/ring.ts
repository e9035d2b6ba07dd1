import { mix } from '../kit/color.js';
import { arc, range } from '../kit/geom.js';
import type { Pt } from '../kit/geom.js';
import { bareTree, clouds, sky } from '../kit/nature.js';
import type { Pen } from '../kit/pen.js';
import { person } from '../kit/people.js';
import { plate } from '../kit/props.js';
import { rand } from '../kit/rand.js';
import { bricks } from '../kit/texture.js';
import { brick, frame, make } from './shared.js';

function drum(p: Pen, windows: boolean): void {
  const n = 48;
  const r = 17;
  const g = rand(4);
  for (let i = 0; i < n; i++) {
    const a = Math.PI - (i / n) * Math.PI;
    const b = Math.PI - ((i + 1) / n) * Math.PI;
    const x0 = r * Math.cos(a);
    const x1 = r * Math.cos(b);
    const t = (i + 0.5) / n;
    const lit = Math.max(0, Math.cos((t - 0.27) * Math.PI * 1.1));
    const c = mix('#6e3428', '#c07a5c', lit);
    p.rect(x0, 0, x1 - x0 + 0.02, 13, { fill: c });
    if (windows && i % 2 === 0)
      for (const y of [0.9, 5.1, 9.3]) {
        const w = (x1 - x0) * 1.1;
        p.rect(x0 + w * 0.2, y, w * 1.2, 2.8, { fill: '#22292c' });
        p.rect(x0 + w * 0.36, y, w * 1.04, 2.6, { fill: g() < 0.3 ? '#f0d596' : mix('#3f4e54', '#a9bcbf', lit * 0.8) });
      }
  }
  bricks(p, -17, 0, 34, 13, brick, { course: 0.3, len: 0.9, share: 0.12, seed: 3, joint: 0.8 });
  for (const y of [4.2, 8.4, 12.7]) p.rect(-17, y, 34, 0.3, { fill: '#d9c9ae' });
  p.ellipse(0, 13, 17, 0.7, { fill: '#7d8a70' }, 60);
  p.rect(-5, 13.3, 10, 1.4, { fill: '#8fa3a8' });
}

export const ring = plate(
  'school-ring',
  1920,
  2400,
  'A round brick school stands inside the tall iron guide frame of a gasholder under a grey sky, children crossing the yard before it, a chimney behind.',
  (s) => {
    sky(s, '#8e9ba3', '#ece4d3', 2050);
    clouds(s, 120, 1400, 31, '#f4eee0', 9, 0.6);
    const p = s.metres(960, 2050, 40.5);
    for (const [x, w, h] of [
      [-26, 9, 6],
      [-17, 6, 4.6],
      [12, 7, 5.2],
      [18, 8, 6.4],
    ] as const) {
      p.rect(x, 0, w, h, { fill: '#a9a49a' });
      p.poly(
        [
          [x, h],
          [x + w, h],
          [x + w / 2, h + 2],
        ],
        { fill: '#99958c' },
      );
    }
    p.poly(
      [
        [16.4, 0],
        [17.3, 38],
        [19.3, 38],
        [20.2, 0],
      ],
      { fill: '#86503f' },
    );
    bricks(p, 17, 0, 2.5, 37, '#86503f', { course: 0.5, len: 1, share: 0.3 });
    p.rect(16.9, 36.6, 2.8, 0.9, { fill: '#5a2d24' });
    p.poly(
      [
        [18.6, 0],
        [18.5, 38],
        [19.3, 38],
        [20.2, 0],
      ],
      { fill: '#1e2440', o: 0.3 },
    );
    frame(p, true);
    drum(p, true);
    p.rect(-2.6, 0, 5.2, 3.8, { fill: '#efe6d0' });
    p.rect(-2.2, 0, 4.4, 3.4, { fill: '#2f4a40' });
    p.rect(-1.9, 0, 1.8, 3.1, { fill: '#e9cf94' });
    p.rect(0.1, 0, 1.8, 3.1, { fill: '#8ea39c' });
    frame(p, false);
    p.rect(-26, -9, 52, 9, {
      fill: s.linear(0, 2050, 0, 2400, [
        [0, '#b3aea1'],
        [1, '#8f8b82'],
      ]),
    });
    p.lines(
      [
        ...range(-30, 30, 3).map((x): Pt[] => [
          [x, 0],
          [x * 1.9, -9],
        ]),
        ...[-0.8, -2, -3.8, -6.2].map((y): Pt[] => [
          [-26, y],
          [26, y],
        ]),
      ],
      { stroke: '#77736a', w: 1.6, o: 0.6 },
    );
    p.ellipse(1.5, -0.9, 21, 0.9, { fill: '#1e2440', o: 0.26 }, 50);
    p.curve(arc(0, -4.6, 7, 0, 360, 60, 1.7), { stroke: '#efe8d8', w: 7 });
    const r = rand(11);
    for (let i = 0; i < 17; i++) {
      const y = -r.range(0.6, 6.6);
      const x = r.range(-17, 17);
      const h = (r() < 0.8 ? 1.25 : 1.75) * (1 - y * 0.06);
      p.poly(
        [
          [x, y],
          [x + h * 0.9, y - h * 0.16],
          [x + h, y - h * 0.08],
        ],
        { fill: '#1e2440', o: 0.3 },
      );
      person(
        p,
        x,
        y,
        r.pick(['walking', 'walking', 'coat', 'standing'] as const),
        r.pick(['#8c3f2e', '#27455c', '#d9a53a', '#5d6b4a', '#e4dccb', '#33383a']),
        h,
        r() < 0.5 ? 1 : -1,
      );
    }
    bareTree(p, -21, -1.4, 13, 5, '#4a4038', 11);
    s.wash(
      s.radial(400, 300, 2500, [
        [0, '#fff3d2', 0.24],
        [0.5, '#fff3d2', 0],
        [1, '#141a24', 0.36],
      ]),
    );
  },
  make,
);
