import { z } from 'zod';
import { CONTENT_KINDS } from './content.js';
import { FocalPoint, ImageView } from './image.js';
import { Id, Instant, line, page, PageQuery } from './ids.js';
import { MEDIA_CONTENT_TYPES } from './limits.js';

export const MEDIA_STATUSES = ['processing', 'ready', 'failed'] as const;

/** Where an asset is used. `as` says in which role; `published` is true if the public snapshot uses it. */
export const MediaUse = z
  .object({
    type: z.enum(CONTENT_KINDS),
    id: Id,
    title: z.string(),
    as: z.enum(['cover', 'gallery', 'body', 'portrait', 'share']),
    published: z.boolean(),
  })
  .meta({ id: 'MediaUse' });
export type MediaUse = z.infer<typeof MediaUse>;

/** What the camera wrote into the file; kept for staff, never public. */
export const CameraData = z
  .object({
    make: z.string(),
    model: z.string(),
    lens: z.string(),
    takenAt: z.string().nullable().meta({ description: 'As the camera’s clock had it, without a time zone: YYYY-MM-DDThh:mm:ss' }),
    location: z
      .object({ latitude: z.number(), longitude: z.number() })
      .nullable()
      .meta({ description: 'Degrees, WGS 84. Null unless the studio chose to keep positions.' }),
  })
  .meta({ id: 'CameraData' });
export type CameraData = z.infer<typeof CameraData>;

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
    decorative: z.boolean().meta({ description: 'Says nothing that a text could: needs no alternative text.' }),
    caption: z.string(),
    credit: z.string(),
    copyright: z.string(),
    focalPoint: FocalPoint,
    image: ImageView.nullable().meta({ description: 'Null until the asset was ready once.' }),
    replacement: z
      .object({ fileName: z.string(), failure: z.object({ code: z.string(), message: z.string() }).nullable() })
      .nullable()
      .meta({
        description:
          'A new file on its way into the place of this one, or the reason why it could not be. The image stays as it is meanwhile.',
      }),
    camera: CameraData.nullable(),
    trashedAt: Instant.nullable(),
    uploadedBy: z.object({ id: Id, name: z.string() }).nullable(),
    createdAt: Instant,
    updatedAt: Instant,
  })
  .meta({ id: 'MediaAsset' });
export type MediaAssetView = z.infer<typeof MediaAssetView>;

export const MediaAssetDetail = MediaAssetView.extend({
  usedIn: z.array(MediaUse),
  similar: z.array(MediaAssetView).meta({ description: 'Images that look nearly the same, most alike first; at most ten.' }),
}).meta({ id: 'MediaAssetDetail' });
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
  kind: z.enum(MEDIA_CONTENT_TYPES).optional().meta({ description: 'Content type of the original' }),
  missing: z.enum(['alt']).optional(),
  unused: z.enum(['true']).optional(),
  trashed: z.enum(['true']).optional().meta({ description: 'What lies in the trash, instead of the library' }),
}).strict();
export type MediaQuery = z.infer<typeof MediaQuery>;

const Description = z.strictObject({
  alt: line(500),
  decorative: z.boolean(),
  caption: line(500),
  credit: line(200),
  copyright: line(200),
});

export const UpdateMedia = Description.extend({ focalPoint: FocalPoint }).partial().meta({ id: 'UpdateMedia' });
export type UpdateMedia = z.infer<typeof UpdateMedia>;

const Ids = z.array(Id).min(1).max(100);
/** One act on many images. Each succeeds or fails by itself; the answer says which. */
export const BulkMedia = z
  .discriminatedUnion('action', [
    z.strictObject({ action: z.literal('trash'), ids: Ids }),
    z.strictObject({ action: z.literal('restore'), ids: Ids }),
    z.strictObject({ action: z.literal('delete'), ids: Ids }),
    z.strictObject({ action: z.literal('describe'), ids: Ids, changes: Description.omit({ alt: true }).partial() }),
  ])
  .meta({ id: 'BulkMedia', description: '`delete` is for good and takes only what lies in the trash.' });
export type BulkMedia = z.infer<typeof BulkMedia>;

export const BulkMediaResult = z
  .object({
    done: z.array(Id),
    failed: z.array(z.object({ id: Id, code: z.string(), detail: z.string() })),
  })
  .meta({ id: 'BulkMediaResult' });
export type BulkMediaResult = z.infer<typeof BulkMediaResult>;
