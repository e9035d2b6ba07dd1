import type { ContentItem } from '../../domain/content/content-item.js';
import type { ContentKind } from '../../domain/content/content-kinds.js';
import type { IdGenerator } from '../ports/id-generator.js';
import type { ChangeContent, ContentCommand } from './change-content.js';
import type { ImageCheck } from './image-check.js';

/** Shows the working copy to visitors, now or from a later moment on: freezes it and has the public pages rendered then. */
export class PublishContent {
  constructor(
    private readonly change: ChangeContent,
    private readonly images: ImageCheck,
    private readonly ids: IdGenerator,
  ) {}

  /**
   * `due`: when visitors see it; now if left out.
   * @throws content.not_found, content.stale, content.due_past, content.no_cover, content.image_missing, content.image_not_ready,
   * content.image_needs_alt, content.wrong_status, content.trashed
   */
  execute<K extends ContentKind>(command: ContentCommand<K>, due?: Date): Promise<ContentItem<K>> {
    return this.change.execute(command, due === undefined ? 'published' : 'scheduled', async (item, at, by) => {
      if (due === undefined) item.publish(this.ids.next(), at, by);
      else item.schedule(this.ids.next(), due, at, by);
      await this.images.mustBePublishable(item);
    });
  }
}
