import { requestNotFound } from '../errors.js';
import type { AuditLog } from '../ports/audit-log.js';
import type { CollaborationRepository } from '../ports/collaboration-repository.js';
import type { FiledLetters } from '../ports/filed-letters.js';
import type { MailRepository } from '../ports/mail-repository.js';
import type { Outbox } from '../ports/outbox.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import { requestTarget } from './triage-request.js';

/** Deletes a request for good, with everything that was written about it. */
export class DeleteRequest {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly requests: CollaborationRepository,
    private readonly mails: MailRepository,
    private readonly filedLetters: FiledLetters,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  /** @throws collaboration.not_found, content.stale */
  async execute(id: string, version: number): Promise<void> {
    const letters = await this.unitOfWork.run(async () => {
      const request = await this.requests.lock(id);
      if (request === null) throw requestNotFound();
      request.expectVersion(version);
      const mailIds = await this.mails.ofRequest(id);
      await this.requests.remove(request);
      await this.audit.record({ action: 'request.deleted', target: requestTarget(request) });
      await this.outbox.announce({ type: 'collaboration.changed', id, status: 'deleted' });
      return mailIds;
    });
    await this.filedLetters.remove(letters);
  }
}
