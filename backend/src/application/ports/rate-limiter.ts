import type { LimitName } from '../rate-limits.js';

export abstract class RateLimiter {
  /** Takes one try from what `subject` has left. Resolves with how many are left. @throws TooManyTries */
  abstract take(limit: LimitName, subject: string): Promise<number>;
  /** Forgets every try of `subject`. */
  abstract forget(limit: LimitName, subject: string): Promise<void>;
  /** Gives one back: it was not a guess after all. */
  abstract giveBack(limit: LimitName, subject: string): Promise<void>;
}
