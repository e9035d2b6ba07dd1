import { Mail } from '../../domain/mail/mail.js';
import { requestNotFound } from '../errors.js';
import type { AuditLog } from '../ports/audit-log.js';
import type { Clock } from '../ports/clock.js';
import type { CollaborationRepository } from '../ports/collaboration-repository.js';
import type { IdGenerator } from '../ports/id-generator.js';
import type { MailRepository } from '../ports/mail-repository.js';
import type { Outbox } from '../ports/outbox.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import { requestTarget, type RequestCommand } from './triage-request.js';

/** Answers the sender by e-mail and says so in the history. The words are kept whether or not the mail server is there. */
export class AnswerRequest {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly requests: CollaborationRepository,
    private readonly mails: MailRepository,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
    private readonly ids: IdGenerator,
    private readonly clock: Clock,
  ) {}

  /**
   * With an idempotency key, the same answer again is sent once.
   * @throws collaboration.not_found, collaboration.anonymised, content.stale if somebody answered or moved it since it was read
   */
  execute({ id, version, by }: RequestCommand, text: string, idempotencyKey?: string): Promise<void> {
    return this.unitOfWork.run(async () => {
      const request = await this.requests.lock(id);
      if (request === null) throw requestNotFound();
      const mailId = idempotencyKey === undefined ? this.ids.next() : this.ids.named(`answer ${id} ${by} ${idempotencyKey}`);
      if ((await this.mails.lock(mailId)) !== null) return;
      request.refuseIfAnonymised();
      request.expectVersion(version);
      const at = this.clock.now();
      const { name, email } = request.letter;
      await this.mails.save(Mail.write({ id: mailId, template: 'answer', requestId: id, to: { name, address: email }, at, body: text }));
      await this.outbox.add({ name: 'send-mail', data: { mailId } });
      await this.requests.record(id, { at, by, kind: 'answered', detail: text });
      request.answer(at);
      await this.requests.save(request);
      await this.audit.record({ action: 'request.answered', target: requestTarget(request) });
      await this.outbox.announce({ type: 'collaboration.changed', id, status: request.status });
    });
  }
}
