import { DomainError } from '../../domain/domain-error.js';
import { StaffSession } from '../../domain/staff/staff-session.js';
import type { StaffUser } from '../../domain/staff/staff-user.js';
import type { Clock } from '../ports/clock.js';
import type { IdGenerator } from '../ports/id-generator.js';
import type { AccessTokens, PasswordHasher, RefreshTokens } from '../ports/secrets.js';
import type { StaffRepository } from '../ports/staff-repository.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';

export interface SignedIn {
  user: StaffUser;
  access: { token: string; expiresIn: number };
  /** `<session id>.<token>`; goes into an HttpOnly cookie and nowhere else. */
  refreshToken: string;
}

/** Opens a session for an e-mail address and its password. */
export class SignIn {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly staff: StaffRepository,
    private readonly passwords: PasswordHasher,
    private readonly refreshTokens: RefreshTokens,
    private readonly accessTokens: AccessTokens,
    private readonly ids: IdGenerator,
    private readonly clock: Clock,
  ) {}

  /** @throws auth.invalid_credentials, the same for an unknown address, a wrong password and a disabled account. */
  async execute(email: string, password: string): Promise<SignedIn> {
    const user = await this.staff.findByEmail(email);
    const valid = await this.passwords.verify(user?.passwordHash ?? null, password);
    if (user === null || !valid || !user.maySignIn()) {
      throw new DomainError('auth.invalid_credentials', 'E-mail and password don’t match.');
    }
    const token = this.refreshTokens.issue();
    const session = StaffSession.open({
      id: this.ids.next(),
      userId: user.id,
      tokenHash: this.refreshTokens.hash(token),
      at: this.clock.now(),
    });
    await this.unitOfWork.run(() => this.staff.saveSession(session));
    return { user, access: this.accessTokens.issue({ userId: user.id, sessionId: session.id }), refreshToken: `${session.id}.${token}` };
  }
}
