import type { Config } from '../config/config.js';
import type { Database } from '../persistence/database.js';
import type { Store } from './flexible-rate-limiter.js';

/** Where tries are counted: in Redis if there is one, else in PostgreSQL. The client is loaded only where it is used. */
export async function openLimitStore(
  config: Config,
  database: Database,
  onError: (error: unknown) => void,
): Promise<{ store: Store; close: () => void }> {
  if (config.REDIS_URL === undefined) return { store: { database }, close: () => undefined };
  const { connectRedis } = await import('../redis.js');
  // Only for counting: what cannot be answered at once is counted in this process instead.
  const redis = connectRedis(config, { maxRetriesPerRequest: 1, enableOfflineQueue: false, commandTimeout: 1_000 });
  redis.on('error', onError);
  return { store: { redis }, close: () => redis.disconnect() };
}
