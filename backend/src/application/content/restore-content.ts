import type { ContentItem } from '../../domain/content/content-item.js';
import type { ContentKind } from '../../domain/content/content-kinds.js';
import type { ChangeContent, ContentCommand } from './change-content.js';

/** Takes content out of the trash, or out of the archive as a draft. */
export class RestoreContent {
  constructor(private readonly change: ChangeContent) {}

  /** @throws content.not_found, content.stale, content.wrong_status */
  execute<K extends ContentKind>(command: ContentCommand<K>): Promise<ContentItem<K>> {
    return this.change.execute(command, 'restored', (item, at, by) => item.restore(at, by));
  }
}
