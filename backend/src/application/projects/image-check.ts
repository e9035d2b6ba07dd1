import { DomainError } from '../../domain/domain-error.js';
import { imageUses, type ProjectContent } from '../../domain/project/project-content.js';
import type { ImageState, MediaRepository } from '../ports/media-repository.js';

/** Checks that the images a project names are there, and are ready for visitors before they see them. */
export class ImageCheck {
  constructor(private readonly media: MediaRepository) {}

  /** @throws project.image_missing */
  async mustExist(content: ProjectContent): Promise<void> {
    await this.existing(content);
  }

  /** @throws project.image_missing, project.image_not_ready with `assetIds`, project.image_needs_alt with `images` */
  async mustBePublishable(content: ProjectContent): Promise<void> {
    const states = await this.existing(content);
    const unready = states.filter(([, state]) => !state.ready).map(([id]) => id);
    if (unready.length > 0) {
      throw new DomainError(
        'project.image_not_ready',
        'Some images are still being prepared or could not be read. Wait for them or take them out.',
        { assetIds: unready },
      );
    }
    const images = states.filter(([, state]) => !state.described).map(([id, { fileName }]) => ({ id, fileName }));
    if (images.length > 0) {
      const some = images.length === 1 ? 'One image lacks' : `${images.length} images lack`;
      throw new DomainError(
        'project.image_needs_alt',
        `${some} alternative text. Describe what they show, or mark them as decorative in the library.`,
        { images },
      );
    }
  }

  private async existing(content: ProjectContent): Promise<[id: string, state: ImageState][]> {
    const ids = [...new Set(imageUses(content).map((use) => use.assetId))];
    if (ids.length === 0) return [];
    const states = await this.media.states(ids);
    const missing = ids.filter((id) => states.get(id)?.trashed !== false);
    if (missing.length > 0) {
      throw new DomainError('project.image_missing', 'An image is no longer in the library. Take it out of the project.', {
        assetIds: missing,
      });
    }
    return [...states];
  }
}
