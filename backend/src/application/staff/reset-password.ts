import type { StaffUser } from '../../domain/staff/staff-user.js';
import type { AuditLog } from '../ports/audit-log.js';
import type { Clock } from '../ports/clock.js';
import type { StaffRepository } from '../ports/staff-repository.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import { staffActor, staffTarget } from './staff-audit.js';
import type { ChoosePassword } from './choose-password.js';
import type { EndSessions } from './end-sessions.js';
import type { SpendLink } from './spend-link.js';
import type { StaffLetters } from './staff-letters.js';

/** A new password by a link from a letter. Ends every session and signs nobody in: the second factor is still asked for (ASVS 5.0, 6.4.3). */
export class ResetPassword {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly staff: StaffRepository,
    private readonly links: SpendLink,
    private readonly choose: ChoosePassword,
    private readonly endSessions: EndSessions,
    private readonly letters: StaffLetters,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Resolves with whose it was. @throws auth.link_spent, password.too_common (the link then still holds), request.too_many */
  async execute(token: string, password: string, address: string): Promise<StaffUser> {
    const hash = await this.choose.hash(password, (await this.links.read(token, 'password', address)).user);
    return this.unitOfWork.run(async () => {
      const { user } = await this.links.spend(token, 'password');
      user.changePassword(hash, this.clock.now());
      await this.staff.save(user);
      await this.endSessions.of(user.id);
      await this.letters.notice(user, 'password-changed');
      await this.audit.record({
        action: 'password.reset',
        target: staffTarget(user),
        actor: staffActor(user),
      });
      return user;
    });
  }
}
