import type { Config } from '../config/config.js';
import type { Database } from '../persistence/database.js';
import type { Store } from './flexible-rate-limiter.js';

/** Where tries are counted: in Redis if there is one, else in PostgreSQL. The client is loaded only where it is used. */
export async function openLimitStore(
  { REDIS_URL }: Config,
  database: Database,
  onError: (error: unknown) => void,
): Promise<{ store: Store; close: () => void }> {
  if (REDIS_URL === undefined) return { store: { database }, close: () => undefined };
  const { Redis } = await import('ioredis');
  // Only for counting: what cannot be answered at once is counted in this process instead.
  const redis = new Redis(REDIS_URL, { maxRetriesPerRequest: 1, enableOfflineQueue: false, commandTimeout: 1_000 });
  redis.on('error', onError);
  return { store: { redis }, close: () => redis.disconnect() };
}
