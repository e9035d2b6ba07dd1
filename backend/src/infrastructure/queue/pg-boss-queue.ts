import type { JobWithMetadata, PgBoss } from 'pg-boss';
import {
  JobQueue,
  type FailedJob,
  type Job,
  type JobHandlers,
  type JobName,
  type JobOptions,
  type JobOrigin,
  type QueueDepth,
} from '../../application/ports/job-queue.js';
import { opened, sealed } from './job-envelope.js';
import { connectionTo, type Address } from '../persistence/connection.js';
import { JOB_NAMES, JOB_POLICIES, REMEMBER_SECONDS } from './job-policies.js';

const SCHEMA = 'atelier_jobs';
/** A worker that has not been heard of for this long is taken for dead and its job is done again. */
const HEARTBEAT_SECONDS = 10;
export const POLL_SECONDS = 0.5;
/** How often work of dead workers and the state of queues is looked after. */
const SUPERVISE_SECONDS = 5;
/** Housekeeping can wait, and a database that is asked for nothing can rest. */
const RARE: Partial<Record<JobName, number>> = { 'sweep-uploads': 30, 'empty-trash': 30, 'reconcile-media': 30, 'back-up': 30 };
/** For the statements that hand jobs back. */
const HAND_BACK_MS = 2_000;
const FORGET_EVERY_MS = 60 * 60 * 1_000;

/** Jobs in PostgreSQL, for studios that run without Redis. Needs a session connection (not a transaction pooler). */
export class PgBossQueue extends JobQueue {
  private readonly workers = new Map<JobName, string>();
  private readonly stopping = new AbortController();
  /** Ends the waiting for each job that runs here. */
  private readonly running = new Set<() => void>();
  private started: Promise<PgBoss> | undefined;
  private forgetting: NodeJS.Timeout | undefined;

  constructor(
    private readonly address: Address,
    private readonly onError: (error: unknown) => void,
    private readonly policies: Record<JobName, JobOptions> = JOB_POLICIES,
    /**
     * How often each kind of job is looked for that nobody in this process added. Every look is some 1.1 kB from the database and there are a dozen
     * kinds: where that is paid for, look rarely. Jobs added here, and those to be tried again, are taken at once all the same.
     */
    private readonly pollSeconds = POLL_SECONDS,
  ) {
    super();
  }

  override async add(id: string, { name, data }: Job, origin?: JobOrigin): Promise<void> {
    const boss = await this.start();
    await boss.send(name, sealed(data, origin), { id });
    this.wake(boss, name);
  }

  override async work(handlers: JobHandlers): Promise<void> {
    const boss = await this.start();
    for (const name of JOB_NAMES) {
      const options = { batchSize: 1, includeMetadata: true, pollingIntervalSeconds: Math.max(RARE[name] ?? 0, this.pollSeconds) } as const;
      const worker = await boss.work<never, void, typeof options>(name, options, async ([job]: JobWithMetadata<never>[]) => {
        if (job === undefined) return;
        // Looks again at once after this one: pg-boss would do no more than one job for each look.
        this.wake(boss, name);
        const attempt = job.retryCount + 1;
        const { data, ...from } = opened(job.data);
        const { signal } = this.stopping;
        try {
          await this.untilGraceEnds(
            handlers[name](data as never, { id: job.id, attempt, last: attempt > job.retryLimit, signal, ...from }),
          );
        } catch (error) {
          if (signal.aborted) return handBack(boss, name, job);
          this.wakeForRetry(boss, name, attempt);
          throw error;
        }
      });
      this.workers.set(name, worker);
    }
  }

  override async failed(limit = 100): Promise<FailedJob[]> {
    const boss = await this.start();
    const { rows } = await boss
      .getDb()
      .executeSql(
        `select id, name, data, output, completed_on from ${SCHEMA}.job where state = 'failed' and name = any($1) order by completed_on desc limit $2`,
        [JOB_NAMES, limit],
      );
    return (rows as { id: string; name: JobName; data: unknown; output: { message?: string } | null; completed_on: Date }[]).map((row) => ({
      id: row.id,
      name: row.name,
      data: opened(row.data).data,
      error: row.output?.message ?? JSON.stringify(row.output),
      failedAt: row.completed_on,
    }));
  }

  override async retry(id: string): Promise<void> {
    const boss = await this.start();
    for (const name of JOB_NAMES) {
      await boss.retry(name, id);
      this.wake(boss, name);
    }
  }

  override async depths(): Promise<QueueDepth[]> {
    const boss = await this.start();
    const { rows } = await boss.getDb().executeSql(
      `select name,
         count(*) filter (where state in ('created', 'retry') and start_after <= now())::int as waiting,
         count(*) filter (where state = 'active')::int as active,
         count(*) filter (where state in ('created', 'retry') and start_after > now())::int as delayed,
         count(*) filter (where state = 'failed')::int as failed,
         extract(epoch from now() - min(greatest(created_on, start_after)) filter (where state in ('created', 'retry') and start_after <= now()))::float8 as oldest
       from ${SCHEMA}.job where state in ('created', 'retry', 'active', 'failed') and name = any($1) group by name`,
      [JOB_NAMES],
    );
    const known = new Map((rows as (Omit<QueueDepth, 'oldestWaitingSeconds'> & { oldest: number | null })[]).map((row) => [row.name, row]));
    return JOB_NAMES.map((name) => {
      const { waiting = 0, active = 0, delayed = 0, failed = 0, oldest = null } = known.get(name) ?? {};
      return { name, waiting, active, delayed, failed, oldestWaitingSeconds: oldest };
    });
  }

