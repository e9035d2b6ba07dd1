import { slugify } from '@atelier/contracts';
import { ContentItem } from '../../domain/content/content-item.js';
import { KINDS, titleOf, type ContentKind, type Contents } from '../../domain/content/content-kinds.js';
import { slugTaken } from '../errors.js';
import type { AuditLog } from '../ports/audit-log.js';
import type { Clock } from '../ports/clock.js';
import type { ContentRepository } from '../ports/content-repository.js';
import type { IdGenerator } from '../ports/id-generator.js';
import type { Outbox } from '../ports/outbox.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import { withoutUndefined } from '../without-undefined.js';
import { announceContent } from './announce-content.js';
import { auditContent } from './audit-content.js';
import type { ImageCheck } from './image-check.js';
import type { ContentChanges } from './update-content.js';

/** Begins content as a draft, at the head of the studio's order. */
export class CreateContent {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contents: ContentRepository,
    private readonly images: ImageCheck,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
    private readonly ids: IdGenerator,
    private readonly clock: Clock,
  ) {}

  /**
   * With an idempotency key, the same person asking again gets what was begun the first time, as it is now.
   * @throws content.slug_taken if a slug was asked for that something else of the kind has or had; content.image_missing
   */
  async execute<K extends ContentKind>(
    kind: K,
    input: ContentChanges<K> & { title: string },
    by: string | null,
    idempotencyKey?: string,
  ): Promise<ContentItem<K>> {
    if (idempotencyKey === undefined) return this.begin(kind, this.ids.next(), input, by);
    const id = this.ids.named(`${kind} ${by ?? ''} ${idempotencyKey}`);
    const known = () => this.unitOfWork.run(() => this.contents.lock(kind, id));
    return (
      (await known()) ??
      // Two at once: the one that comes second finds the first one's.
      this.begin(kind, id, input, by).catch(async (error: unknown) => {
        const first = await known();
        if (first === null) throw error;
        return first;
      })
    );
  }

  private async begin<K extends ContentKind>(
    kind: K,
    id: string,
    { slug, ...fields }: ContentChanges<K> & { title: string },
    by: string | null,
  ): Promise<ContentItem<K>> {
    return this.unitOfWork.run(async () => {
      const [first] = await this.contents.positions(kind);
      const content = withoutUndefined(fields) as unknown as Partial<Contents[K]>;
      const title = titleOf(kind, { ...KINDS[kind].blank(fields.title), ...content });
      const item = ContentItem.create({
        ...{ id, kind, title, content, by, at: this.clock.now() },
        slug: slug === undefined ? await this.freeSlug(kind, title) : await this.claim(kind, slug),
        position: (first?.position ?? 0) - 1,
      });
      await this.images.mustExist(item);
      await this.contents.save(item);
      await auditContent(this.audit, 'created', item);
      await announceContent(this.outbox, item, item.status);
      return item;
    });
  }

  private async claim(kind: ContentKind, slug: string): Promise<string> {
    if ((await this.contents.ownerOfSlug(kind, slug)) !== null || KINDS[kind].reserved.has(slug)) throw slugTaken(slug);
    return slug;
  }

  private async freeSlug(kind: ContentKind, title: string): Promise<string> {
    const { reserved, fixed, noun } = KINDS[kind];
    const base = slugify(title) || noun;
    for (let n = 1; ; n++) {
      const slug = n === 1 ? base : `${base.slice(0, 110)}-${n}`;
      if (!reserved.has(slug) && !fixed.has(slug) && (await this.contents.ownerOfSlug(kind, slug)) === null) return slug;
    }
  }
}
