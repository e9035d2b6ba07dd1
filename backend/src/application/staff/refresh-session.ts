import { signInRequired } from '../errors.js';
import type { Clock } from '../ports/clock.js';
import type { AccessTokens, RefreshTokens } from '../ports/secrets.js';
import type { StaffRepository } from '../ports/staff-repository.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import type { SignedIn } from './sign-in.js';

/** Exchanges a refresh token for the next one and a new access token. */
export class RefreshSession {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly staff: StaffRepository,
    private readonly refreshTokens: RefreshTokens,
    private readonly accessTokens: AccessTokens,
    private readonly clock: Clock,
  ) {}

  /** Tabs that race get the same successor for a short grace. @throws auth.required if the session is over, or a replay has just ended it. */
  async execute(refreshToken: string): Promise<SignedIn> {
    const [sessionId = '', token = ''] = refreshToken.split('.');
    if (!/^[0-9a-f-]{36}$/u.test(sessionId) || token === '') throw signInRequired();

    const signedIn = await this.unitOfWork.run(async (): Promise<SignedIn | null> => {
      const at = this.clock.now();
      const session = await this.staff.lockSession(sessionId);
      if (session === null || !session.isLive(at)) return null;
      const outcome = session.judge(this.refreshTokens.hash(token), at);
      const user = await this.staff.find(session.userId);
      if (outcome === 'replayed' || user === null || !user.maySignIn()) {
        session.revoke(at);
        await this.staff.saveSession(session);
        return null;
      }
      const next = this.refreshTokens.successor(token);
      if (outcome === 'rotate') {
        session.rotate(this.refreshTokens.hash(next), at);
        await this.staff.saveSession(session);
      }
      return { user, access: this.accessTokens.issue({ userId: user.id, sessionId }), refreshToken: `${sessionId}.${next}` };
    });
    if (signedIn === null) throw signInRequired();
    return signedIn;
  }
}
