import { DomainError } from '../../domain/domain-error.js';
import { imageUses, type ProjectContent } from '../../domain/project/project-content.js';
import type { MediaRepository } from '../ports/media-repository.js';

/** Checks that the images a project names are there, and are ready before visitors see them. */
export class ImageCheck {
  constructor(private readonly media: MediaRepository) {}

  /** @throws project.image_missing */
  async mustExist(content: ProjectContent): Promise<void> {
    const { missing } = await this.inspect(content);
    if (missing.length > 0) {
      throw new DomainError('project.image_missing', 'An image is no longer in the library. Take it out of the project.', {
        assetIds: missing,
      });
    }
  }

  /** @throws project.image_missing, project.image_not_ready */
  async mustBeReady(content: ProjectContent): Promise<void> {
    await this.mustExist(content);
    const { unready } = await this.inspect(content);
    if (unready.length > 0) {
      throw new DomainError(
        'project.image_not_ready',
        'Some images are still being prepared or could not be read. Wait for them or take them out.',
        {
          assetIds: unready,
        },
      );
    }
  }

  private async inspect(content: ProjectContent) {
    const ids = [...new Set(imageUses(content).map((use) => use.assetId))];
    if (ids.length === 0) return { missing: [], unready: [] };
    const statuses = await this.media.statuses(ids);
    return {
      missing: ids.filter((id) => !statuses.has(id)),
      unready: ids.filter((id) => statuses.has(id) && statuses.get(id) !== 'ready'),
    };
  }
}
