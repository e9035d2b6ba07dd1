import type { Clock } from '../ports/clock.js';
import type { CollaborationRepository } from '../ports/collaboration-repository.js';
import type { FiledLetters } from '../ports/filed-letters.js';
import type { MailRepository } from '../ports/mail-repository.js';
import type { Studio } from '../ports/studio.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';

const BATCH = 50;

/** Background job: requests that were archived, or taken for spam, long enough ago lose what tells who sent them. */
export class AnonymiseRequests {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly requests: CollaborationRepository,
    private readonly mails: MailRepository,
    private readonly filedLetters: FiledLetters,
    private readonly studio: Studio,
    private readonly clock: Clock,
  ) {}

  /** Resolves with how many did. */
  async execute(): Promise<number> {
    const at = this.clock.now();
    const before = monthsBefore(at, (await this.studio.read()).retentionMonths);
    let done = 0;
    for (;;) {
      const ids = await this.requests.dueForAnonymising(before, BATCH);
      for (const id of ids) {
        const letters = await this.unitOfWork.run(async () => {
          const request = await this.requests.lock(id);
          // Taken up again in between: then it is needed.
          if (request === null || !request.isFiledAway() || request.anonymisedAt !== null) return [];
          const mailIds = await this.mails.ofRequest(id);
          request.anonymise(at);
          await this.requests.save(request);
          await this.requests.forgetWords(id);
          await this.requests.record(id, { at, by: null, kind: 'anonymised', detail: '' });
          done++;
          return mailIds;
        });
        await this.filedLetters.remove(letters);
      }
      if (ids.length < BATCH) return done;
    }
  }
}

function monthsBefore(at: Date, months: number): Date {
  const before = new Date(at);
  before.setUTCMonth(before.getUTCMonth() - months);
  return before;
}
