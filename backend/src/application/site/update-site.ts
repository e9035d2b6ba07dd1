import { contrast, LEAST_CONTRAST, SITE_PAPER } from '@atelier/contracts';
import { ContentItem } from '../../domain/content/content-item.js';
import { DomainError } from '../../domain/domain-error.js';
import type { SiteContent } from '../../domain/site/site-content.js';
import { announceContent, refreshSite } from '../content/announce-content.js';
import { auditContent, stateOf } from '../content/audit-content.js';
import type { ImageCheck } from '../content/image-check.js';
import type { AuditLog } from '../ports/audit-log.js';
import type { Clock } from '../ports/clock.js';
import type { ContentRepository } from '../ports/content-repository.js';
import type { IdGenerator } from '../ports/id-generator.js';
import type { Outbox } from '../ports/outbox.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import { withoutUndefined } from '../without-undefined.js';

const SLUG = 'site';

/** Saves what the studio says about itself. Visitors see it at once: there is nothing to publish. */
export class UpdateSite {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contents: ContentRepository,
    private readonly images: ImageCheck,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
    private readonly ids: IdGenerator,
    private readonly clock: Clock,
  ) {}

  /** `version` 0 before anything was said. @throws content.stale, content.image_missing, site.contrast */
  execute(
    version: number,
    fields: { [F in keyof SiteContent]?: SiteContent[F] | undefined },
    by: string | null,
  ): Promise<ContentItem<'site'>> {
    return this.unitOfWork.run(async () => {
      const changes = withoutUndefined(fields) as Partial<SiteContent>;
      if (changes.accent !== undefined) mustBeReadable(changes.accent);
      const at = this.clock.now();
      const id = await this.contents.ownerOfSlug('site', SLUG);
      const known = id === null ? null : await this.contents.lock('site', id);
      const item =
        known ??
        ContentItem.create({
          ...{ id: this.ids.next(), kind: 'site', slug: SLUG, title: 'Studio', content: changes, position: 0, at, by },
        });
      const was = stateOf(item);
      if (known !== null) {
        item.expectVersion(version);
        if (!item.edit(changes, at, by)) return item;
      }
      await this.images.mustExist(item);
      item.publish(this.ids.next(), at, by);
      await this.contents.save(item);
      await auditContent(this.audit, 'edited', item, was);
      await announceContent(this.outbox, item, item.status);
      await refreshSite(this.outbox, []);
      return item;
    });
  }
}

function mustBeReadable(accent: SiteContent['accent']): void {
  for (const scheme of ['light', 'dark'] as const) {
    const ratio = contrast(accent[scheme], SITE_PAPER[scheme]);
    if (ratio < LEAST_CONTRAST) {
      const pointer = `/accent/${scheme}`;
      const detail = `${ratio.toFixed(1)} : 1 on the ${scheme} paper; readable text needs ${LEAST_CONTRAST} : 1.`;
      throw new DomainError('site.contrast', `The accent colour is too close to the ${scheme} paper. Choose another one.`, {
        errors: [{ pointer, detail }],
      });
    }
  }
}
