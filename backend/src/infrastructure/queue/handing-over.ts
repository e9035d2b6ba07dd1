import type { Config } from '../config/config.js';

/** Seconds. From here on a queue in PostgreSQL is asked so rarely that its worker had better hear of a job in another way. */
const RARELY = 5;

/**
 * Who brings jobs from the outbox to the queue: always whoever takes them. `web`: the web process too, at each commit, so that nothing waits for a look;
 * but not where a worker of its own looks rarely for jobs, since that one wakes up for what it handed over itself. `sweepMs`: how often each looks for
 * what others left in the outbox.
 */
export function handingOver({ WORKER, REDIS_URL, QUEUE_POLL_SECONDS: poll }: Pick<Config, 'WORKER' | 'REDIS_URL' | 'QUEUE_POLL_SECONDS'>): {
  web: boolean;
  sweepMs: number;
} {
  const alone = WORKER === 'inline';
  return {
    web: alone || REDIS_URL !== undefined || poll < RARELY,
    // Alone it misses only what others left when they ended, and what is due later: no reason to ask more often than the queue is.
    sweepMs: (alone ? Math.min(60, Math.max(2, poll)) : 2) * 1_000,
  };
}
