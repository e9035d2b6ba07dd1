export const paper = '#F3F3EF';
export const ink = '#161714';
export const green = '#0B5D3B';

const channels = (hex: string): [number, number, number] => {
  const n = parseInt(hex.slice(1), 16);
  return [(n >> 16) & 255, (n >> 8) & 255, n & 255];
};

const toHex = (r: number, g: number, b: number): string =>
  '#' +
  [r, g, b]
    .map((c) =>
      Math.round(Math.min(255, Math.max(0, c)))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('');

/** Linear mix of two hex colours, t = 0 gives a. */
export function mix(a: string, b: string, t: number): string {
  const [r, g, u] = channels(a);
  const [s, h, v] = channels(b);
  return toHex(r + (s - r) * t, g + (h - g) * t, u + (v - u) * t);
}

/** Lambert-like tone: 1 leaves the colour, above warms it towards light, below cools it towards shade. */
export function tone(hex: string, k: number): string {
  return k >= 1 ? mix(hex, '#fffaf0', Math.min(1, k - 1)) : mix(hex, '#20242c', Math.min(1, 1 - k));
}
