import { BigIntType, EntitySchema } from '@mikro-orm/core';
import { MediaAsset } from '../../../domain/media/media-asset.js';

export const MediaAssetSchema = new EntitySchema<Omit<MediaAsset, 'source'>>({
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
    camera: { type: 'json', nullable: true },
    renderDue: { type: 'text', nullable: true },
    replacement: { type: 'json', nullable: true },
    alt: { type: 'text' },
    decorative: { type: 'boolean' },
    caption: { type: 'text' },
    credit: { type: 'text' },
    copyright: { type: 'text' },
    focalPoint: { type: 'json' },
    trashedAt: { type: 'datetime', nullable: true },
    uploadedById: { type: 'uuid', nullable: true },
    createdAt: { type: 'datetime' },
    updatedAt: { type: 'datetime' },
  },
});
