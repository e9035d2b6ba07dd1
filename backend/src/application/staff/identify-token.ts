import { ROLE_PERMISSIONS, type Permission } from '@atelier/contracts';
import type { ApiToken } from '../../domain/staff/api-token.js';
import type { StaffUser } from '../../domain/staff/staff-user.js';
import { signInRequired } from '../errors.js';
import type { ApiTokenRepository } from '../ports/api-token-repository.js';
import type { Clock } from '../ports/clock.js';
import type { StaffRepository } from '../ports/staff-repository.js';
import type { ApiTokenSecrets } from '../ports/staff-secrets.js';

export interface IdentifiedToken {
  token: ApiToken;
  /** Who made it, and for whom it speaks. */
  user: StaffUser;
  /** What it may do: its scopes, as far as its maker may still do them. */
  permissions: readonly Permission[];
}

/** What an API token may do now. */
export class IdentifyToken {
  constructor(
    private readonly tokens: ApiTokenRepository,
    private readonly staff: StaffRepository,
    private readonly secrets: ApiTokenSecrets,
    private readonly clock: Clock,
  ) {}

  /** @throws auth.required */
  async execute(secret: string): Promise<IdentifiedToken> {
    const parsed = this.secrets.read(secret);
    const token = parsed === null ? null : await this.tokens.find(parsed.id);
    const at = this.clock.now();
    if (parsed === null || token === null || token.secretHash !== parsed.hash || !token.isLive(at)) throw signInRequired();
    const user = await this.staff.find(token.createdById);
    if (user === null || !user.maySignIn()) throw signInRequired();
    await this.tokens.touch(token.id, at);
    return { token, user, permissions: ROLE_PERMISSIONS[user.role].filter((permission) => token.scopes.includes(permission)) };
  }
}
