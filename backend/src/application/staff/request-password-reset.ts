import { networkOf } from '../../domain/network-of.js';
import type { AuditLog } from '../ports/audit-log.js';
import type { Outbox } from '../ports/outbox.js';
import type { RateLimiter } from '../ports/rate-limiter.js';
import type { Fingerprints } from '../ports/secrets.js';
import type { StaffRepository } from '../ports/staff-repository.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import { TooManyTries } from '../rate-limits.js';
import { staffTarget } from './staff-audit.js';
import type { StaffLetters } from './staff-letters.js';

/**
 * Somebody has forgotten a password. Asking does the same for every address, known or not, and takes the same time: whether a letter is written is
 * found out later, by the worker.
 */
export class RequestPasswordReset {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly staff: StaffRepository,
    private readonly letters: StaffLetters,
    private readonly limiter: RateLimiter,
    private readonly fingerprints: Fingerprints,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
  ) {}

  /** @throws request.too_many, of one network; of one account nothing is said, for its letters are on their way already */
  async execute(email: string, address: string): Promise<void> {
    await this.limiter.take('letter.address', networkOf(address));
    try {
      await this.limiter.take('letter.account', this.fingerprints.of(`letter ${email}`));
    } catch (error) {
      if (error instanceof TooManyTries) return;
      throw error;
    }
    await this.unitOfWork.run(async () => {
      await this.audit.record({ action: 'password.reset_requested', target: { type: 'staff', id: null, label: '' } });
      await this.outbox.add({ name: 'write-reset-letter', data: { email } });
    });
  }

  /** Background job: writes the letter, if somebody who may sign in has this address. */
  async write(email: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      const user = await this.staff.findByEmail(email);
      if (user === null || !user.maySignIn()) return;
      await this.letters.link(user, 'password');
      await this.audit.record({ action: 'password.reset_letter_written', target: staffTarget(user) });
    });
  }
}
