import { z } from 'zod';
import { FocalPoint, ImageView } from './image.js';
import { Id, Instant, line, page, PageQuery } from './ids.js';

export const MEDIA_STATUSES = ['processing', 'ready', 'failed'] as const;
export const MEDIA_CONTENT_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/heic', 'image/tiff'] as const;
export const MAX_UPLOAD_BYTES = 50 * 1024 * 1024;

/** Where an asset is used. `as` says in which role; `published` is true if the public snapshot uses it. */
export const MediaUse = z
  .object({ type: z.literal('project'), id: Id, title: z.string(), as: z.enum(['cover', 'gallery', 'body']), published: z.boolean() })
  .meta({ id: 'MediaUse' });
export type MediaUse = z.infer<typeof MediaUse>;

export const MediaAssetView = z
  .object({
    id: Id,
    version: z.int(),
    status: z.enum(MEDIA_STATUSES),
    progress: z.object({ done: z.int(), total: z.int() }).meta({ description: 'Renditions made, while processing.' }),
    failure: z.object({ code: z.string(), message: z.string() }).nullable(),
    fileName: z.string().meta({ description: 'As uploaded; seen by staff only.' }),
    contentType: z.string(),
    bytes: z.int(),
    width: z.int().nullable(),
    height: z.int().nullable(),
    checksum: z.string().meta({ description: 'SHA-256 of the original, hexadecimal' }),
    alt: z.string(),
    caption: z.string(),
    credit: z.string(),
    focalPoint: FocalPoint,
    image: ImageView.nullable().meta({ description: 'Null until the asset is ready.' }),
    uploadedBy: z.object({ id: Id, name: z.string() }).nullable(),
    createdAt: Instant,
    updatedAt: Instant,
  })
  .meta({ id: 'MediaAsset' });
export type MediaAssetView = z.infer<typeof MediaAssetView>;

export const MediaAssetDetail = MediaAssetView.extend({ usedIn: z.array(MediaUse) }).meta({ id: 'MediaAssetDetail' });
export type MediaAssetDetail = z.infer<typeof MediaAssetDetail>;

export const MediaUploaded = z
  .object({
    asset: MediaAssetView,
    duplicate: z.boolean().meta({ description: 'The same file was there already; nothing new was stored.' }),
  })
  .meta({ id: 'MediaUploaded' });
export type MediaUploaded = z.infer<typeof MediaUploaded>;

export const MediaPage = page(MediaAssetView).meta({ id: 'MediaPage' });
export type MediaPage = z.infer<typeof MediaPage>;

export const MediaQuery = PageQuery.extend({
  q: line(100).optional(),
  status: z.enum(MEDIA_STATUSES).optional(),
  missing: z.enum(['alt']).optional(),
  unused: z.enum(['true']).optional(),
}).strict();
export type MediaQuery = z.infer<typeof MediaQuery>;

export const UpdateMedia = z
  .strictObject({ alt: line(500), caption: line(500), credit: line(200), focalPoint: FocalPoint })
  .partial()
  .meta({ id: 'UpdateMedia' });
export type UpdateMedia = z.infer<typeof UpdateMedia>;
