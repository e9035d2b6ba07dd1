import { DomainError } from '../../domain/domain-error.js';
import type { Role, StaffUser } from '../../domain/staff/staff-user.js';
import { staffUnknown } from '../errors.js';
import type { AuditLog } from '../ports/audit-log.js';
import type { Clock } from '../ports/clock.js';
import type { Outbox } from '../ports/outbox.js';
import type { StaffRepository } from '../ports/staff-repository.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import { staffTarget } from './staff-audit.js';
import type { EndSessions } from './end-sessions.js';
import type { StaffLetters } from './staff-letters.js';
import type { StaffLink } from '../../domain/staff/staff-link.js';

/** What administrators decide about others. Nobody decides about themselves, and one administrator always remains. */
export class ChangeStaff {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly staff: StaffRepository,
    private readonly endSessions: EndSessions,
    private readonly letters: StaffLetters,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** A new role holds from the next request on. @throws staff.unknown, staff.yourself, staff.last_admin */
  update(id: string, by: string, { name, role }: { name?: string | undefined; role?: Role | undefined }): Promise<void> {
    return this.change(
      id,
      async (user) => {
        if (role !== undefined && role !== user.role) {
          this.refuseSelf(id, by);
          await this.keepAnAdmin(user);
          const before = { role: user.role };
          user.changeRole(role);
          await this.audit.record({ action: 'staff.role_changed', target: staffTarget(user), before, after: { role } });
        }
        if (name !== undefined && name !== user.name) {
          const before = { name: user.name };
          user.rename(name);
          await this.audit.record({ action: 'staff.changed', target: staffTarget(user), before, after: { name } });
        }
      },
      role !== undefined,
    );
  }

  /** Ends every session and every open link at once. @throws staff.unknown, staff.yourself, staff.last_admin */
  disable(id: string, by: string): Promise<void> {
    return this.change(
      id,
      async (user) => {
        this.refuseSelf(id, by);
        await this.keepAnAdmin(user);
        user.disable(this.clock.now());
        const sessions = await this.endSessions.of(id);
        await this.audit.record({ action: 'staff.disabled', target: staffTarget(user), after: { endedSessions: sessions } });
      },
      true,
    );
  }

  /** @throws staff.unknown */
  enable(id: string): Promise<void> {
    return this.change(id, async (user) => {
      user.enable();
      await this.audit.record({ action: 'staff.enabled', target: staffTarget(user) });
    });
  }

  /** @throws staff.unknown */
  signOut(id: string): Promise<void> {
    return this.change(id, async (user) => {
      const sessions = await this.endSessions.of(id);
      await this.audit.record({ action: 'staff.signed_out', target: staffTarget(user), after: { endedSessions: sessions } });
    });
  }

  /** One of them; false if it is over already. @throws staff.unknown */
  endSession(id: string, sessionId: string): Promise<boolean> {
    return this.unitOfWork.run(async () => {
      const user = await this.staff.find(id);
      if (user === null) throw staffUnknown();
      const ended = await this.endSessions.one(id, sessionId);
      if (ended) await this.audit.record({ action: 'session.ended', target: staffTarget(user) });
      return ended;
    });
  }

  /** For somebody who lost app and recovery codes. @throws staff.unknown, staff.yourself, second_factor.off */
  resetSecondFactor(id: string, by: string): Promise<void> {
    return this.change(id, async (user) => {
      this.refuseSelf(id, by);
      if (user.secondFactor === null) throw new DomainError('second_factor.off', `${user.name} has no second factor.`);
      user.removeSecondFactor();
      await this.endSessions.of(id);
      await this.letters.notice(user, 'second-factor-off');
      await this.audit.record({ action: 'second_factor.turned_off', target: staffTarget(user) });
    });
  }

  /** A letter with a link; the present password holds until it is used. @throws staff.unknown, staff.wrong_status */
  sendPasswordReset(id: string): Promise<StaffLink> {
    return this.unitOfWork.run(async () => {
      const user = await this.staff.lock(id);
      if (user === null) throw staffUnknown();
      if (!user.maySignIn())
        throw new DomainError('staff.wrong_status', `${user.name} may not sign in now, so there is no password to reset.`);
      const link = await this.letters.link(user, 'password');
      await this.audit.record({ action: 'password.reset_letter_written', target: staffTarget(user) });
      return link;
    });
  }

  private change(id: string, act: (user: StaffUser) => Promise<void>, mayLoseAnAdmin = false): Promise<void> {
    return this.unitOfWork.run(async () => {
      // Administrators first, and all in one order: two who change each other wait instead of locking each other out.
      const admins = mayLoseAnAdmin ? await this.staff.lockAdmins() : [];
      const user = admins.find((one) => one.id === id) ?? (await this.staff.lock(id));
      if (user === null) throw staffUnknown();
      await act(user);
      await this.staff.save(user);
      await this.outbox.announce({ type: 'staff.changed', id });
    });
  }

  private refuseSelf(id: string, by: string): void {
    if (id === by) throw new DomainError('staff.yourself', 'Nobody can do this to their own account. Ask another administrator.');
  }

  private async keepAnAdmin(user: StaffUser): Promise<void> {
    if (user.role !== 'admin' || !user.maySignIn()) return;
    const admins = await this.staff.lockAdmins();
    if (admins.length <= 1)
      throw new DomainError('staff.last_admin', 'This is the studio’s only administrator. Make somebody else one first.');
  }
}
