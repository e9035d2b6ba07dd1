import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import { RATE_LIMITS, TooManyTries } from '../../src/application/rate-limits.js';
import { FlexibleRateLimiter, type Store } from '../../src/infrastructure/limits/flexible-rate-limiter.js';
import { Database } from '../../src/infrastructure/persistence/database.js';
import { createOrm } from '../../src/infrastructure/persistence/orm.js';
import { createDatabase } from '../setup/database.js';

type Kept = { store: Store; close: () => Promise<unknown> };
const stores: Record<string, () => Promise<Kept>> = {
  memory: () => Promise.resolve({ store: 'memory', close: () => Promise.resolve() }),
  Redis: async () => {
    const redis = new Redis(process.env['TEST_REDIS_URL'] ?? '', { maxRetriesPerRequest: 1, enableOfflineQueue: false, lazyConnect: true });
    await redis.connect();
    return { store: { redis }, close: () => redis.quit() };
  },
  PostgreSQL: async () => {
    const made = await createDatabase();
    const database = new Database(createOrm(made.apiUrl));
    return { store: { database }, close: () => database.close().then(made.drop) };
  },
};

describe.each(Object.entries(stores))('2.4.1 limits counted in %s', (name, open) => {
  let kept: Kept;
  beforeAll(async () => {
    kept = await open();
  });
  afterAll(() => kept.close());
  const { points, seconds } = RATE_LIMITS['sign-in.device'];

  it('let so many through, say how many are left and then for how long to wait', async () => {
    const limiter = new FlexibleRateLimiter(kept.store);
    const subject = randomUUID();
    const left: number[] = [];
    for (let n = 0; n < points; n++) left.push(await limiter.take('sign-in.device', subject));
    expect(left).toEqual(Array.from({ length: points }, (_, n) => points - 1 - n));
    const refused = await limiter.take('sign-in.device', subject).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(TooManyTries);
    expect((refused as TooManyTries).retryAfterSeconds).toBeGreaterThan(seconds - 30);
    expect((refused as TooManyTries).retryAfterSeconds).toBeLessThanOrEqual(seconds);
    expect(await limiter.take('sign-in.device', randomUUID())).toBe(points - 1);
    expect(await limiter.take('confirm.account', subject)).toBe(RATE_LIMITS['confirm.account'].points - 1);
  });

  it('let no more through when many come at once, and give back what was no guess', async () => {
    const limiter = new FlexibleRateLimiter(kept.store);
    const subject = randomUUID();
    const taken = await Promise.allSettled(Array.from({ length: points * 3 }, () => limiter.take('sign-in.device', subject)));
    expect(taken.filter(({ status }) => status === 'fulfilled')).toHaveLength(points);
    const other = randomUUID();
    for (let n = 0; n < points * 2; n++) {
      await limiter.take('sign-in.device', other);
      await limiter.giveBack('sign-in.device', other);
    }
  });

  if (name !== 'memory')
    it('hold for all processes together', async () => {
      const [one, other] = [new FlexibleRateLimiter(kept.store), new FlexibleRateLimiter(kept.store)];
      const subject = randomUUID();
      for (let n = 0; n < points; n++) await (n % 2 === 0 ? one : other).take('sign-in.device', subject);
      await expect(one.take('sign-in.device', subject)).rejects.toBeInstanceOf(TooManyTries);
      await expect(other.take('sign-in.device', subject)).rejects.toBeInstanceOf(TooManyTries);
    });
});

it('2.4.1 limits go on in the process itself while Redis is away: neither open doors nor closed ones', async () => {
  const redis = new Redis('redis://127.0.0.1:9', { maxRetriesPerRequest: 1, enableOfflineQueue: false, retryStrategy: null });
  redis.on('error', () => undefined);
  const limiter = new FlexibleRateLimiter({ redis });
  const { points } = RATE_LIMITS['sign-in.device'];
  for (let n = 0; n < points; n++) await limiter.take('sign-in.device', 'somebody');
  await expect(limiter.take('sign-in.device', 'somebody')).rejects.toBeInstanceOf(TooManyTries);
  redis.disconnect();
});

it('2.4.1 general limits are multiplied, those at doors are not', async () => {
  const limiter = new FlexibleRateLimiter('memory', 10);
  expect(await limiter.take('staff.write', 'x')).toBe(RATE_LIMITS['staff.write'].points * 10 - 1);
  expect(await limiter.take('sign-in.account', 'x')).toBe(RATE_LIMITS['sign-in.account'].points - 1);
});
