import { CROPS } from '@atelier/contracts';
import type { FocalPoint } from '../../domain/media/rendered-image.js';

export interface Region {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** A crop from a smaller part than this share of its full size would look soft. */
const LEAST_SHARE = 0.5;

/** The largest part of an image in the shape of `crop`, as near around the focal point as the edges allow; null if the image is too small for it. */
export function cropRegion(crop: keyof typeof CROPS, image: { width: number; height: number }, focal: FocalPoint): Region | null {
  const target = CROPS[crop];
  const scale = Math.min(image.width / target.width, image.height / target.height);
  if (scale < LEAST_SHARE) return null;
  const width = Math.min(image.width, Math.round(target.width * scale));
  const height = Math.min(image.height, Math.round(target.height * scale));
  const place = (at: number, part: number, whole: number) => Math.round(Math.min(Math.max(at * whole - part / 2, 0), whole - part));
  return { left: place(focal.x, width, image.width), top: place(focal.y, height, image.height), width, height };
}

/** Widths to make of a crop that is `available` pixels wide, largest first; never enlarged. */
export function cropWidths(crop: keyof typeof CROPS, available: number): number[] {
  const fitting = CROPS[crop].widths.filter((width) => width <= available);
  return (fitting.length === 0 ? [available] : [...fitting]).sort((a, b) => b - a);
}
