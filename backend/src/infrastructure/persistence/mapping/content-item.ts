import { EntitySchema, JsonType } from '@mikro-orm/core';
import { ContentItem, type ContentSnapshot } from '../../../domain/content/content-item.js';

/** JSON has no dates: the one in a snapshot is brought back when it is read. */
class SnapshotType extends JsonType {
  override convertToJSValue(value: unknown, ...rest: never[]): unknown {
    const raw = super.convertToJSValue(value, ...(rest as unknown as [never])) as (ContentSnapshot & { publishedAt: string | Date }) | null;
    return raw === null ? null : { ...raw, publishedAt: new Date(raw.publishedAt) };
  }
}

export const ContentItemSchema = new EntitySchema<ContentItem>({
  class: ContentItem as never,
  tableName: 'content_items',
  properties: {
    id: { type: 'uuid', primary: true },
    kind: { type: 'text' },
    version: { type: 'integer' },
    slug: { type: 'text' },
    formerSlugs: { type: 'array', columnType: 'text[]' },
    status: { type: 'text' },
    content: { type: 'json' },
    snapshot: { type: SnapshotType, columnType: 'jsonb', nullable: true },
    firstPublishedAt: { type: 'datetime', nullable: true },
    position: { type: 'double' },
    trashedAt: { type: 'datetime', nullable: true },
    createdAt: { type: 'datetime' },
    updatedAt: { type: 'datetime' },
    updatedById: { type: 'uuid', nullable: true },
  },
});
