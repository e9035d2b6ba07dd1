import type { StaffUser } from '../../domain/staff/staff-user.js';
import { commonPassword } from '../errors.js';
import type { PasswordHasher } from '../ports/secrets.js';
import type { PasswordPolicy } from '../ports/staff-secrets.js';

/** Part of other acts: turns a password somebody chose into what is kept of it, unless guessing programs know it. */
export class ChoosePassword {
  constructor(
    private readonly policy: PasswordPolicy,
    private readonly passwords: PasswordHasher,
  ) {}

  /** Argon2id, PHC string. @throws password.too_common */
  async hash(password: string, { email, name }: Pick<StaffUser, 'email' | 'name'>): Promise<string> {
    if (await this.policy.isCommon(password, [email, email.split('@')[0] ?? '', name])) throw commonPassword();
    return this.passwords.hash(password);
  }
}
