import { BigIntType, EntitySchema } from '@mikro-orm/core';
import { MediaUpload } from '../../../domain/media/media-upload.js';

export const MediaUploadSchema = new EntitySchema<Omit<MediaUpload, 'key' | 'ended'>>({
  class: MediaUpload as never,
  tableName: 'media_uploads',
  properties: {
    id: { type: 'uuid', primary: true },
    fileName: { type: 'text' },
    bytes: { type: new BigIntType('number') },
    contentType: { type: 'text' },
    checksum: { type: 'text', nullable: true },
    checked: { type: 'json', nullable: true },
    replacesId: { type: 'uuid', nullable: true },
    assetId: { type: 'uuid', nullable: true },
    duplicate: { type: 'boolean' },
    uploadedById: { type: 'uuid', nullable: true },
    createdAt: { type: 'datetime' },
    expiresAt: { type: 'datetime' },
  },
});
