import { mediaNotFound } from '../errors.js';
import type { AuditLog } from '../ports/audit-log.js';
import type { Clock } from '../ports/clock.js';
import type { MediaRepository } from '../ports/media-repository.js';
import type { Outbox } from '../ports/outbox.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import type { MediaCommand } from './trash-media.js';
import { mediaTarget } from './audit-media.js';

/** Takes an image out of the trash. */
export class RestoreMedia {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly media: MediaRepository,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws media.not_found, content.stale */
  execute({ id, version }: MediaCommand): Promise<void> {
    return this.unitOfWork.run(async () => {
      const asset = await this.media.lock(id);
      if (asset === null) throw mediaNotFound();
      if (version !== null) asset.expectVersion(version);
      asset.restore(this.clock.now());
      await this.media.save(asset);
      await this.audit.record({ action: 'media.restored', target: mediaTarget(asset) });
      await this.outbox.announce({ type: 'media.changed', id });
    });
  }
}
