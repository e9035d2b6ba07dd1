import type { ApiToken } from '../../domain/staff/api-token.js';

export abstract class ApiTokenRepository {
  abstract find(id: string): Promise<ApiToken | null>;
  abstract save(token: ApiToken): Promise<void>;
  /** Notes that it was used; at most once a minute is enough. */
  abstract touch(id: string, at: Date): Promise<void>;
}
