import { signInRequired } from '../errors.js';
import type { StaffUser } from '../../domain/staff/staff-user.js';
import type { Clock } from '../ports/clock.js';
import type { AccessClaims } from '../ports/secrets.js';
import type { StaffRepository } from '../ports/staff-repository.js';

/** Who a valid access token speaks for, checked against the session on every request: signing out and disabling take effect at once. */
export class IdentifyStaff {
  constructor(
    private readonly staff: StaffRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws auth.required */
  async execute({ userId, sessionId }: AccessClaims): Promise<StaffUser> {
    const [session, user] = await Promise.all([this.staff.findSession(sessionId), this.staff.find(userId)]);
    if (session === null || user === null || session.userId !== user.id || !session.isLive(this.clock.now()) || !user.maySignIn())
      throw signInRequired();
    return user;
  }
}
