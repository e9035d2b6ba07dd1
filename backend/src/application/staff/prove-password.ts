import type { StaffUser } from '../../domain/staff/staff-user.js';
import { wrongPassword } from '../errors.js';
import type { RateLimiter } from '../ports/rate-limiter.js';
import type { PasswordHasher } from '../ports/secrets.js';
import type { StaffRepository } from '../ports/staff-repository.js';

/** Part of other acts: the present password, asked for again before something that matters. */
export class ProvePassword {
  constructor(
    private readonly staff: StaffRepository,
    private readonly passwords: PasswordHasher,
    private readonly limiter: RateLimiter,
  ) {}

  /** @throws password.wrong, request.too_many */
  async execute(userId: string, password: string): Promise<StaffUser> {
    await this.limiter.take('confirm.account', userId);
    const user = await this.staff.find(userId);
    if (user === null || !(await this.passwords.verify(user.passwordHash, password))) throw wrongPassword();
    await this.limiter.giveBack('confirm.account', userId);
    return user;
  }
}
