import { DomainError } from '../../domain/domain-error.js';
import { networkOf } from '../../domain/network-of.js';
import { StaffSession, type Origin } from '../../domain/staff/staff-session.js';
import type { StaffUser } from '../../domain/staff/staff-user.js';
import type { AuditLog } from '../ports/audit-log.js';
import type { Clock } from '../ports/clock.js';
import type { IdGenerator } from '../ports/id-generator.js';
import type { RateLimiter } from '../ports/rate-limiter.js';
import type { AccessTokens, Fingerprints, PasswordHasher, RefreshTokens } from '../ports/secrets.js';
import type { CsrfTokens, DeviceTokens } from '../ports/staff-secrets.js';
import type { StaffRepository } from '../ports/staff-repository.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import type { CheckCode } from './check-code.js';
import { staffActor, staffTarget } from './staff-audit.js';

export interface SignedIn {
  user: StaffUser;
  access: { token: string; expiresIn: number };
  /** `<session id>.<token>`; goes into an HttpOnly cookie and nowhere else. */
  refreshToken: string;
  csrfToken: string;
}
export interface SignInCommand {
  email: string;
  password: string;
  code?: string | undefined;
  from: Origin;
  /** What an earlier sign-in left on this device; empty if none did. */
  deviceToken: string;
}
type Outcome = 'in' | 'wrong' | 'code-required' | 'code-wrong';

/** From so few tries left on, people are told. */
const TELL_TRIES = 5;

interface Parts {
  unitOfWork: UnitOfWork;
  staff: StaffRepository;
  passwords: PasswordHasher;
  refreshTokens: RefreshTokens;
  accessTokens: AccessTokens;
  csrfTokens: CsrfTokens;
  deviceTokens: DeviceTokens;
  fingerprints: Fingerprints;
  limiter: RateLimiter;
  checkCode: CheckCode;
  audit: AuditLog;
  ids: IdGenerator;
  clock: Clock;
}

/** Opens a session for an e-mail address, its password and, where somebody has one, the second factor. */
export class SignIn {
  constructor(private readonly parts: Parts) {}

  /**
   * @throws auth.invalid_credentials, the same for an unknown address, a wrong password and a disabled account; auth.code_required and
   * auth.code_wrong only to who knows the password; request.too_many
   */
  async execute(command: SignInCommand): Promise<SignedIn & { deviceToken: string }> {
    const { staff, passwords, limiter, deviceTokens, fingerprints } = this.parts;
    const { email, password, from } = command;
    const user = await staff.findByEmail(email);
    const device = user === null ? null : deviceTokens.read(command.deviceToken, user.id);
    // One guest in the house must not use up the tries of those who work there.
    if (device === null) {
      const network = networkOf(from.address);
      await limiter.take('sign-in.address', network);
      await limiter.take('sign-in.address-day', network);
    }
    const limit = device === null ? 'sign-in.account' : 'sign-in.device';
    // Unknown addresses are counted like known ones: nobody learns which there are.
    const subject = device ?? fingerprints.of(guessedAt(email));
    const triesLeft = await limiter.take(limit, subject);

    const valid = await passwords.verify(user?.passwordHash ?? null, password);
    const known = user !== null && valid && user.maySignIn() ? user : null;
    const { outcome, session, token } = await this.open(known, user, command);
    if (outcome === 'in' || outcome === 'code-required') await limiter.giveBack(limit, subject);
    if (outcome !== 'in' || known === null || session === null) throw refusal(outcome, triesLeft);
    return {
      user: known,
      access: this.parts.accessTokens.issue({ userId: known.id, sessionId: session.id }),
      refreshToken: `${session.id}.${token}`,
      csrfToken: this.parts.csrfTokens.of(session.id),
      deviceToken: deviceTokens.issue(known.id),
    };
  }

  private open(known: StaffUser | null, claimed: StaffUser | null, { code, from }: SignInCommand) {
    const { unitOfWork, staff, refreshTokens, checkCode, audit, ids, clock } = this.parts;
    const token = refreshTokens.issue();
    return unitOfWork.run(async (): Promise<{ outcome: Outcome; session: StaffSession | null; token: string }> => {
      const target = claimed === null ? { type: 'staff', id: null, label: '' } : staffTarget(claimed);
      const refuse = async (outcome: Outcome, action: string) => {
        await audit.record({ action, target });
        return { outcome, session: null, token };
      };
      if (known === null) return refuse('wrong', 'sign_in.failed');
      // While the password was hashed, somebody may have changed it, turned the second factor on or closed the account.
      const user = await staff.lock(known.id);
      if (user === null || !user.maySignIn() || user.passwordHash !== known.passwordHash) return refuse('wrong', 'sign_in.failed');
      if (user.hasSecondFactor) {
        if (code === undefined) return refuse('code-required', 'sign_in.code_required');
        if (!(await checkCode.proves(user, code))) return refuse('code-wrong', 'sign_in.failed');
        await staff.save(user);
      }
      const session = StaffSession.open({ id: ids.next(), userId: known.id, tokenHash: refreshTokens.hash(token), at: clock.now(), from });
      await staff.saveSession(session);
      await audit.record({ action: 'sign_in.succeeded', target, actor: staffActor(known) });
      return { outcome: 'in', session, token };
    });
  }
}

/** What guesses at an account from devices it does not know are counted for. */
export const guessedAt = (email: string): string => `sign-in ${email.trim().toLowerCase()}`;

function refusal(outcome: Outcome, triesLeft: number): DomainError {
  const details = triesLeft <= TELL_TRIES ? { triesLeft } : {};
  if (outcome === 'code-required') return new DomainError('auth.code_required', 'Type the six digits your authenticator app shows.');
  if (outcome === 'code-wrong')
    return new DomainError('auth.code_wrong', 'This code does not fit, or was used before. Wait for the next one.', details);
  return new DomainError('auth.invalid_credentials', 'E-mail and password don’t match.', details);
}
