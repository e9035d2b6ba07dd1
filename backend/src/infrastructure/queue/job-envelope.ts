import type { JobOrigin } from '../../application/ports/job-queue.js';

const ORIGIN = '_origin';

/**
 * A job's data with what set it off beside it, under a name that no data uses. So jobs that an earlier version left in the queue are taken as they
 * are, and a worker that still runs an earlier version takes these.
 */
export const sealed = (data: object, origin: JobOrigin | undefined): object =>
  origin === undefined ? data : { ...data, [ORIGIN]: origin };

export function opened(stored: unknown): { data: unknown; origin?: JobOrigin } {
  const { [ORIGIN]: origin, ...data } = (stored ?? {}) as Record<string, unknown>;
  return origin === undefined ? { data } : { data, origin: origin as JobOrigin };
}
