import type { ContentItem } from '../../domain/content/content-item.js';
import { KINDS, type ContentKind } from '../../domain/content/content-kinds.js';
import { DomainError } from '../../domain/domain-error.js';
import type { ContentRepository } from '../ports/content-repository.js';
import type { ChangeContent, ContentCommand } from './change-content.js';
import type { ImageCheck } from './image-check.js';

/** Brings back what stood in an earlier version, as a new version of the working copy: nothing after it is lost, and visitors see it only when it is published. */
export class RestoreRevision {
  constructor(
    private readonly change: ChangeContent,
    private readonly contents: ContentRepository,
    private readonly images: ImageCheck,
  ) {}

  /** @throws content.not_found, content.revision_not_found, content.stale, content.trashed, content.image_missing if the library no longer has an image of it */
  execute<K extends ContentKind>(command: ContentCommand<K>, revisionId: string): Promise<ContentItem<K>> {
    return this.change.execute(command, 'revision_restored', async (item, at, by) => {
      const content = await this.contents.revision(command.kind, item.id, revisionId);
      if (content === null) throw new DomainError('content.revision_not_found', 'There is no such version any more.');
      await this.contents.closeRevision(item);
      // Fields that were added since then stay blank rather than missing.
      item.edit({ ...KINDS[command.kind].blank(''), ...content }, at, by);
      await this.images.mustExist(item);
    });
  }
}
