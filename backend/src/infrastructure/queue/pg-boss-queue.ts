import { PgBoss, type JobWithMetadata } from 'pg-boss';
import { JobQueue, type FailedJob, type Job, type JobHandlers, type JobName, type JobOptions } from '../../application/ports/job-queue.js';
import { JOB_NAMES, JOB_POLICIES, REMEMBER_SECONDS } from './job-policies.js';

const SCHEMA = 'atelier_jobs';
/** A worker that has not been heard of for this long is taken for dead and its job is done again. */
const HEARTBEAT_SECONDS = 10;
export const POLL_SECONDS = 0.5;
/** How often work of dead workers and the state of queues is looked after. */
const SUPERVISE_SECONDS = 5;
/** Housekeeping can wait, and a database that is asked for nothing can rest. */
const RARE: Partial<Record<JobName, number>> = { 'sweep-uploads': 30, 'empty-trash': 30, 'reconcile-media': 30 };
const FORGET_EVERY_MS = 60 * 60 * 1_000;

/** Jobs in PostgreSQL, for studios that run without Redis. Needs a session connection (not a transaction pooler). */
export class PgBossQueue extends JobQueue {
  private readonly boss: PgBoss;
  private readonly workers = new Map<JobName, string>();
  private readonly stopping = new AbortController();
  private started: Promise<unknown> | undefined;
  private forgetting: NodeJS.Timeout | undefined;

  constructor(
    connectionString: string,
    private readonly onError: (error: unknown) => void,
    private readonly policies: Record<JobName, JobOptions> = JOB_POLICIES,
    /**
     * How often each kind of job is looked for that nobody in this process added. Every look is some 1.1 kB from the database and there are a dozen
     * kinds: where that is paid for, look rarely. Jobs added here, and those to be tried again, are taken at once all the same.
     */
    private readonly pollSeconds = POLL_SECONDS,
  ) {
    super();
    this.boss = new PgBoss({
      connectionString,
      schema: SCHEMA,
      // Made by a migration, for the role we connect as.
      createSchema: false,
      max: 2,
      schedule: false,
      superviseIntervalSeconds: Math.max(SUPERVISE_SECONDS, this.pollSeconds),
      monitorIntervalSeconds: Math.max(SUPERVISE_SECONDS, this.pollSeconds),
    });
    this.boss.on('error', onError);
  }

  override async add(id: string, { name, data }: Job): Promise<void> {
    await this.start();
    await this.boss.send(name, data, { id });
    this.wake(name);
  }

  override async work(handlers: JobHandlers): Promise<void> {
    await this.start();
    for (const name of JOB_NAMES) {
      const options = { batchSize: 1, includeMetadata: true, pollingIntervalSeconds: Math.max(RARE[name] ?? 0, this.pollSeconds) } as const;
      const worker = await this.boss.work<never, void, typeof options>(name, options, async ([job]: JobWithMetadata<never>[]) => {
        if (job === undefined) return;
        // Looks again at once after this one: pg-boss would do no more than one job for each look.
        this.wake(name);
        const attempt = job.retryCount + 1;
        try {
          await handlers[name](job.data, { id: job.id, attempt, last: attempt > job.retryLimit, signal: this.stopping.signal });
        } catch (error) {
          this.wakeForRetry(name, attempt);
          throw error;
        }
      });
      this.workers.set(name, worker);
    }
  }

  override async failed(limit = 100): Promise<FailedJob[]> {
    await this.start();
    const { rows } = await this.boss
      .getDb()
      .executeSql(
        `select id, name, data, output, completed_on from ${SCHEMA}.job where state = 'failed' and name = any($1) order by completed_on desc limit $2`,
        [JOB_NAMES, limit],
      );
    return (rows as { id: string; name: JobName; data: unknown; output: { message?: string } | null; completed_on: Date }[]).map((row) => ({
      id: row.id,
      name: row.name,
      data: row.data,
      error: row.output?.message ?? JSON.stringify(row.output),
      failedAt: row.completed_on,
    }));
  }

  override async retry(id: string): Promise<void> {
    await this.start();
    for (const name of JOB_NAMES) {
      await this.boss.retry(name, id);
      this.wake(name);
    }
  }

  override async check(): Promise<void> {
    await this.start();
    await this.boss.getDb().executeSql('select 1');
  }

  override async close(graceMs = 20_000): Promise<void> {
    this.stopping.abort();
    clearInterval(this.forgetting);
    if (this.started === undefined) return;
    await this.started.catch(() => undefined);
    await this.boss.stop({ graceful: true, timeout: Math.max(1_000, graceMs) });
  }

  private wake(name: JobName): void {
    const worker = this.workers.get(name);
    if (worker !== undefined) this.boss.notifyWorker(worker);
  }

  /** pg-boss doubles the pause and shortens it by chance; a little after its end the job is there. */
  private wakeForRetry(name: JobName, attempt: number): void {
    const pause = Math.max(1_000, this.policies[name].backoffMs) * 2 ** attempt;
    const wakes = [pause / 2, pause].filter((ms) => ms < this.pollSeconds * 1_000);
    for (const ms of wakes) setTimeout(() => this.wake(name), ms + 250).unref();
  }

  private async start(): Promise<void> {
    if (this.stopping.signal.aborted) throw new Error('The queue is closed.');
    this.started ??= this.install().catch((error: unknown) => {
      this.started = undefined;
      throw error;
    });
    await this.started;
  }

  private async install(): Promise<void> {
    await this.boss.start();
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
      if ((await this.boss.getQueue(name)) === null) await this.boss.createQueue(name, options);
      else await this.boss.updateQueue(name, options);
    }
    await this.forget();
    this.forgetting = setInterval(() => void this.forget().catch(this.onError), FORGET_EVERY_MS).unref();
  }

  private async forget(): Promise<void> {
    await this.boss
      .getDb()
      .executeSql(`delete from ${SCHEMA}.job where state in ('completed', 'cancelled') and completed_on < now() - $1 * interval '1s'`, [
        REMEMBER_SECONDS,
      ]);
  }
}
