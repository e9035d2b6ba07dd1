import { ApiTokenRepository } from '../../application/ports/api-token-repository.js';
import type { ApiToken } from '../../domain/staff/api-token.js';
import type { Database } from './database.js';
import { ApiTokenSchema } from './mapping/staff.js';

export class PostgresApiTokenRepository extends ApiTokenRepository {
  constructor(private readonly database: Database) {
    super();
  }

  override find(id: string): Promise<ApiToken | null> {
    return this.database.em.findOne(ApiTokenSchema, { id });
  }

  override async save(token: ApiToken): Promise<void> {
    await this.database.em.persist(token).flush();
  }

  override async touch(id: string, at: Date): Promise<void> {
    await this.database.read(
      `update atelier.api_tokens set last_used_at = $2 where id = $1 and (last_used_at is null or last_used_at < $2::timestamptz - interval '1 minute')`,
      [id, at],
    );
  }
}