  override async check(): Promise<void> {
    const boss = await this.start();
    await boss.getDb().executeSql('select 1');
  }

  override async close(graceMs = 20_000): Promise<void> {
    this.stopping.abort();
    clearInterval(this.forgetting);
    if (this.started === undefined) return;
    const boss = await this.started.catch(() => undefined);
    const over = setTimeout(() => this.running.forEach((giveUp) => giveUp()), graceMs);
    // What still runs when pg-boss stops would count as failed.
    await boss?.stop({ graceful: true, timeout: graceMs + HAND_BACK_MS });
    clearTimeout(over);
  }

  /** A job that does not hear that it should hurry is handed back all the same; what it still does is done again. */
  private async untilGraceEnds(work: Promise<void>): Promise<void> {
    let giveUp = (): void => undefined;
    const over = new Promise<never>((_resolve, reject) => (giveUp = () => reject(new Error('The process ends.'))));
    this.running.add(giveUp);
    try {
      await Promise.race([work, over]);
    } finally {
      this.running.delete(giveUp);
    }
  }

  private wake(boss: PgBoss, name: JobName): void {
    const worker = this.workers.get(name);
    if (worker !== undefined) boss.notifyWorker(worker);
  }

  /** pg-boss doubles the pause and shortens it by chance; a little after its end the job is there. */
  private wakeForRetry(boss: PgBoss, name: JobName, attempt: number): void {
    const pause = Math.max(1_000, this.policies[name].backoffMs) * 2 ** attempt;
    const wakes = [pause / 2, pause].filter((ms) => ms < this.pollSeconds * 1_000);
    for (const ms of wakes) setTimeout(() => this.wake(boss, name), ms + 250).unref();
  }

  /** With the first thing that is asked of it: a process that only reads needs none of it. */
  private start(): Promise<PgBoss> {
    if (this.stopping.signal.aborted) return Promise.reject(new Error('The queue is closed.'));
    return (this.started ??= this.open().catch((error: unknown) => {
      this.started = undefined;
      throw error;
    }));
  }

  private async open(): Promise<PgBoss> {
    const { PgBoss } = await import('pg-boss');
    const boss = new PgBoss({
      ...connectionTo(this.address),
      schema: SCHEMA,
      // Made by a migration, for the role we connect as.
      createSchema: false,
      max: 2,
      schedule: false,
      superviseIntervalSeconds: Math.max(SUPERVISE_SECONDS, this.pollSeconds),
      monitorIntervalSeconds: Math.max(SUPERVISE_SECONDS, this.pollSeconds),
    });
    boss.on('error', this.onError);
    try {
      await boss.start();
      await this.makeQueues(boss);
    } catch (error) {
      // Its connections, and what it had begun to do from time to time.
      await boss.stop({ graceful: false }).catch(this.onError);
      throw error;
    }
    const forget = () => forgetDone(boss).catch(this.onError);
    await forget();
    this.forgetting = setInterval(() => void forget(), FORGET_EVERY_MS).unref();
    return boss;
  }

  private async makeQueues(boss: PgBoss): Promise<void> {
    for (const name of JOB_NAMES) {
      const { attempts, backoffMs } = this.policies[name];
      const options = {
        retryLimit: attempts - 1,
        retryDelay: Math.max(1, Math.round(backoffMs / 1_000)),
        retryBackoff: true,
        heartbeatSeconds: HEARTBEAT_SECONDS,
        expireInSeconds: 30 * 60,
        // pg-boss would delete failed jobs too.
        deleteAfterSeconds: 0,
      };
      if ((await boss.getQueue(name)) === null) await boss.createQueue(name, options);
      else await boss.updateQueue(name, options);
    }
  }
}

/**
 * The try does not count: without `started_on` pg-boss does not add to `retry_count` when the job is next taken. That is in a second: until then this worker
 * has told pg-boss that it is done with it, which changes nothing about a job that is not active.
 */
async function handBack(boss: PgBoss, name: JobName, { id, retryCount }: JobWithMetadata<never>): Promise<void> {
  await boss.getDb().executeSql(
    `update ${SCHEMA}.job set state = 'created', started_on = null, heartbeat_on = null, start_after = now() + interval '1s'
     where name = $1 and id = $2 and state = 'active' and retry_count = $3`,
    [name, id, retryCount],
  );
}

async function forgetDone(boss: PgBoss): Promise<void> {
  await boss
    .getDb()
    .executeSql(`delete from ${SCHEMA}.job where state in ('completed', 'cancelled') and completed_on < now() - $1 * interval '1s'`, [
      REMEMBER_SECONDS,
    ]);
}
