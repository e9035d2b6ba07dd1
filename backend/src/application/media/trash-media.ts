import { DomainError } from '../../domain/domain-error.js';
import type { MediaAsset } from '../../domain/media/media-asset.js';
import { mediaNotFound } from '../errors.js';
import type { AuditLog } from '../ports/audit-log.js';
import type { Clock } from '../ports/clock.js';
import type { MediaRepository } from '../ports/media-repository.js';
import type { Outbox } from '../ports/outbox.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import { mediaTarget } from './audit-media.js';

export interface MediaCommand {
  id: string;
  /** The version that was read; null takes whatever is there. */
  version: number | null;
}

/** Moves an image that nothing uses to the trash, where it stays for 30 days. */
export class TrashMedia {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly media: MediaRepository,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws media.not_found, content.stale, media.in_use with `uses` */
  execute({ id, version }: MediaCommand): Promise<void> {
    return this.unitOfWork.run(async () => {
      const asset = await this.media.lock(id);
      if (asset === null) throw mediaNotFound();
      if (version !== null) asset.expectVersion(version);
      await refuseInUse(this.media, asset);
      asset.trash(this.clock.now());
      await this.media.save(asset);
      await this.audit.record({ action: 'media.trashed', target: mediaTarget(asset) });
      await this.outbox.announce({ type: 'media.changed', id });
    });
  }
}

export async function refuseInUse(media: MediaRepository, asset: MediaAsset): Promise<void> {
  const uses = await media.uses(asset.id);
  if (uses.length === 0) return;
  const places = uses.length === 1 ? 'one place' : `${uses.length} places`;
  throw new DomainError('media.in_use', `The image is in use in ${places}. Take it out there first, or replace it.`, { uses });
}
