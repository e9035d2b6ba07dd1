import { DomainError } from '../../domain/domain-error.js';
import { mediaNotFound } from '../errors.js';
import type { MediaRepository } from '../ports/media-repository.js';
import type { Outbox } from '../ports/outbox.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';

/** Deletes an image that nothing uses, and its files after it. */
export class DeleteMedia {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly media: MediaRepository,
    private readonly outbox: Outbox,
  ) {}

  /** @throws media.not_found, content.stale, media.in_use with `uses` */
  execute(command: { id: string; version: number }): Promise<void> {
    return this.unitOfWork.run(async () => {
      const asset = await this.media.lock(command.id);
      if (asset === null) throw mediaNotFound();
      asset.expectVersion(command.version);
      const uses = await this.media.uses(asset.id);
      if (uses.length > 0) {
        const places = uses.length === 1 ? 'one place' : `${uses.length} places`;
        throw new DomainError('media.in_use', `The image is in use in ${places}. Take it out there first, or replace it.`, { uses });
      }
      await this.media.remove(asset);
      await this.outbox.add({ name: 'purge-objects', data: { keys: asset.keys() } });
      await this.outbox.announce({ type: 'media.changed', id: asset.id });
    });
  }
}
