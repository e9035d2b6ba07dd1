import { mix } from '../kit/color.js';
import { arc } from '../kit/geom.js';
import { plate } from '../kit/props.js';
import { rand } from '../kit/rand.js';
import { night } from './shared.js';

export const lamp = plate(
  'tunnel-lamp',
  1800,
  2400,
  'One globe lamp hanging in front of a wall of cream tiles, glass and brass, lit.',
  (s) => {
    const p = s.pen();
    const r = rand(12);
    for (let j = 0; j < 20; j++)
      for (let i = -1; i < 8; i++) {
        const x = i * 250 + (j % 2) * 125;
        const c = mix('#8d8466', r() < 0.5 ? '#5d573f' : '#b5aa86', r() * 0.4);
        p.rect(x + 4, j * 125 + 4, 242, 117, { fill: c });
        p.poly(
          [
            [x + 4, j * 125 + 4],
            [x + 246, j * 125 + 4],
            [x + 236, j * 125 + 14],
            [x + 14, j * 125 + 14],
          ],
          { fill: '#efe6c8', o: 0.28 },
        );
      }
    s.wash(
      s.radial(900, 1240, 1500, [
        [0, '#ffdf9a', 0.75],
        [0.3, '#f2c873', 0.4],
        [0.6, '#3a2f18', 0.35],
        [1, '#0a0c0d', 0.86],
      ]),
    );
    p.rect(884, 0, 32, 640, {
      fill: s.linear(884, 0, 916, 0, [
        [0, '#4a3a18'],
        [0.35, '#e0bd6a'],
        [1, '#3a2c10'],
      ]),
    });
    p.poly(
      [
        [800, 640],
        [1000, 640],
        [1030, 700],
        [1030, 760],
        [770, 760],
        [770, 700],
      ],
      {
        fill: s.linear(770, 0, 1030, 0, [
          [0, '#4a3a18'],
          [0.3, '#e9c97c'],
          [0.6, '#8a6a28'],
          [1, '#33270e'],
        ]),
      },
    );
    p.poly(
      [
        [730, 760],
        [1070, 760],
        [1050, 800],
        [750, 800],
      ],
      {
        fill: s.linear(730, 0, 1070, 0, [
          [0, '#3a2c10'],
          [0.3, '#d2ae5c'],
          [1, '#2a200c'],
        ]),
      },
    );
    s.glow(900, 1230, 980, 980, '#ffdf9a', 0.6);
    p.circle(
      900,
      1230,
      452,
      {
        fill: s.radial(860, 1260, 520, [
          [0, '#fffdf2'],
          [0.45, '#fff0c4'],
          [0.8, '#ffd98a'],
          [1, '#d9a24a'],
        ]),
        stroke: '#a97d36',
        w: 3,
      },
      90,
    );
    p.poly([...arc(900, 1230, 400, 200, 262, 20), ...arc(900, 1230, 365, 262, 200, 20)], { fill: '#ffffff', o: 0.7 });
    p.curve(arc(900, 1230, 430, 20, 80, 20), { stroke: '#c58c3a', w: 5, round: true });
    // The repair: a crack mended with a thread of lead.
    p.curve(
      [
        [1120, 900],
        [1138, 990],
        [1108, 1052],
        [1150, 1130],
        [1128, 1200],
      ],
      { stroke: '#6b5a3a', w: 7, round: true },
    );
    p.curve(
      [
        [1117, 900],
        [1135, 990],
        [1105, 1052],
        [1147, 1130],
        [1125, 1200],
      ],
      { stroke: '#d9d2c0', w: 2, round: true },
    );
    p.poly(arc(900, 1684, 60, 0, 360, 30, 16), { fill: '#a97d36' });
    p.poly(
      [
        [850, 1686],
        [950, 1686],
        [920, 1740],
        [880, 1740],
      ],
      { fill: '#8a6a28' },
    );
    p.circle(900, 1755, 22, { fill: '#d2ae5c' });
  },
  night,
  { grain: 0.11 },
);
