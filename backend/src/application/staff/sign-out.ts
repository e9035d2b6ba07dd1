import type { Clock } from '../ports/clock.js';
import type { StaffRepository } from '../ports/staff-repository.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import type { RefreshTokens } from '../ports/secrets.js';

/** Ends a session; its access tokens stop working with it. */
export class SignOut {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly staff: StaffRepository,
    private readonly refreshTokens: RefreshTokens,
    private readonly clock: Clock,
  ) {}

  /** A token that no longer fits its session signs nobody out, and is no error. */
  async execute(refreshToken: string): Promise<void> {
    const [sessionId = '', token = ''] = refreshToken.split('.');
    if (!/^[0-9a-f-]{36}$/u.test(sessionId)) return;
    await this.unitOfWork.run(async () => {
      const session = await this.staff.lockSession(sessionId);
      if (session === null || session.judge(this.refreshTokens.hash(token), this.clock.now()) === 'replayed') return;
      session.revoke(this.clock.now());
      await this.staff.saveSession(session);
    });
  }
}
