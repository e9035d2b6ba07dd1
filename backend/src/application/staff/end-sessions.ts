import type { Clock } from '../ports/clock.js';
import type { Outbox } from '../ports/outbox.js';
import type { StaffLinks } from '../ports/staff-links.js';
import type { StaffRepository } from '../ports/staff-repository.js';

/** Part of other acts: ends sessions at once, in every process, and makes void every link on its way. Runs inside their unit of work. */
export class EndSessions {
  constructor(
    private readonly staff: StaffRepository,
    private readonly links: StaffLinks,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * All of a person, but the one named. Whoever had a session may have asked for a new address or a new password, so what was sent opens nothing any
   * more either. Resolves with how many ended.
   */
  async of(userId: string, exceptId?: string): Promise<number> {
    const ended = await this.staff.revokeSessions(userId, this.clock.now(), exceptId);
    await this.links.void(userId, this.clock.now());
    // Those that stay ask who they are again; what is remembered of them may be out of date.
    await this.outbox.announce({ type: 'staff.changed', id: userId });
    if (ended > 0 && exceptId === undefined) await this.outbox.announce({ type: 'session.ended', userId, sessionId: null });
    return ended;
  }

  /** One. False if there is no such session of this person, or it is over. */
  async one(userId: string, sessionId: string): Promise<boolean> {
    const session = await this.staff.lockSession(sessionId);
    const at = this.clock.now();
    if (session === null || session.userId !== userId || !session.isLive(at)) return false;
    session.revoke(at);
    await this.staff.saveSession(session);
    await this.outbox.announce({ type: 'session.ended', userId, sessionId });
    return true;
  }
}
