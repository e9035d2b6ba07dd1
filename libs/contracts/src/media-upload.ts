import { z } from 'zod';
import { Id, Instant, line } from './ids.js';
import { MediaAssetView } from './media.js';

/** SHA-256, hexadecimal. */
export const Checksum = z
  .string()
  .regex(/^[0-9a-f]{64}$/u, 'Give the SHA-256 as 64 lower-case hexadecimal digits.')
  .meta({ description: 'SHA-256, hexadecimal' });

/** Declares a file before it is sent, so that what cannot be taken is said before a byte is on its way. */
export const BeginUpload = z
  .strictObject({
    fileName: line(200, 1),
    bytes: z.int().min(0),
    contentType: line(100).optional(),
    checksum: Checksum.optional().meta({
      description: 'If known: the same file is then not sent twice, and one that changed on its way is noticed.',
    }),
    replaces: Id.optional().meta({ description: 'The image whose file it takes the place of; every use of it stays.' }),
  })
  .meta({ id: 'BeginUpload' });
export type BeginUpload = z.infer<typeof BeginUpload>;

/** Where and how to send the bytes: the tus protocol, version 1.0.0 (tus.io), with `Upload-Length` as declared. */
export const UploadTicket = z
  .object({
    id: Id,
    protocol: z.literal('tus'),
    url: z
      .string()
      .meta({ description: 'Address the upload is created at with POST; a path on this server, or an address of the storage.' }),
    headers: z.record(z.string(), z.string()).meta({ description: 'To be sent with every request of the upload' }),
    metadata: z.record(z.string(), z.string()).meta({ description: 'To be sent as `Upload-Metadata` when it is created' }),
    chunkBytes: z.int().meta({ description: 'Size of each PATCH; only the last may be smaller.' }),
    expiresAt: Instant,
  })
  .meta({ id: 'UploadTicket' });
export type UploadTicket = z.infer<typeof UploadTicket>;

export const UploadBegun = z
  .object({
    upload: UploadTicket.nullable(),
    asset: MediaAssetView.nullable().meta({ description: 'The image, if the library has the file already: then nothing is to be sent.' }),
  })
  .meta({ id: 'UploadBegun' });
export type UploadBegun = z.infer<typeof UploadBegun>;

const Share = z.object({ bytes: z.int(), count: z.int() });
export const MEDIA_SHARES = ['originals', 'renditions', 'trash', 'uploads'] as const;

/** How much of the storage is taken. `uploads`: begun and not ended. `trash`: originals and renditions of images that lie there. */
export const MediaUsage = z
  .object({
    bytes: z.int(),
    quota: z.int(),
    state: z.enum(['ok', 'warning', 'full']).meta({ description: '`warning` from 80 % of the quota; `full` when nothing more is taken.' }),
    images: z.int().meta({ description: 'Images in the library' }),
    shares: z.object({ originals: Share, renditions: Share, trash: Share, uploads: Share }),
    kinds: z.array(Share.extend({ contentType: z.string() })).meta({ description: 'Originals by type, most bytes first' }),
    unused: Share.meta({ description: 'Images in the library that nothing uses, with their renditions' }),
    reconciliation: z
      .object({
        at: Instant,
        orphans: z.int().meta({ description: 'Objects nothing referred to; removed' }),
        missingRenditions: z.int().meta({ description: 'Images with a rendition missing; made again' }),
        missingOriginals: z.array(Id).meta({ description: 'Images whose original is gone; upload it again' }),
      })
      .nullable()
      .meta({ description: 'What the last comparison of database and storage found and mended' }),
  })
  .meta({ id: 'MediaUsage' });
export type MediaUsage = z.infer<typeof MediaUsage>;
