import { Sheet } from '../kit/sheet.js';

export const make = (w: number, h: number): Sheet => new Sheet(w, h);

export const birch = { dark: '#4d5f3c', mid: '#7f9054', light: '#c3bf72', trunk: '#d9d4c6' };

export const grove: [number, number][] = [
  [8, 9],
  [13, 14.5],
  [18.6, 7.4],
  [22, 17],
  [27.4, 11],
  [31, 19.4],
  [12, 21],
  [24.6, 23.6],
  [17, 25.4],
  [34, 8],
  [7.6, 16.4],
];
