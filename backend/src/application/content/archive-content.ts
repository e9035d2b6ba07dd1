import type { ContentItem } from '../../domain/content/content-item.js';
import type { ContentKind } from '../../domain/content/content-kinds.js';
import type { ChangeContent, ContentCommand } from './change-content.js';

/** Takes content off the public site and out of the working list. */
export class ArchiveContent {
  constructor(private readonly change: ChangeContent) {}

  /** @throws content.not_found, content.stale, content.trashed */
  execute<K extends ContentKind>(command: ContentCommand<K>): Promise<ContentItem<K>> {
    return this.change.execute(command, 'archived', (item, at, by) => item.archive(at, by));
  }
}
