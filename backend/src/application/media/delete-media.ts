import { DomainError } from '../../domain/domain-error.js';
import { mediaNotFound } from '../errors.js';
import type { AuditLog } from '../ports/audit-log.js';
import type { MediaRepository } from '../ports/media-repository.js';
import type { Outbox } from '../ports/outbox.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import { refuseInUse, type MediaCommand } from './trash-media.js';
import { mediaTarget } from './audit-media.js';

/** Deletes for good what lies in the trash, and its files after it. */
export class DeleteMedia {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly media: MediaRepository,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  /** @throws media.not_found, content.stale, media.not_trashed, media.in_use with `uses` */
  execute({ id, version }: MediaCommand): Promise<void> {
    return this.unitOfWork.run(async () => {
      const asset = await this.media.lock(id);
      if (asset === null) throw mediaNotFound();
      if (version !== null) asset.expectVersion(version);
      if (asset.trashedAt === null) throw new DomainError('media.not_trashed', 'Only images in the trash can be deleted for good.');
      await refuseInUse(this.media, asset);
      await this.media.remove(asset);
      await this.audit.record({ action: 'media.deleted', target: mediaTarget(asset), before: { checksum: asset.checksum } });
      await this.outbox.add({ name: 'purge-objects', data: { keys: asset.keys() } });
      await this.outbox.announce({ type: 'media.changed', id: asset.id });
    });
  }
}
