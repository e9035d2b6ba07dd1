import type { UpdateMedia as UpdateMediaInput } from '@atelier/contracts';
import type { MediaAsset } from '../../domain/media/media-asset.js';
import { mediaNotFound } from '../errors.js';
import type { Clock } from '../ports/clock.js';
import type { MediaRepository } from '../ports/media-repository.js';
import type { Outbox } from '../ports/outbox.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import { refreshSite } from '../projects/announce-project.js';
import { withoutUndefined } from '../projects/create-project.js';

/** Changes what staff say about an image. It is shared by every project that shows the image, so public pages follow at once. */
export class UpdateMedia {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly media: MediaRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @throws media.not_found, content.stale */
  execute(command: { id: string; version: number }, changes: UpdateMediaInput): Promise<MediaAsset> {
    return this.unitOfWork.run(async () => {
      const asset = await this.media.lock(command.id);
      if (asset === null) throw mediaNotFound();
      asset.expectVersion(command.version);
      asset.describe(withoutUndefined(changes), this.clock.now());
      await this.media.save(asset);
      await this.outbox.announce({ type: 'media.changed', id: asset.id });
      const slugs = await this.media.publishedIn(asset.id);
      if (slugs.length > 0) await refreshSite(this.outbox, slugs);
      return asset;
    });
  }
}
