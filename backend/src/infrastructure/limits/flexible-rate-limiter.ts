import type { RateLimiterAbstract } from 'rate-limiter-flexible';
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import type { Redis } from 'ioredis';
import { RateLimiter } from '../../application/ports/rate-limiter.js';
import { RATE_LIMITS, TooManyTries, type LimitName } from '../../application/rate-limits.js';
import type { Database } from '../persistence/database.js';

/**
 * What is asked for in general is counted in each process by itself where counting it elsewhere would cost more than it protects: of visitors always, as
 * their answers come from memory, and of staff where each would be a row of the database.
 */
const isOfProcess = (name: LimitName, store: Store) => {
  const { of } = RATE_LIMITS[name];
  return of === 'visitors' || (of === 'staff' && typeof store === 'object' && 'database' in store);
};
const names = Object.keys(RATE_LIMITS) as LimitName[];

export type Store = { redis: Redis } | { database: Database } | 'memory';

/**
 * Counts tries at doors in Redis or PostgreSQL, for all processes together. While that does not answer, each process counts by itself: a store that is down
 * neither opens the doors nor closes them.
 */
export class FlexibleRateLimiter extends RateLimiter {
  private readonly limiters: ReadonlyMap<LimitName, RateLimiterAbstract>;

  /** `factor`: multiplies what may be asked for in general, not what may be tried at a door. */
  constructor(store: Store, factor = 1) {
    super();
    this.limiters = new Map(names.map((name) => [name, createLimiter(name, isOfProcess(name, store) ? 'memory' : store, factor)]));
  }

  override async take(limit: LimitName, subject: string): Promise<number> {
    try {
      return (await this.of(limit).consume(subject)).remainingPoints;
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      throw new TooManyTries(Math.max(1, Math.ceil(refused.msBeforeNext / 1000)));
    }
  }

  override async forget(limit: LimitName, subject: string): Promise<void> {
    await this.of(limit).delete(subject);
  }

  override async giveBack(limit: LimitName, subject: string): Promise<void> {
    await this.of(limit).reward(subject);
  }

  private of(limit: LimitName): RateLimiterAbstract {
    return this.limiters.get(limit) as RateLimiterAbstract;
  }
}

function createLimiter(name: LimitName, store: Store, factor: number): RateLimiterAbstract {
  const { points: base, seconds: duration, of } = RATE_LIMITS[name];
  const points = of === 'doors' ? base : base * factor;
  const options = { keyPrefix: name, points, duration };
  const memory = new RateLimiterMemory(options);
  if (store === 'memory') return memory;
  if ('redis' in store) {
    return new RateLimiterRedis({ ...options, keyPrefix: `atelier:limit:${name}`, storeClient: store.redis, insuranceLimiter: memory });
  }
  const { database } = store;
  return new RateLimiterPostgres({
    ...options,
    // Statements without a name: a pooler in transaction mode knows none.
    storeClient: { query: async ({ text, values }: { text: string; values: unknown[] }) => ({ rows: await database.read(text, values) }) },
    storeType: 'client',
    schemaName: 'atelier',
    tableName: 'rate_limits',
    tableCreated: true,
    clearExpiredByTimeout: false,
    insuranceLimiter: memory,
  });
}
