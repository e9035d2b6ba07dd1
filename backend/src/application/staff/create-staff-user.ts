import { StaffUser, type Role } from '../../domain/staff/staff-user.js';
import type { AuditLog } from '../ports/audit-log.js';
import type { Clock } from '../ports/clock.js';
import type { IdGenerator } from '../ports/id-generator.js';
import type { RateLimiter } from '../ports/rate-limiter.js';
import type { Fingerprints } from '../ports/secrets.js';
import type { StaffRepository } from '../ports/staff-repository.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import { staffTarget } from './staff-audit.js';
import type { ChoosePassword } from './choose-password.js';
import type { EndSessions } from './end-sessions.js';
import { guessedAt } from './sign-in.js';

/** For who can run commands on the server: adds somebody, or lets somebody in again who is locked out. Needs no e-mail. */
export class CreateStaffUser {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly staff: StaffRepository,
    private readonly choose: ChoosePassword,
    private readonly endSessions: EndSessions,
    private readonly limiter: RateLimiter,
    private readonly fingerprints: Fingerprints,
    private readonly audit: AuditLog,
    private readonly ids: IdGenerator,
    private readonly clock: Clock,
  ) {}

  /** Adds somebody who may sign in, or gives a known address a new password. @throws password.too_common */
  async execute(input: { email: string; name: string; role: Role; password: string }): Promise<StaffUser> {
    const passwordHash = await this.choose.hash(input.password, input);
    return this.unitOfWork.run(async () => {
      const at = this.clock.now();
      const known = await this.staff.findByEmail(input.email);
      known?.changePassword(passwordHash, at);
      const user = known ?? StaffUser.create({ ...input, id: this.ids.next(), passwordHash, at });
      await this.staff.save(user);
      if (known !== null) await this.endSessions.of(user.id);
      const action = known === null ? 'staff.created' : 'password.reset';
      await this.audit.record({ action, target: staffTarget(user), after: { role: user.role } });
      return user;
    });
  }

  /** New password, second factor off, account enabled, all sessions ended, guesses forgotten; null if nobody has this address. @throws password.too_common */
  async reset(email: string, password: string): Promise<StaffUser | null> {
    const found = await this.staff.findByEmail(email);
    if (found === null) return null;
    const passwordHash = await this.choose.hash(password, found);
    await this.limiter.forget('sign-in.account', this.fingerprints.of(guessedAt(email)));
    return this.unitOfWork.run(async () => {
      const user = await this.staff.lock(found.id);
      if (user === null) return null;
      const before = { disabled: user.status === 'disabled', secondFactor: user.hasSecondFactor };
      user.changePassword(passwordHash, this.clock.now());
      user.removeSecondFactor();
      user.enable();
      await this.staff.save(user);
      await this.endSessions.of(user.id);
      await this.audit.record({ action: 'staff.rescued', target: staffTarget(user), before });
      return user;
    });
  }
}
