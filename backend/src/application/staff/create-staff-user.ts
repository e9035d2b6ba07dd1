import { StaffUser, type Role } from '../../domain/staff/staff-user.js';
import type { Clock } from '../ports/clock.js';
import type { IdGenerator } from '../ports/id-generator.js';
import type { PasswordHasher } from '../ports/secrets.js';
import type { StaffRepository } from '../ports/staff-repository.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';

/** Adds somebody who may sign in, or gives a known address a new password. */
export class CreateStaffUser {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly staff: StaffRepository,
    private readonly passwords: PasswordHasher,
    private readonly ids: IdGenerator,
    private readonly clock: Clock,
  ) {}

  async execute(input: { email: string; name: string; role: Role; password: string }): Promise<StaffUser> {
    const passwordHash = await this.passwords.hash(input.password);
    return this.unitOfWork.run(async () => {
      const known = await this.staff.findByEmail(input.email);
      known?.changePassword(passwordHash);
      const user = known ?? StaffUser.create({ ...input, id: this.ids.next(), passwordHash, at: this.clock.now() });
      await this.staff.save(user);
      return user;
    });
  }
}
