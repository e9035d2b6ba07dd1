import { imagesOf, KINDS, type ContentKind } from '../../domain/content/content-kinds.js';
import type { ContentItem } from '../../domain/content/content-item.js';
import { DomainError } from '../../domain/domain-error.js';
import type { ImageState, MediaRepository } from '../ports/media-repository.js';

/** Checks that the images content names are there, and are ready for visitors before they see them. */
export class ImageCheck {
  constructor(private readonly media: MediaRepository) {}

  /** @throws content.image_missing */
  async mustExist<K extends ContentKind>(item: ContentItem<K>): Promise<void> {
    await this.existing(item);
  }

  /** @throws content.image_missing, content.image_not_ready with `assetIds`, content.image_needs_alt with `images` */
  async mustBePublishable<K extends ContentKind>(item: ContentItem<K>): Promise<void> {
    const states = await this.existing(item);
    const unready = states.filter(([, state]) => !state.ready).map(([id]) => id);
    if (unready.length > 0) {
      throw new DomainError(
        'content.image_not_ready',
        'Some images are still being prepared or could not be read. Wait for them or take them out.',
        { assetIds: unready },
      );
    }
    const images = states.filter(([, state]) => !state.described).map(([id, { fileName }]) => ({ id, fileName }));
    if (images.length > 0) {
      const some = images.length === 1 ? 'One image lacks' : `${images.length} images lack`;
      throw new DomainError(
        'content.image_needs_alt',
        `${some} alternative text. Describe what they show, or mark them as decorative in the library.`,
        { images },
      );
    }
  }

  private async existing<K extends ContentKind>({ kind, content }: ContentItem<K>): Promise<[id: string, state: ImageState][]> {
    const ids = [...new Set(imagesOf(kind, content).map((use) => use.assetId))];
    if (ids.length === 0) return [];
    const states = await this.media.states(ids);
    const missing = ids.filter((id) => states.get(id)?.trashed !== false);
    if (missing.length > 0) {
      throw new DomainError('content.image_missing', `An image is no longer in the library. Take it out of the ${KINDS[kind].noun}.`, {
        assetIds: missing,
      });
    }
    return [...states];
  }
}
