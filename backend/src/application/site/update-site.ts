import { ContentItem } from '../../domain/content/content-item.js';
import { DomainError } from '../../domain/domain-error.js';
import type { SiteContent } from '../../domain/site/site-content.js';
import { announceContent, refreshSite } from '../content/announce-content.js';
import type { ImageCheck } from '../content/image-check.js';
import type { Clock } from '../ports/clock.js';
import type { ContentRepository } from '../ports/content-repository.js';
import type { IdGenerator } from '../ports/id-generator.js';
import type { Outbox } from '../ports/outbox.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import { withoutUndefined } from '../without-undefined.js';

const SLUG = 'site';
/** WCAG 2.2, 1.4.3, on the paper of the public site. */
const PAPER = { light: '#F3F3EF', dark: '#131412' };
const LEAST_CONTRAST = 4.5;

/** Saves what the studio says about itself. Visitors see it at once: there is nothing to publish. */
export class UpdateSite {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contents: ContentRepository,
    private readonly images: ImageCheck,
    private readonly outbox: Outbox,
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
      if (known !== null) {
        item.expectVersion(version);
        if (!item.edit(changes, at, by)) return item;
      }
      await this.images.mustExist(item);
      item.publish(this.ids.next(), at, by);
      await this.contents.save(item);
      await announceContent(this.outbox, item, item.status);
      await refreshSite(this.outbox, []);
      return item;
    });
  }
}

function mustBeReadable(accent: SiteContent['accent']): void {
  for (const scheme of ['light', 'dark'] as const) {
    const ratio = contrast(accent[scheme], PAPER[scheme]);
    if (ratio < LEAST_CONTRAST) {
      const pointer = `/accent/${scheme}`;
      const detail = `${ratio.toFixed(1)} : 1 on the ${scheme} paper; readable text needs ${LEAST_CONTRAST} : 1.`;
      throw new DomainError('site.contrast', `The accent colour is too close to the ${scheme} paper. Choose another one.`, {
        errors: [{ pointer, detail }],
      });
    }
  }
}

/** Contrast ratio as WCAG 2.2 defines it. */
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((start) => {
    const value = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
