import { z } from 'zod';
import { Id } from './ids.js';

export const RENDITION_FORMATS = ['avif', 'webp', 'jpeg'] as const;
/** Widths in pixels; a rendition is never wider than its original. */
export const RENDITION_WIDTHS = [320, 640, 1024, 1600, 2400] as const;

/** A point on an image as fractions of its width and height, from the top left. Crops keep it in view. */
export const FocalPoint = z.strictObject({ x: z.number().min(0).max(1), y: z.number().min(0).max(1) }).meta({ id: 'FocalPoint' });
export type FocalPoint = z.infer<typeof FocalPoint>;

export const Rendition = z
  .object({ format: z.enum(RENDITION_FORMATS), width: z.int(), height: z.int(), bytes: z.int(), url: z.string() })
  .meta({ id: 'Rendition', description: 'One file of an image. The URL is content-hashed and immutable.' });
export type Rendition = z.infer<typeof Rendition>;

/**
 * Shapes that layouts cut out of an image around its focal point. `og`: the preview that other sites show (opengraph.org asks for about 1200×630).
 * `portrait`: 4:5, for a phone held upright. Never enlarged: a crop of a small image is smaller than its width and height here.
 */
export const CROPS = {
  og: { width: 1200, height: 630, widths: [1200], formats: ['jpeg'] },
  portrait: { width: 1080, height: 1350, widths: [720, 1080], formats: RENDITION_FORMATS },
} as const;
export const CROP_NAMES = Object.keys(CROPS) as [keyof typeof CROPS, ...(keyof typeof CROPS)[]];

export const Crop = Rendition.extend({ crop: z.enum(CROP_NAMES) }).meta({
  id: 'Crop',
  description: 'A part of the image in another shape. An image too small for a shape has none in it.',
});
export type Crop = z.infer<typeof Crop>;

export const ImageView = z
  .object({
    id: Id,
    alt: z.string().meta({ description: 'Empty when the image is decorative, or nobody has described it yet.' }),
    decorative: z.boolean().meta({ description: 'Says nothing that a text could: its empty `alt` is meant.' }),
    credit: z.string(),
    width: z.int(),
    height: z.int(),
    placeholder: z.string().meta({ description: 'ThumbHash, base64' }),
    color: z.string().meta({ description: 'Dominant colour, #rrggbb' }),
    focalPoint: FocalPoint,
    renditions: z.array(Rendition),
    crops: z.array(Crop),
  })
  .meta({ id: 'Image' });
export type ImageView = z.infer<typeof ImageView>;
