import { DomainError } from '../../domain/domain-error.js';
import type { AuditLog } from '../ports/audit-log.js';
import type { Clock } from '../ports/clock.js';
import type { RateLimiter } from '../ports/rate-limiter.js';
import type { OneTimeCodes, RecoveryCodes } from '../ports/staff-secrets.js';
import type { Studio } from '../ports/studio.js';
import type { ChangeOwn, Own } from './change-own.js';
import { staffTarget } from './staff-audit.js';
import type { EndSessions } from './end-sessions.js';
import type { ProvePassword } from './prove-password.js';
import type { StaffLetters } from './staff-letters.js';

interface Parts {
  changeOwn: ChangeOwn;
  studio: Studio;
  provePassword: ProvePassword;
  codes: OneTimeCodes;
  recovery: RecoveryCodes;
  limiter: RateLimiter;
  endSessions: EndSessions;
  letters: StaffLetters;
  audit: AuditLog;
  clock: Clock;
}

/** An authenticator app beside the password. Needs no e-mail at any step, so a mail server that is down keeps nobody out. */
export class ChangeSecondFactor {
  constructor(private readonly parts: Parts) {}

  /** What the app has to learn; nothing changes until a first code is confirmed. @throws password.wrong, second_factor.on, request.too_many */
  async begin({ userId }: Own, password: string): Promise<{ secret: string; uri: string }> {
    const { provePassword, codes, studio } = this.parts;
    await provePassword.execute(userId, password);
    const { name } = await studio.read();
    return this.parts.changeOwn.execute(userId, (user) => {
      if (user.hasSecondFactor) throw new DomainError('second_factor.on', 'Your second factor is on already.');
      const { sealed, secret, uri } = codes.create(user.email, name);
      user.beginSecondFactor(sealed);
      return { secret, uri };
    });
  }

  /** Ends all other sessions, which never proved it. Resolves with the recovery codes. @throws second_factor.not_begun, second_factor.wrong_code */
  async confirm({ userId, sessionId }: Own, code: string): Promise<string[]> {
    const { codes, recovery, limiter, endSessions, letters, audit, clock } = this.parts;
    await limiter.take('confirm.account', userId);
    return this.parts.changeOwn.execute(userId, async (user) => {
      if (user.secondFactor === null)
        throw new DomainError('second_factor.not_begun', 'Begin with the password, then add the secret to your app.');
      if (user.hasSecondFactor) throw new DomainError('second_factor.on', 'Your second factor is on already.');
      const step = codes.stepOf(user.secondFactor.sealedSecret, code, clock.now());
      if (step === null)
        throw new DomainError(
          'second_factor.wrong_code',
          'This code does not fit. Check that the clock of your phone is right, then type the next one.',
        );
      const { codes: recoveryCodes, hashes } = recovery.create();
      user.confirmSecondFactor(step, hashes, clock.now());
      await endSessions.of(userId, sessionId);
      await letters.notice(user, 'second-factor-on');
      await audit.record({ action: 'second_factor.turned_on', target: staffTarget(user) });
      return recoveryCodes;
    });
  }

  /** New ones; the old ones stop working. @throws password.wrong, second_factor.off, request.too_many */
  async renewRecoveryCodes({ userId }: Own, password: string): Promise<string[]> {
    const { provePassword, recovery, letters, audit } = this.parts;
    await provePassword.execute(userId, password);
    return this.parts.changeOwn.execute(userId, async (user) => {
      if (!user.hasSecondFactor) throw off();
      const { codes, hashes } = recovery.create();
      user.replaceRecoveryCodes(hashes);
      await letters.notice(user, 'recovery-codes-made');
      await audit.record({ action: 'second_factor.recovery_codes_made', target: staffTarget(user) });
      return codes;
    });
  }

  /** @throws password.wrong, second_factor.off, request.too_many */
  async remove({ userId }: Own, password: string): Promise<void> {
    const { provePassword, letters, audit } = this.parts;
    await provePassword.execute(userId, password);
    await this.parts.changeOwn.execute(userId, async (user) => {
      if (!user.hasSecondFactor) throw off();
      user.removeSecondFactor();
      await letters.notice(user, 'second-factor-off');
      await audit.record({ action: 'second_factor.turned_off', target: staffTarget(user) });
    });
  }
}

const off = () => new DomainError('second_factor.off', 'Your second factor is off.');
