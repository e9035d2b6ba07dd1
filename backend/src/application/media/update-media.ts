import type { UpdateMedia as UpdateMediaInput } from '@atelier/contracts';
import { DomainError } from '../../domain/domain-error.js';
import type { MediaAsset } from '../../domain/media/media-asset.js';
import { mediaNotFound } from '../errors.js';
import type { AuditLog } from '../ports/audit-log.js';
import type { Clock } from '../ports/clock.js';
import type { MediaRepository } from '../ports/media-repository.js';
import type { Outbox } from '../ports/outbox.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import { refreshSite } from '../content/announce-content.js';
import { withoutUndefined } from '../without-undefined.js';
import type { MediaCommand } from './trash-media.js';
import { mediaTarget } from './audit-media.js';

/** Changes what staff say about an image. It is shared by everything that shows the image, so public pages follow at once. */
export class UpdateMedia {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly media: MediaRepository,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws media.not_found, content.stale, media.trashed, content.image_needs_alt if visitors see the image */
  execute({ id, version }: MediaCommand, changes: UpdateMediaInput): Promise<MediaAsset> {
    return this.unitOfWork.run(async () => {
      const asset = await this.media.lock(id);
      if (asset === null) throw mediaNotFound();
      if (version !== null) asset.expectVersion(version);
      const { renderDue } = asset;
      const wasDescribed = isDescribed(asset);
      const before = pick(asset, changes);
      asset.describe(withoutUndefined(changes), this.clock.now());
      const shownIn = await this.media.publishedIn(asset.id);
      if (shownIn.length > 0 && wasDescribed && !isDescribed(asset)) {
        throw new DomainError('content.image_needs_alt', 'Visitors see this image. Describe it, or mark it as decorative.', {
          images: [{ id, fileName: asset.fileName }],
        });
      }
      await this.media.save(asset);
      await this.audit.record({ action: 'media.changed', target: mediaTarget(asset), before, after: pick(asset, changes) });
      if (renderDue === null && asset.renderDue !== null) await this.outbox.add({ name: 'render-media', data: { assetId: id } });
      await this.outbox.announce({ type: 'media.changed', id });
      if (shownIn.length > 0) await refreshSite(this.outbox, shownIn);
      return asset;
    });
  }
}

/** The fields that a change names, as they are now. */
const pick = (asset: MediaAsset, changes: UpdateMediaInput): Record<string, unknown> =>
  Object.fromEntries((Object.keys(changes) as (keyof UpdateMediaInput)[]).map((field) => [field, asset[field]]));

const isDescribed = ({ alt, decorative }: MediaAsset): boolean => decorative || alt !== '';
