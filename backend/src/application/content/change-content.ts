import type { ContentItem } from '../../domain/content/content-item.js';
import type { ContentKind } from '../../domain/content/content-kinds.js';
import { contentNotFound } from '../errors.js';
import type { AuditLog } from '../ports/audit-log.js';
import type { Clock } from '../ports/clock.js';
import type { ContentRepository } from '../ports/content-repository.js';
import type { Outbox } from '../ports/outbox.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import { announceContent, refreshSite } from './announce-content.js';
import { auditContent, stateOf, type ContentAct } from './audit-content.js';

export interface ContentCommand<K extends ContentKind = ContentKind> {
  kind: K;
  id: string;
  /** The version that was read; a newer one on the server refuses the change. */
  version: number;
  by: string | null;
}

/** The frame every change of existing content shares: load it locked, compare versions, change, save, tell. */
export class ChangeContent {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contents: ContentRepository,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws content.not_found, content.stale, and whatever `change` throws; then nothing is kept. */
  async execute<K extends ContentKind>(
    { kind, id, version, by }: ContentCommand<K>,
    act: ContentAct,
    change: (item: ContentItem<K>, at: Date, by: string | null) => unknown,
  ): Promise<ContentItem<K>> {
    return this.unitOfWork.run(async () => {
      const item = await this.contents.lock(kind, id);
      if (item === null) throw contentNotFound(kind);
      item.expectVersion(version);
      const before = { version: item.version, slug: item.slug, snapshot: item.snapshot };
      const was = stateOf(item);
      const now = this.clock.now();
      await change(item, now, by);
      if (item.version === before.version) return item;
      await this.contents.save(item);
      await auditContent(this.audit, act, item, was);
      await announceContent(this.outbox, item, item.trashedAt === null ? item.statusAt(now) : 'trashed');
      if (item.snapshot !== before.snapshot) {
        const shown = [item.slug, before.slug].map((slug) => ({ kind, slug }));
        const wasSeen = before.snapshot !== null && before.snapshot.publishedAt <= now;
        const isSeen = item.snapshot !== null && item.snapshot.publishedAt <= now;
        if (wasSeen || isSeen) await refreshSite(this.outbox, shown);
        if (item.snapshot !== null && !isSeen) await refreshSite(this.outbox, shown, item.snapshot.publishedAt);
      }
      return item;
    });
  }
}
