import { DomainError } from '../../domain/domain-error.js';
import type { StaffLink } from '../../domain/staff/staff-link.js';
import { StaffUser, type Role } from '../../domain/staff/staff-user.js';
import { emailTaken, staffUnknown } from '../errors.js';
import type { AuditLog } from '../ports/audit-log.js';
import type { Clock } from '../ports/clock.js';
import type { IdGenerator } from '../ports/id-generator.js';
import type { Outbox } from '../ports/outbox.js';
import type { StaffRepository } from '../ports/staff-repository.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import { staffTarget } from './staff-audit.js';
import type { StaffLetters } from './staff-letters.js';

/** Asks somebody to join the staff, by a letter with a link on which they choose a password. */
export class InviteStaff {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly staff: StaffRepository,
    private readonly letters: StaffLetters,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
    private readonly ids: IdGenerator,
    private readonly clock: Clock,
  ) {}

  /** @throws staff.email_taken */
  execute(input: { email: string; name: string; role: Role }): Promise<{ user: StaffUser; link: StaffLink }> {
    return this.unitOfWork.run(async () => {
      if ((await this.staff.findByEmail(input.email)) !== null) throw emailTaken();
      const user = StaffUser.create({ ...input, id: this.ids.next(), passwordHash: null, at: this.clock.now() });
      await this.staff.save(user);
      const link = await this.letters.link(user, 'invitation');
      await this.audit.record({ action: 'staff.invited', target: staffTarget(user), after: { email: user.email, role: user.role } });
      await this.outbox.announce({ type: 'staff.changed', id: user.id });
      return { user, link };
    });
  }

  /** A new letter; the link before it stops working. @throws staff.unknown, staff.wrong_status */
  again(id: string): Promise<{ user: StaffUser; link: StaffLink }> {
    return this.unitOfWork.run(async () => {
      const user = await this.invited(id);
      const link = await this.letters.link(user, 'invitation');
      await this.audit.record({ action: 'staff.invited', target: staffTarget(user), after: { email: user.email, role: user.role } });
      await this.outbox.announce({ type: 'staff.changed', id });
      return { user, link };
    });
  }

  /** @throws staff.unknown, staff.wrong_status if it has been accepted */
  withdraw(id: string): Promise<void> {
    return this.unitOfWork.run(async () => {
      const user = await this.invited(id);
      await this.staff.remove(user);
      await this.audit.record({ action: 'staff.invitation_withdrawn', target: staffTarget(user), before: { email: user.email } });
      await this.outbox.announce({ type: 'staff.changed', id });
    });
  }

  private async invited(id: string): Promise<StaffUser> {
    const user = await this.staff.lock(id);
    if (user === null) throw staffUnknown();
    if (user.status === 'invited') return user;
    throw new DomainError('staff.wrong_status', `${user.name} has accepted the invitation already. Disable the account instead.`);
  }
}
