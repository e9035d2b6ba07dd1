import { requestNotFound } from '../errors.js';
import type { AuditLog } from '../ports/audit-log.js';
import type { Clock } from '../ports/clock.js';
import type { CollaborationRepository } from '../ports/collaboration-repository.js';
import type { Outbox } from '../ports/outbox.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import { requestTarget } from './triage-request.js';

/** Adds what one of the staff wants the others to know. Never seen by the sender. */
export class NoteRequest {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly requests: CollaborationRepository,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws collaboration.not_found, collaboration.anonymised */
  execute(id: string, text: string, by: string): Promise<void> {
    return this.unitOfWork.run(async () => {
      const request = await this.requests.lock(id);
      if (request === null) throw requestNotFound();
      request.refuseIfAnonymised();
      await this.requests.record(id, { at: this.clock.now(), by, kind: 'note', detail: text });
      await this.audit.record({ action: 'request.noted', target: requestTarget(request) });
      await this.outbox.announce({ type: 'collaboration.changed', id, status: request.status });
    });
  }
}
