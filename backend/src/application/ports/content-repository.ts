import type { ContentItem } from '../../domain/content/content-item.js';
import type { ContentKind, Contents } from '../../domain/content/content-kinds.js';

export abstract class ContentRepository {
  /** The item, which nobody else can change until the unit of work ends. */
  abstract lock<K extends ContentKind>(kind: K, id: string): Promise<ContentItem<K> | null>;
  /** Stores the item, its addresses, its uses of images, this state as a revision, and what visitors see of it. @throws content.slug_taken */
  abstract save(item: ContentItem): Promise<void>;
  /** Deletes the item with its revisions, drafts and addresses, for good. */
  abstract remove(item: ContentItem): Promise<void>;
  /** Id of the item that has, or once had, this address. */
  abstract ownerOfSlug(kind: ContentKind, slug: string): Promise<string | null>;
  /** Positions of all items of a kind, smallest first. */
  abstract positions(kind: ContentKind): Promise<{ id: string; position: number }[]>;
  /** What stands now stays a revision of its own, whatever is saved next. */
  abstract closeRevision(item: ContentItem): Promise<void>;
  /** What stood in a revision of the item. */
  abstract revision<K extends ContentKind>(kind: K, id: string, revisionId: string): Promise<Contents[K] | null>;
  /** Items trashed before `at`, oldest first. */
  abstract trashedBefore(at: Date, limit: number): Promise<{ kind: ContentKind; id: string; version: number }[]>;
}
