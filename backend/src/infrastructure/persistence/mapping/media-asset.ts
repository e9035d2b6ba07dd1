import { BigIntType, EntitySchema } from '@mikro-orm/core';
import { MediaAsset } from '../../../domain/media/media-asset.js';

export const MediaAssetSchema = new EntitySchema<MediaAsset>({
  class: MediaAsset as never,
  tableName: 'media_assets',
  properties: {
    id: { type: 'uuid', primary: true },
    version: { type: 'integer' },
    checksum: { type: 'text' },
    originalKey: { type: 'text' },
    fileName: { type: 'text' },
    contentType: { type: 'text' },
    bytes: { type: new BigIntType('number') },
    status: { type: 'text' },
    failure: { type: 'json', nullable: true },
    rendered: { type: 'json', nullable: true },
    alt: { type: 'text' },
    caption: { type: 'text' },
    credit: { type: 'text' },
    focalPoint: { type: 'json' },
    uploadedById: { type: 'uuid', nullable: true },
    createdAt: { type: 'datetime' },
    updatedAt: { type: 'datetime' },
  },
});
