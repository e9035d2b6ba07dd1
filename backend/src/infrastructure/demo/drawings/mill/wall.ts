import { mix } from '../kit/color.js';
import { range } from '../kit/geom.js';
import { bicycle, person } from '../kit/people.js';
import { plate } from '../kit/props.js';
import { rand } from '../kit/rand.js';
import { bricks, stipple } from '../kit/texture.js';
import { arched, brick, leafGreen, make, std } from './shared.js';

export const wall = plate(
  'mill-wall',
  2400,
  1600,
  'A weathered red brick wall with three rows of arched windows in green frames, their panes reflecting a pale sky; a bicycle at the foot.',
  (s) => {
    const p = s.metres(0, 1490, 128);
    p.rect(0, 0, 18.8, 11.8, { fill: brick });
    bricks(p, 0, 0, 18.8, 11.8, brick, { course: 0.1, len: 0.32, share: 0.42, seed: 5, joint: 1.3 });
    const r = rand(6);
    for (let i = 0; i < 26; i++) {
      const [x, y] = p.map(r() * 18.8, r() * 11.8);
      s.glow(x, y, r.range(80, 300), r.range(120, 420), r() < 0.6 ? '#3a1a14' : '#d9b59c', 0.16);
    }
    for (const v of [3.72, 7.6, 11.3]) {
      p.rect(0, v, 18.8, 0.16, { fill: mix(brick, '#e0b095', 0.2) });
      p.rect(0, v - 0.1, 18.8, 0.1, { fill: '#20121a', o: 0.5 });
    }
    range(0, 5, 1).forEach((i) => {
      const x = 0.85 + i * 3.1;
      [0.55, 4.35, 8.2].forEach((y, j) =>
        arched(
          p,
          x,
          y,
          { ...std, ...(i === 3 && j === 0 ? { bricked: 2 } : {}), paint: mix(leafGreen, '#9fae98', ((i * 5 + j * 3) % 4) * 0.09) },
          i * 9 + j,
        ),
      );
      p.rect(x + 2.12, 0, 0.42, 11.8, { fill: mix(brick, '#e0b095', 0.08), o: 0.6 });
      p.rect(x + 2.54, 0, 0.12, 11.8, { fill: '#20121a', o: 0.32 });
    });
    p.rect(15.42, 0, 0.13, 11.8, { fill: '#5a5f5d' });
    p.rect(15.55, 0, 0.16, 11.8, { fill: '#12162a', o: 0.35 });
    range(1, 11, 2.6).forEach((y) => p.rect(15.38, y, 0.21, 0.09, { fill: '#3c403e' }));
    p.poly(
      [
        [0, 11.8],
        [9.5, 11.8],
        [4.5, 6.2],
        [0, 4.4],
      ],
      { fill: '#12162a', o: 0.3 },
    );
    p.rect(0, -0.9, 18.8, 0.9, {
      fill: s.linear(0, 1490, 0, 1600, [
        [0, '#8f8c84'],
        [1, '#aaa69b'],
      ]),
    });
    p.rect(0, -0.06, 18.8, 0.5, { fill: '#6d6a64' });
    stipple(p, 0, -0.9, 18.8, 0.85, 500, '#5b5953', 4, 0.03);
    bicycle(p, 12.1, -0.22, '#1a2622', 5);
    person(p, 6.2, -0.4, 'coat', '#27455c');
    person(p, 7.1, -0.45, 'walking', '#b98a3e', 1.66);
    s.wash(
      s.radial(500, 200, 2600, [
        [0, '#fff0cc', 0.2],
        [0.5, '#fff0cc', 0],
        [1, '#12162a', 0.36],
      ]),
    );
  },
  make,
);
