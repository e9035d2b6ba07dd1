import type { StaffUser } from '../../domain/staff/staff-user.js';
import type { AuditLog } from '../ports/audit-log.js';
import type { Clock } from '../ports/clock.js';
import type { OneTimeCodes, RecoveryCodes } from '../ports/staff-secrets.js';
import { staffActor, staffTarget } from './staff-audit.js';
import type { StaffLetters } from './staff-letters.js';

/** Part of other acts: whether a code proves the second factor of a person, which it does once. Runs inside their unit of work. */
export class CheckCode {
  constructor(
    private readonly codes: OneTimeCodes,
    private readonly recovery: RecoveryCodes,
    private readonly letters: StaffLetters,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** `user` is locked, and saved by the caller if the code is right. */
  async proves(user: StaffUser, code: string): Promise<boolean> {
    if (user.secondFactor === null) return false;
    const step = this.codes.stepOf(user.secondFactor.sealedSecret, code, this.clock.now());
    if (step !== null) {
      const resealed = this.codes.reseal(user.secondFactor.sealedSecret);
      if (resealed !== null) user.reseal(resealed);
      return user.spendCode(step);
    }
    if (!this.recovery.hashes(code).some((hash) => user.spendRecoveryCode(hash))) return false;
    const actor = staffActor(user);
    const left = user.secondFactor.recoveryHashes.length;
    await this.audit.record({ action: 'second_factor.recovery_code_used', target: staffTarget(user), actor, after: { left } });
    await this.letters.notice(user, 'recovery-code-used');
    return true;
  }
}
