import type { ImageView, Rendition } from '@atelier/contracts';
import type { Picture } from '../model.js';

/** AVIF in every width; the formats behind it serve few visitors and every address costs bytes in the page. */
const WIDTHS: Partial<Record<Rendition['format'], readonly number[]>> = { webp: [640, 1024, 1600], jpeg: [640, 1600] };

export function pictureOf(image: ImageView, sizes: string, alt = image.alt): Picture {
  const files = (format: Rendition['format']) => {
    const all = image.renditions.filter((rendition) => rendition.format === format).sort((a, b) => a.width - b.width);
    const wanted = WIDTHS[format];
    const some = wanted ? all.filter((rendition) => wanted.includes(rendition.width)) : all;
    return some.length > 0 ? some : all;
  };
  const jpegs = image.renditions.filter((rendition) => rendition.format === 'jpeg').sort((a, b) => a.width - b.width);
  const { x, y } = image.focalPoint;
  return {
    id: image.id.replace(/[^a-z0-9]/giu, '').slice(-12),
    alt,
    width: image.width,
    height: image.height,
    focus: `${Math.round(x * 100)}% ${Math.round(y * 100)}%`,
    avif: srcset(files('avif')),
    webp: srcset(files('webp')),
    jpeg: srcset(files('jpeg')),
    src: (jpegs.find((rendition) => rendition.width >= 640) ?? jpegs.at(-1) ?? image.renditions[0])?.url ?? '',
    large: jpegs.at(-1)?.url ?? image.renditions[0]?.url ?? '',
    sizes,
  };
}

/** The same picture, of which a phone loads the 4:5 crop where that is all it shows; as it was, if the image has no such crop. */
export function uprightOf(picture: Picture, image: ImageView, place: { media: string; sizes: string }): Picture {
  const crops = image.crops.filter(({ crop }) => crop === 'portrait').sort((a, b) => a.width - b.width);
  if (crops.length === 0) return picture;
  const files = (format: Rendition['format']) => srcset(crops.filter((crop) => crop.format === format));
  return { ...picture, portrait: { ...place, avif: files('avif'), webp: files('webp'), jpeg: files('jpeg') } };
}

const srcset = (files: readonly Rendition[]): string => files.map(({ url, width }) => `${url} ${width}w`).join(', ');

export const ratioOf = (image: { width: number; height: number }): number => image.width / Math.max(image.height, 1);
export const isTall = (image: { width: number; height: number }): boolean => ratioOf(image) < 1;
