import { Sheet } from '../kit/sheet.js';

export const grey = '#7E8084';

export const red = '#9A4A34';

export const make = (w: number, h: number): Sheet => new Sheet(w, h);
