import type { ContentKind } from '../../domain/content/content-kinds.js';
import { contentNotFound } from '../errors.js';
import type { AuditLog } from '../ports/audit-log.js';
import type { ContentRepository } from '../ports/content-repository.js';
import type { Outbox } from '../ports/outbox.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import { refreshSite } from './announce-content.js';
import { auditContent } from './audit-content.js';

/** Below this distance between neighbours the whole order is numbered again. */
const SMALLEST_GAP = 1e-6;

/** Gives content another place in the studio's own order. */
export class MoveContent {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contents: ContentRepository,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  /** Moves it directly before `beforeId`, or to the end if null. @throws content.not_found */
  async execute(kind: ContentKind, id: string, beforeId: string | null): Promise<void> {
    if (id === beforeId) return;
    await this.unitOfWork.run(async () => {
      const item = await this.contents.lock(kind, id);
      if (item === null) throw contentNotFound(kind);
      const others = (await this.contents.positions(kind)).filter((other) => other.id !== id);
      const place = beforeId === null ? others.length : others.findIndex((other) => other.id === beforeId);
      if (place === -1) throw contentNotFound(kind);

      const before = others[place - 1]?.position;
      const after = others[place]?.position;
      if (before !== undefined && after !== undefined && after - before < SMALLEST_GAP) {
        await this.renumber(
          kind,
          [...others.slice(0, place), { id }, ...others.slice(place)].map((other) => other.id),
        );
      } else {
        item.moveTo(before === undefined ? (after ?? 1) - 1 : after === undefined ? before + 1 : (before + after) / 2);
        await this.contents.save(item);
      }
      await auditContent(this.audit, 'moved', item);
      if (item.snapshot !== null) await refreshSite(this.outbox, [{ kind, slug: item.slug }]);
    });
  }

  private async renumber(kind: ContentKind, ids: readonly string[]): Promise<void> {
    for (const [position, id] of ids.entries()) {
      const item = await this.contents.lock(kind, id);
      if (item === null) continue;
      item.moveTo(position);
      await this.contents.save(item);
    }
  }
}
