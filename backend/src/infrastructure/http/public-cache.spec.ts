import { CdnHeadersOf } from './cdn-headers.js';
import { PublicCache } from './public-cache.js';

function cacheThatAsks() {
  const answers: ((next: Date | null) => void)[] = [];
  const failures: (() => void)[] = [];
  const errors: unknown[] = [];
  const next = () =>
    new Promise<Date | null>((resolve, reject) => {
      answers.push(resolve);
      failures.push(() => reject(new Error('away')));
    });
  const cache = new PublicCache(new CdnHeadersOf(false, Date.now), true, next, (error) => errors.push(error));
  return { cache, answers, failures, errors };
}
const [soon, later] = [new Date(5_000), new Date(9_000)];

it('holds what is kept until something appears, as the look says that was begun last, whichever answers first', async () => {
  const { cache, answers } = cacheThatAsks();
  const looks = [cache.holdUntilDue(), cache.holdUntilDue()];
  answers[1]?.(soon);
  answers[0]?.(later);
  await Promise.all(looks);
  expect(cache.holdsUntil).toBe(soon.getTime());

  const next = cache.holdUntilDue();
  answers[2]?.(null);
  await next;
  expect(cache.holdsUntil).toBe(Infinity);
});

it('looks again after half a minute where it could not learn what is next', async () => {
  const { cache, failures } = cacheThatAsks();
  const look = cache.holdUntilDue();
  failures[0]?.();
  await look;
  expect(cache.holdsUntil - Date.now()).toBeLessThanOrEqual(30_000);
});

it('keeps what an earlier look said when a later one fails, and says so', async () => {
  const { cache, answers, failures, errors } = cacheThatAsks();
  const looks = [cache.holdUntilDue(), cache.holdUntilDue()];
  failures[1]?.();
  answers[0]?.(soon);
  await Promise.all(looks);
  expect([cache.holdsUntil, errors]).toEqual([soon.getTime(), [new Error('away')]]);
});
