import { Sheet } from '../kit/sheet.js';

export const make = (w: number, h: number): Sheet => new Sheet(w, h);

export const night = (w: number, h: number): Sheet => new Sheet(w, h, '#12171a');
