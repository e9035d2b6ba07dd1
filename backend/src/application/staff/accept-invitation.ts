import type { StaffUser } from '../../domain/staff/staff-user.js';
import type { AuditLog } from '../ports/audit-log.js';
import type { Clock } from '../ports/clock.js';
import type { Outbox } from '../ports/outbox.js';
import type { StaffRepository } from '../ports/staff-repository.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import { staffActor, staffTarget } from './staff-audit.js';
import type { ChoosePassword } from './choose-password.js';
import type { SpendLink } from './spend-link.js';

/** Somebody invited chooses a password and may sign in from then on. */
export class AcceptInvitation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly staff: StaffRepository,
    private readonly links: SpendLink,
    private readonly choose: ChoosePassword,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Whom a link invites, before anything is decided. @throws auth.link_spent, request.too_many */
  async read(token: string, address: string): Promise<{ user: StaffUser; expiresAt: Date }> {
    const { user, link } = await this.links.read(token, 'invitation', address);
    return { user, expiresAt: link.expiresAt };
  }

  /** Resolves with who joined. @throws auth.link_spent, password.too_common (the link then still holds), request.too_many */
  async execute(token: string, { name, password }: { name: string; password: string }, address: string): Promise<StaffUser> {
    const { user: invited } = await this.links.read(token, 'invitation', address);
    const hash = await this.choose.hash(password, { email: invited.email, name });
    return this.unitOfWork.run(async () => {
      const { user } = await this.links.spend(token, 'invitation');
      user.rename(name);
      user.changePassword(hash, this.clock.now());
      await this.staff.save(user);
      await this.outbox.announce({ type: 'staff.changed', id: user.id });
      const actor = staffActor(user);
      await this.audit.record({ action: 'staff.invitation_accepted', target: staffTarget(user), actor, after: { role: user.role } });
      return user;
    });
  }
}
