import type { AuditLog } from '../ports/audit-log.js';
import type { Clock } from '../ports/clock.js';
import type { RefreshTokens } from '../ports/secrets.js';
import type { StaffRepository } from '../ports/staff-repository.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import { staffActor, staffTarget } from './staff-audit.js';
import type { EndSessions } from './end-sessions.js';
import { parseRefreshToken } from './refresh-session.js';

/** Ends a session; its access tokens stop working with it. */
export class SignOut {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly staff: StaffRepository,
    private readonly refreshTokens: RefreshTokens,
    private readonly endSessions: EndSessions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** A token that no longer fits its session signs nobody out, and is no error. */
  async execute(refreshToken: string): Promise<void> {
    const parsed = parseRefreshToken(refreshToken);
    if (parsed === null) return;
    await this.unitOfWork.run(async () => {
      const session = await this.staff.lockSession(parsed.sessionId);
      if (session === null || session.judge(this.refreshTokens.hash(parsed.token), this.clock.now()) === 'replayed') return;
      const user = await this.staff.find(session.userId);
      if (user === null || !(await this.endSessions.one(user.id, session.id))) return;
      const actor = staffActor(user);
      await this.audit.record({ action: 'sign_out.done', target: staffTarget(user), actor });
    });
  }
}
