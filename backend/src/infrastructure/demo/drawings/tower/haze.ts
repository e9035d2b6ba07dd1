import { mix } from '../kit/color.js';
import { range, rectPts } from '../kit/geom.js';
import type { Pt } from '../kit/geom.js';
import { plate } from '../kit/props.js';
import { rand } from '../kit/rand.js';
import { make } from './shared.js';

const haze = '#cfc9b8';

export const veil = plate(
  'tower-haze',
  2400,
  1600,
  'An office tower of 1974 with a rounded corner rises out of lower roofs and dissolves upwards into yellow-grey haze.',
  (s) => {
    s.wash(
      s.linear(0, 0, 0, 1600, [
        [0, '#ddd8c8'],
        [0.6, '#d3cdbb'],
        [1, '#b4b1a4'],
      ]),
    );
    const r = rand(14);
    const p = s.pen();
    for (const [y, c, h] of [
      [1250, '#c6c0b0', 330],
      [1330, '#b3aea0', 260],
      [1420, '#98968b', 190],
    ] as const) {
      for (let x = -40; x < 2400;) {
        const w = r.range(70, 240);
        const t = r.range(0.3, 1) * h;
        p.rect(x, y - t, w, 500, { fill: c });
        p.polys(
          range(12, w - 20, 22).flatMap((u) => range(16, t - 14, 30).map((v) => rectPts(x + u, y - t + v, 11, 15))),
          { fill: mix(c, '#6d6c66', 0.28) },
        );
        x += w + r.range(0, 20);
      }
      s.glow(1200, y, 2000, 240, haze, 0.6);
    }
    // Plan of the tower as columns along its front: straight, round, straight.
    const cols: { x: number; lit: number }[] = [];
    range(0, 21, 1).forEach((i) => cols.push({ x: 900 + i * 17, lit: 0.15 }));
    range(1, 26, 1).forEach((i) => {
      const a = (i / 26) * (Math.PI / 2);
      cols.push({ x: 1257 + 250 * (1 - Math.cos(a)) * 0.9 + i * 3, lit: 0.15 + 0.75 * Math.sin(a) });
    });
    const last = cols[cols.length - 1]?.x ?? 0;
    range(1, 15, 1).forEach((i) => cols.push({ x: last + i * 24, lit: 0.92 }));
    const floors = 44;
    for (let i = 0; i + 1 < cols.length; i++) {
      const a = cols[i];
      const b = cols[i + 1];
      if (!a || !b) continue;
      const c = mix('#5d6160', '#c4bda6', a.lit);
      p.rect(a.x, 90, b.x - a.x + 0.6, 1500, { fill: c });
      p.polys(
        range(0, floors - 1, 1).map((f) => rectPts(a.x + 1.5, 96 + f * 34, Math.max(1, b.x - a.x - 3), 21)),
        { fill: mix('#2f383c', '#8c8f86', a.lit * 0.75) },
      );
      if (r() < 0.4)
        p.polys(
          range(0, 2, 1).map(() => rectPts(a.x + 1.5, 96 + r.int(18, 43) * 34, Math.max(1, b.x - a.x - 3), 21)),
          { fill: '#e9d6a0' },
        );
      p.line(a.x, 90, a.x, 1590, { stroke: mix(c, '#2a2d2c', 0.35), w: 1.5 });
    }
    p.lines(
      range(0, floors, 1).map((f): Pt[] => [
        [900, 92 + f * 34],
        [cols[cols.length - 1]?.x ?? 0, 92 + f * 34],
      ]),
      { stroke: '#3d4240', w: 2, o: 0.45 },
    );
    p.rect(0, 0, 2400, 1600, {
      fill: s.linear(0, 0, 0, 1400, [
        [0, '#ddd8c8', 1],
        [0.16, '#d9d3c2', 0.96],
        [0.45, '#d2ccba', 0.66],
        [0.8, '#c9c3b1', 0.2],
        [1, '#c9c3b1', 0],
      ]),
    });
    for (let i = 0; i < 26; i++) s.glow(r.range(-100, 2500), r.range(120, 1250), r.range(400, 1000), r.range(40, 130), '#e2ddcd', 0.34);
    for (let x = -60; x < 2400;) {
      const w = r.range(120, 330);
      const t = r.range(60, 170);
      const c = mix('#5b5c57', '#77766d', r());
      p.rect(x, 1600 - t, w, t, { fill: c });
      p.rect(x, 1600 - t, w, 7, { fill: mix(c, '#d9d3c2', 0.3) });
      if (r() < 0.5) p.rect(x + w * 0.3, 1600 - t - 30, w * 0.2, 30, { fill: c });
      p.polys(
        range(14, w - 22, 26).flatMap((u) => range(22, t, 34).map((v) => rectPts(x + u, 1600 - t + v, 13, 17))),
        { fill: r() < 0.3 ? '#b7a878' : '#444641' },
      );
      x += w + 6;
    }
    p.lines(
      [
        [
          [420, 1500],
          [420, 640],
        ],
        [
          [420, 700],
          [760, 610],
        ],
        [
          [420, 700],
          [320, 726],
        ],
      ],
      { stroke: '#8d897b', w: 5, o: 0.5 },
    );
    s.wash(
      s.radial(1900, 500, 2400, [
        [0, '#fff6da', 0.4],
        [0.5, '#fff6da', 0.03],
        [1, '#23262a', 0.26],
      ]),
    );
  },
  make,
  { focal: { x: 0.55, y: 0.5 } },
);
