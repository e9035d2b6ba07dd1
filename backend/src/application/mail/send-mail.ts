import type { Mail } from '../../domain/mail/mail.js';
import type { Clock } from '../ports/clock.js';
import type { JobAttempt } from '../ports/job-queue.js';
import type { LetterWriter } from '../ports/letter-writer.js';
import type { MailRepository } from '../ports/mail-repository.js';
import { MailRefused, MailUnavailable, MailUncertain, type Mailer } from '../ports/mailer.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';

/**
 * Background job: sends one letter, once at the most. That it is about to leave is written down before its first byte does, so a process killed
 * between sending and saying so leaves it uncertain instead of sending it twice. What did not leave is tried again, for a day.
 */
export class SendMail {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly mails: MailRepository,
    private readonly writer: LetterWriter,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
  ) {}

  /** @throws what made it impossible to send now; then it may be tried again. */
  async execute(mailId: string, { last }: Pick<JobAttempt, 'last'>): Promise<void> {
    let attempt = 0;
    const mail = await this.change(mailId, (found) => (attempt = found.begin()));
    if (mail === null || attempt === 0) return;
    try {
      const letter = await this.writer.write(mail);
      if (letter === null) {
        await this.change(mailId, (found) => found.end(attempt, 'refused', 'What it was about is no longer there.'));
        return;
      }
      await this.mailer.send(letter, async () => {
        await this.change(mailId, (found) => {
          if (!found.transmit(attempt)) throw new MailUnavailable('Another process has begun to send this letter.');
        });
      });
    } catch (error) {
      const { message } = error as Error;
      if (error instanceof MailRefused || error instanceof MailUncertain) {
        await this.change(mailId, (found) => found.end(attempt, error instanceof MailRefused ? 'refused' : 'uncertain', message));
        return;
      }
      await this.change(mailId, (found) => found.end(attempt, last ? 'failed' : 'queued', message));
      throw error;
    }
    await this.change(mailId, (found) => found.succeed(this.clock.now()));
  }

  private change(id: string, act: (mail: Mail) => unknown): Promise<Mail | null> {
    return this.unitOfWork.run(async () => {
      const mail = await this.mails.lock(id);
      if (mail === null) return null;
      act(mail);
      await this.mails.save(mail);
      return mail;
    });
  }
}
