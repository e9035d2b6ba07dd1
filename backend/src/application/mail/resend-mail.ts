import { DomainError } from '../../domain/domain-error.js';
import type { AuditLog } from '../ports/audit-log.js';
import type { MailRepository } from '../ports/mail-repository.js';
import type { Outbox } from '../ports/outbox.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';

/** Has a letter sent again that did not arrive, or may not have. A person decides that: it may then arrive twice. */
export class ResendMail {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly mails: MailRepository,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  /** @throws mail.not_failed */
  execute(id: string): Promise<void> {
    return this.unitOfWork.run(async () => {
      const mail = await this.mails.lock(id);
      if (mail?.retry() !== true) throw new DomainError('mail.not_failed', 'There is no letter here that would have to be sent again.');
      await this.mails.save(mail);
      await this.outbox.add({ name: 'send-mail', data: { mailId: id } });
      await this.audit.record({ action: 'mail.resent', target: { type: 'mail', id, label: mail.template } });
    });
  }
}
