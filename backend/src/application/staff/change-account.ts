import type { StaffLink } from '../../domain/staff/staff-link.js';
import { emailTaken } from '../errors.js';
import type { AuditLog } from '../ports/audit-log.js';
import type { Clock } from '../ports/clock.js';
import type { Outbox } from '../ports/outbox.js';
import type { RateLimiter } from '../ports/rate-limiter.js';
import type { StaffLinks } from '../ports/staff-links.js';
import type { StaffRepository } from '../ports/staff-repository.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import { staffActor, staffTarget } from './staff-audit.js';
import type { ChangeOwn, Own } from './change-own.js';
import type { ChoosePassword } from './choose-password.js';
import type { EndSessions } from './end-sessions.js';
import type { ProvePassword } from './prove-password.js';
import type { SpendLink } from './spend-link.js';
import type { StaffLetters } from './staff-letters.js';

interface Parts {
  unitOfWork: UnitOfWork;
  changeOwn: ChangeOwn;
  staff: StaffRepository;
  links: StaffLinks;
  spendLink: SpendLink;
  provePassword: ProvePassword;
  choose: ChoosePassword;
  limiter: RateLimiter;
  endSessions: EndSessions;
  letters: StaffLetters;
  outbox: Outbox;
  audit: AuditLog;
  clock: Clock;
}

/** What people change about their own account. What would lock somebody out asks for the present password first. */
export class ChangeAccount {
  constructor(private readonly parts: Parts) {}

  rename({ userId }: Own, name: string): Promise<void> {
    return this.parts.changeOwn.execute(userId, async (user) => {
      const before = { name: user.name };
      user.rename(name);
      await this.parts.audit.record({ action: 'staff.changed', target: staffTarget(user), before, after: { name } });
    });
  }

  /** Ends all other sessions. @throws password.wrong, password.too_common, request.too_many */
  async changePassword({ userId, sessionId }: Own, current: string, password: string): Promise<void> {
    const { provePassword, choose, endSessions, letters, audit, clock } = this.parts;
    const hash = await choose.hash(password, await provePassword.execute(userId, current));
    await this.parts.changeOwn.execute(userId, async (user) => {
      user.changePassword(hash, clock.now());
      await endSessions.of(userId, sessionId);
      await letters.notice(user, 'password-changed');
      await audit.record({ action: 'password.changed', target: staffTarget(user) });
    });
  }

  /** The new address counts once its link was followed; the old one is told. @throws password.wrong, staff.email_taken, request.too_many */
  async requestEmail({ userId }: Own, email: string, password: string): Promise<StaffLink> {
    const { provePassword, staff, letters, limiter, audit } = this.parts;
    await provePassword.execute(userId, password);
    await limiter.take('letter.account', userId);
    return this.parts.changeOwn.execute(userId, async (user) => {
      if ((await staff.findByEmail(email)) !== null) throw emailTaken();
      const link = await letters.link(user, 'email', email);
      await letters.notice(user, 'email-change-requested');
      await audit.record({ action: 'email.change_requested', target: staffTarget(user), before: { email: user.email }, after: { email } });
      return link;
    });
  }

  withdrawEmail({ userId }: Own): Promise<void> {
    const { links, audit, clock } = this.parts;
    return this.parts.changeOwn.execute(userId, async (user) => {
      await links.void(userId, clock.now(), 'email');
      await audit.record({ action: 'email.change_withdrawn', target: staffTarget(user) });
    });
  }

  /** By the link in the letter. @throws auth.link_spent, staff.email_taken, request.too_many */
  async confirmEmail(token: string, address: string): Promise<void> {
    const { unitOfWork, staff, links, spendLink, letters, outbox, audit, clock } = this.parts;
    await spendLink.read(token, 'email', address);
    await unitOfWork.run(async () => {
      const { link, user } = await spendLink.spend(token, 'email');
      if ((await staff.findByEmail(link.email)) !== null) throw emailTaken();
      const before = { email: user.email };
      await letters.notice(user, 'email-changed', user.email);
      user.changeEmail(link.email);
      await staff.save(user);
      // A letter that went to the old mailbox sets no password any more.
      await links.void(user.id, clock.now());
      await outbox.announce({ type: 'staff.changed', id: user.id });
      const actor = staffActor(user);
      await audit.record({ action: 'email.changed', target: staffTarget(user), actor, before, after: { email: user.email } });
    });
  }

  /** False if there was none to end. */
  endSession({ userId }: Own, sessionId: string): Promise<boolean> {
    const { unitOfWork, staff, endSessions, audit } = this.parts;
    return unitOfWork.run(async () => {
      const user = await staff.find(userId);
      if (user === null || !(await endSessions.one(userId, sessionId))) return false;
      await audit.record({ action: 'session.ended', target: staffTarget(user) });
      return true;
    });
  }

  endOtherSessions({ userId, sessionId }: Own): Promise<void> {
    return this.parts.changeOwn.execute(userId, async (user) => {
      const sessions = await this.parts.endSessions.of(userId, sessionId);
      await this.parts.audit.record({ action: 'session.ended', target: staffTarget(user), after: { endedSessions: sessions } });
    });
  }
}
