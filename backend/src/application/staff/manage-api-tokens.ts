import { may, type Permission } from '@atelier/contracts';
import { ApiToken } from '../../domain/staff/api-token.js';
import { DomainError } from '../../domain/domain-error.js';
import type { StaffUser } from '../../domain/staff/staff-user.js';
import type { ApiTokenRepository } from '../ports/api-token-repository.js';
import type { AuditLog } from '../ports/audit-log.js';
import type { Clock } from '../ports/clock.js';
import type { IdGenerator } from '../ports/id-generator.js';
import type { Outbox } from '../ports/outbox.js';
import type { ApiTokenSecrets } from '../ports/staff-secrets.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import type { StaffLetters } from './staff-letters.js';

const target = ({ id, name }: ApiToken) => ({ type: 'token', id, label: name });

/** Makes and revokes the keys of programs. */
export class ManageApiTokens {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tokens: ApiTokenRepository,
    private readonly secrets: ApiTokenSecrets,
    private readonly letters: StaffLetters,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
    private readonly ids: IdGenerator,
    private readonly clock: Clock,
  ) {}

  /** The secret is shown this once. @throws auth.forbidden for a scope beyond what its maker may do */
  async create(by: StaffUser, { name, scopes, days }: { name: string; scopes: readonly Permission[]; days: number }) {
    if (scopes.some((scope) => !may(by.role, scope)))
      throw new DomainError('auth.forbidden', 'A token cannot be given more than you may do yourself.');
    return this.unitOfWork.run(async () => {
      const id = this.ids.next();
      const { secret, hash } = this.secrets.issue(id);
      const token = ApiToken.create({ id, name, scopes, secretHash: hash, createdById: by.id, at: this.clock.now(), days });
      await this.tokens.save(token);
      const after = { scopes: token.scopes, expiresAt: token.expiresAt.toISOString() };
      await this.audit.record({ action: 'token.created', target: target(token), after });
      await this.letters.notice(by, 'token-made');
      await this.outbox.announce({ type: 'tokens.changed', id });
      return { token, secret };
    });
  }

  /** Holds from the next request on. @throws token.not_found */
  revoke(id: string): Promise<void> {
    return this.unitOfWork.run(async () => {
      const token = await this.tokens.find(id);
      if (token === null) throw new DomainError('token.not_found', 'There is no such token.');
      token.revoke(this.clock.now());
      await this.tokens.save(token);
      await this.audit.record({ action: 'token.revoked', target: target(token) });
      await this.outbox.announce({ type: 'tokens.changed', id });
    });
  }
}
