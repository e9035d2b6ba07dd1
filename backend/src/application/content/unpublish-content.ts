import type { ContentItem } from '../../domain/content/content-item.js';
import type { ContentKind } from '../../domain/content/content-kinds.js';
import type { ChangeContent, ContentCommand } from './change-content.js';

/** Takes content off the public site, or off the schedule; it stays a draft. */
export class UnpublishContent {
  constructor(private readonly change: ChangeContent) {}

  /** @throws content.not_found, content.stale, content.wrong_status, content.trashed */
  execute<K extends ContentKind>(command: ContentCommand<K>): Promise<ContentItem<K>> {
    return this.change.execute(command, 'unpublished', (item, at, by) => item.unpublish(at, by));
  }
}
