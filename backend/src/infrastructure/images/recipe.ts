import { RENDITION_WIDTHS } from '@atelier/contracts';
import type { Sharp } from 'sharp';

/** Raised whenever the files that are made change, so that `media:rerender` knows which images are behind. */
export const RECIPE = 3;

export type Format = 'avif' | 'webp' | 'jpeg';

/** Quality and effort by measurement: see docs/adr/0008-image-recipe.md. */
export const ENCODERS: Record<Format, (image: Sharp) => Sharp> = {
  avif: (image) => image.avif({ quality: 50, effort: 3, chromaSubsampling: '4:2:0' }),
  webp: (image) => image.webp({ quality: 74, effort: 5 }),
  jpeg: (image) => image.flatten({ background: '#ffffff' }).jpeg({ quality: 78, mozjpeg: true }),
};
export const FORMATS = Object.keys(ENCODERS) as Format[];

/** Widths to make of an upright image, largest first: never enlarged; one that is narrower than the largest keeps its own width too. */
export function widthsFor(width: number): number[] {
  const standard = RENDITION_WIDTHS.filter((candidate) => candidate <= width);
  const own = width < Math.max(...RENDITION_WIDTHS) && !standard.includes(width as never) ? [width] : [];
  return [...standard, ...own].sort((a, b) => b - a);
}
