import { z } from 'zod';
import { Instant } from './ids.js';

const count = z.int().min(0);
const seconds = z.number().min(0);

/** How a running studio stands, for whoever looks after it. */
export const SystemStatus = z
  .object({
    version: z.string(),
    commit: z.string().nullable().meta({ description: 'Of the source, if whoever built it said so' }),
    node: z.string(),
    startedAt: Instant.meta({ description: 'Of the process that answers' }),
    now: Instant.meta({ description: 'By its clock' }),
    database: z.object({
      version: z.string(),
      migration: z.string().nullable().meta({ description: 'The newest step of the schema that was taken' }),
      pending: z.array(z.string()).meta({ description: 'Steps the code needs that were not taken' }),
      bytes: count,
      roleIsOwner: z.boolean().meta({ description: 'True if the API may change tables, which it should not' }),
    }),
    queue: z
      .object({
        kind: z.enum(['redis', 'postgresql']),
        waiting: count,
        active: count,
        delayed: count.meta({ description: 'Wait for their next try' }),
        failed: count.meta({ description: 'For good, until somebody retries them' }),
        oldestWaitingSeconds: seconds.nullable(),
      })
      .nullable()
      .meta({ description: 'null: it does not answer' }),
    outbox: z.object({ waiting: count, oldestSeconds: seconds.nullable() }).meta({ description: 'Jobs the queue was not given yet' }),
    schedule: z.array(z.object({ name: z.string(), dueAt: Instant, lateSeconds: seconds })),
    worker: z.object({ lastSeenAt: Instant.nullable() }),
    storage: z.object({ kind: z.enum(['disk', 'supabase']), usedBytes: count, quotaBytes: count }),
    mail: z.object({ way: z.enum(['smtp', 'folder', 'none']), waiting: count, failed: count }),
    backup: z
      .object({
        lastAt: Instant,
        verifiedAt: Instant.nullable().meta({ description: 'When one of those that are kept was last proved to restore' }),
        damagedAt: Instant.nullable().meta({ description: 'When one of them was last found damaged' }),
        bytes: count.nullable(),
      })
      .nullable(),
    events: z.object({ hears: z.boolean().meta({ description: 'Whether this process hears what others announce' }) }),
  })
  .meta({ id: 'SystemStatus' });
export type SystemStatus = z.infer<typeof SystemStatus>;
