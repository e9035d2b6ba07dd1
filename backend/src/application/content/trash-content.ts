import type { ContentItem } from '../../domain/content/content-item.js';
import type { ContentKind } from '../../domain/content/content-kinds.js';
import type { ChangeContent, ContentCommand } from './change-content.js';

/** Takes content off the site and into the trash, where it stays for a while. */
export class TrashContent {
  constructor(private readonly change: ChangeContent) {}

  /** @throws content.not_found, content.stale, content.fixed */
  execute<K extends ContentKind>(command: ContentCommand<K>): Promise<ContentItem<K>> {
    return this.change.execute(command, 'trashed', (item, at, by) => item.trash(at, by));
  }
}
