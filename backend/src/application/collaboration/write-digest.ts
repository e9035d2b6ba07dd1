import { Mail } from '../../domain/mail/mail.js';
import type { Clock } from '../ports/clock.js';
import type { CollaborationRepository } from '../ports/collaboration-repository.js';
import type { IdGenerator } from '../ports/id-generator.js';
import type { MailRepository } from '../ports/mail-repository.js';
import type { Outbox } from '../ports/outbox.js';
import type { Studio } from '../ports/studio.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';

/** UTC. Before the working day in Europe; further west it waits for the morning. */
const HOUR_OF_DIGEST = 5;
const DAY = 24 * 60 * 60 * 1000;

/** Background job: where the studio wants one letter a day, writes it once, and only if somebody wrote since the last one. */
export class WriteDigest {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly requests: CollaborationRepository,
    private readonly mails: MailRepository,
    private readonly studio: Studio,
    private readonly outbox: Outbox,
    private readonly ids: IdGenerator,
    private readonly clock: Clock,
  ) {}

  /** Resolves with how many letters it wrote. */
  async execute(): Promise<number> {
    if ((await this.studio.read()).requests.digest !== 'daily') return 0;
    const recipients = await this.studio.notified();
    const at = this.clock.now();
    const due = new Date(at);
    due.setUTCHours(HOUR_OF_DIGEST, 0, 0, 0);
    if (due > at) due.setTime(due.getTime() - DAY);

    return this.unitOfWork.run(async () => {
      const last = await this.mails.lastWritten('digest');
      if (last !== null && last >= due) return 0;
      const [newest] = (await this.requests.waiting(1)).requests;
      if (newest === undefined || (last !== null && newest.receivedAt <= last)) return 0;
      for (const to of recipients) {
        const id = this.ids.named(`mail digest ${due.toISOString()} ${to.address.toLowerCase()}`);
        await this.mails.save(Mail.write({ id, template: 'digest', requestId: null, to, at }));
        await this.outbox.add({ name: 'send-mail', data: { mailId: id } });
      }
      return recipients.length;
    });
  }
}
