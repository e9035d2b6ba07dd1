import type { ContentKind } from '../../domain/content/content-kinds.js';
import { DomainError } from '../../domain/domain-error.js';
import { contentNotFound } from '../errors.js';
import type { AuditLog } from '../ports/audit-log.js';
import type { ContentRepository } from '../ports/content-repository.js';
import type { Outbox } from '../ports/outbox.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import { announceContent } from './announce-content.js';
import { auditContent } from './audit-content.js';
import type { ContentCommand } from './change-content.js';

/** Deletes for good what lies in the trash. Its images stay in the library. */
export class DeleteContent {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contents: ContentRepository,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  /** @throws content.not_found, content.stale, content.not_trashed */
  execute({ kind, id, version }: Omit<ContentCommand<ContentKind>, 'by'>): Promise<void> {
    return this.unitOfWork.run(async () => {
      const item = await this.contents.lock(kind, id);
      if (item === null) throw contentNotFound(kind);
      item.expectVersion(version);
      if (item.trashedAt === null) throw new DomainError('content.not_trashed', 'Move it to the trash first.');
      await this.contents.remove(item);
      await auditContent(this.audit, 'deleted', item);
      await announceContent(this.outbox, item, 'deleted');
    });
  }
}
