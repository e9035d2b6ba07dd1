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

export const ImageView = z
  .object({
    id: Id,
    alt: z.string().meta({ description: 'Empty when nobody has described the image yet.' }),
    credit: z.string(),
    width: z.int(),
    height: z.int(),
    placeholder: z.string().meta({ description: 'ThumbHash, base64' }),
    color: z.string().meta({ description: 'Dominant colour, #rrggbb' }),
    focalPoint: FocalPoint,
    renditions: z.array(Rendition),
  })
  .meta({ id: 'Image' });
export type ImageView = z.infer<typeof ImageView>;
