import type { Origin } from '../../domain/staff/staff-session.js';
import { signInRequired } from '../errors.js';
import type { AuditLog } from '../ports/audit-log.js';
import type { Clock } from '../ports/clock.js';
import type { AccessTokens, RefreshTokens } from '../ports/secrets.js';
import type { StaffRepository } from '../ports/staff-repository.js';
import type { CsrfTokens } from '../ports/staff-secrets.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import { staffTarget } from './staff-audit.js';
import type { EndSessions } from './end-sessions.js';
import type { SignedIn } from './sign-in.js';

/** `<session id>.<token>`, or null if it cannot be one. */
export function parseRefreshToken(refreshToken: string): { sessionId: string; token: string } | null {
  const [sessionId = '', token = ''] = refreshToken.split('.');
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(sessionId) && token !== '' ? { sessionId, token } : null;
}

/** Exchanges a refresh token for the next one and a new access token. */
export class RefreshSession {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly staff: StaffRepository,
    private readonly refreshTokens: RefreshTokens,
    private readonly accessTokens: AccessTokens,
    private readonly csrfTokens: CsrfTokens,
    private readonly endSessions: EndSessions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Tabs that race get the same successor for a short grace. @throws auth.required if the session is over, or a replay has just ended it. */
  async execute(refreshToken: string, from: Origin): Promise<SignedIn> {
    const parsed = parseRefreshToken(refreshToken);
    if (parsed === null) throw signInRequired();
    const { sessionId, token } = parsed;

    const signedIn = await this.unitOfWork.run(async (): Promise<SignedIn | null> => {
      const at = this.clock.now();
      const session = await this.staff.lockSession(sessionId);
      if (session === null || !session.isLive(at)) return null;
      const outcome = session.judge(this.refreshTokens.hash(token), at);
      const user = await this.staff.find(session.userId);
      // The key may have changed since the first of two tabs exchanged the token.
      const next =
        outcome === 'repeat' ? this.refreshTokens.successorWith(token, session.currentTokenHash) : this.refreshTokens.successor(token);
      if (outcome === 'replayed' || next === null || user === null || !user.maySignIn()) {
        await this.endSessions.one(session.userId, session.id);
        if (user !== null && outcome === 'replayed')
          await this.audit.record({ action: 'session.ended', target: staffTarget(user), after: { reason: 'an old token came back' } });
        return null;
      }
      if (outcome === 'rotate') {
        session.rotate(this.refreshTokens.hash(next), at, from);
        await this.staff.saveSession(session);
      }
      const access = this.accessTokens.issue({ userId: user.id, sessionId });
      return { user, access, refreshToken: `${sessionId}.${next}`, csrfToken: this.csrfTokens.of(sessionId) };
    });
    if (signedIn === null) throw signInRequired();
    return signedIn;
  }
}
