import type { JobName, JobOptions } from '../../application/ports/job-queue.js';

/** How patient the queue is with each kind of job. */
export const JOB_POLICIES: Record<JobName, JobOptions> = {
  'render-media': { attempts: 4, backoffMs: 5_000 },
  'purge-objects': { attempts: 10, backoffMs: 10_000 },
  'sweep-uploads': { attempts: 3, backoffMs: 60_000 },
  'empty-trash': { attempts: 3, backoffMs: 60_000 },
  'reconcile-media': { attempts: 3, backoffMs: 60_000 },
  // Doubling pauses that add up to more than a day: mail servers may be away that long.
  'send-mail': { attempts: 13, backoffMs: 25_000 },
  'write-digest': { attempts: 3, backoffMs: 60_000 },
  'anonymise-requests': { attempts: 3, backoffMs: 60_000 },
  'forget-arrivals': { attempts: 3, backoffMs: 60_000 },
  'tidy-security': { attempts: 3, backoffMs: 60_000 },
  'write-reset-letter': { attempts: 3, backoffMs: 60_000 },
  'back-up': { attempts: 4, backoffMs: 600_000 },
  'publish-site': { attempts: 8, backoffMs: 2_000 },
  'build-site': { attempts: 8, backoffMs: 30_000 },
};
export const JOB_NAMES = Object.keys(JOB_POLICIES) as JobName[];
/** Finished jobs are remembered this long, so that the same id again is known. */
export const REMEMBER_SECONDS = 7 * 24 * 60 * 60;
