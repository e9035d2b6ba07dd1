import Bull from 'bull';
import type { Redis, RedisOptions } from 'ioredis';
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
import { JOB_NAMES, JOB_POLICIES, REMEMBER_SECONDS } from './job-policies.js';

/** How long adding a job waits for Redis before the caller hears that it does not answer. */
const COMMAND_TIMEOUT_MS = 5_000;
/** Takes away what Bull wrote of a job that an emptied Redis no longer had: it is no job, and no other could have its id. */
const CLEAR_REMNANT = `if redis.call('hexists', KEYS[1], 'timestamp') == 0 then redis.call('del', KEYS[1]) end`;

export interface BullQueueOptions {
  policies?: Record<JobName, JobOptions>;
  prefix?: string;
  /** A worker that has not renewed its lock for this long is taken for dead and its job is done again. */
  lockMs?: number;
  /** How often dead workers are looked for. */
  stalledMs?: number;
}

/** Jobs in Redis: one Bull queue for each name, so that a long image never keeps a short job waiting. */
export class BullQueue extends JobQueue {
  private readonly queues = new Map<JobName, Bull.Queue>();
  private readonly connections: Redis[] = [];
  private readonly stopping = new AbortController();

  constructor(
    private readonly open: (options: RedisOptions) => Redis,
    private readonly onError: (error: unknown) => void,
    { policies = JOB_POLICIES, prefix = 'atelier', lockMs = 15_000, stalledMs = 5_000 }: BullQueueOptions = {},
  ) {
    super();
    const shared = new Map<string, Redis>();
    for (const name of JOB_NAMES) {
      const queue = new Bull(name, {
        prefix,
        createClient: (type) => {
          if (type === 'bclient') return this.connect(type);
          const known = shared.get(type) ?? this.connect(type);
          shared.set(type, known);
          return known;
        },
        settings: { lockDuration: lockMs, stalledInterval: stalledMs, maxStalledCount: 10 },
        defaultJobOptions: {
          attempts: policies[name].attempts,
          backoff: { type: 'exponential', delay: policies[name].backoffMs },
          removeOnComplete: { age: REMEMBER_SECONDS },
          removeOnFail: false,
        },
      });
      queue.on('error', this.onError);
      this.queues.set(name, queue);
    }
  }

  override async add(id: string, { name, data }: Job, origin?: JobOrigin): Promise<void> {
    const queue = this.queue(name);
    await queue.client.eval(CLEAR_REMNANT, 1, queue.toKey(id));
    await queue.add(sealed(data, origin), { jobId: id });
  }

  override async work(handlers: JobHandlers): Promise<void> {
    for (const name of JOB_NAMES) {
      // Bull's own promise stays open for as long as the queue works; only its failures are of interest.
      void this.queue(name)
        .process(1, async (job) => {
          refuseRemnant(job);
          const attempt = job.attemptsMade + 1;
          const last = attempt >= (job.opts.attempts ?? 1);
          const { data, ...from } = opened(job.data);
          const { signal } = this.stopping;
          try {
            await handlers[name](data as never, { id: String(job.id), attempt, last, signal, ...from });
          } catch (error) {
            if (signal.aborted) handBack(job);
            throw error;
          }
        })
        .catch(this.onError);
    }
    await Promise.all([...this.queues.values()].map((queue) => queue.isReady()));
  }

  override async failed(limit = 100): Promise<FailedJob[]> {
    const lists = await Promise.all(
      [...this.queues].map(async ([name, queue]) =>
        (await queue.getFailed(0, limit - 1)).map((job) => ({
          id: String(job.id),
          name,
          data: opened(job.data).data,
          error: job.failedReason ?? '',
          failedAt: new Date(job.finishedOn ?? 0),
        })),
      ),
    );
    return lists
      .flat()
      .sort((a, b) => b.failedAt.getTime() - a.failedAt.getTime())
      .slice(0, limit);
  }

  override async retry(id: string): Promise<void> {
    for (const queue of this.queues.values()) {
      const job = await queue.getJob(id);
      if (job !== null && (await job.isFailed())) await job.retry();
    }
  }

  override depths(): Promise<QueueDepth[]> {
    return Promise.all(
      [...this.queues].map(async ([name, queue]) => {
        // By index, as Bull keeps them: the end of the list is next.
        const [counts, [oldest]] = await Promise.all([queue.getJobCounts(), queue.getJobs(['waiting'], 0, 0, true)]);
        const { waiting, active, delayed, failed } = counts;
        const since = oldest && Math.max(oldest.timestamp, oldest.processedOn ?? 0);
        return { name, waiting, active, delayed, failed, oldestWaitingSeconds: since === undefined ? null : age(since) };
      }),
    );
  }

  override async check(): Promise<void> {
    const [queue] = this.queues.values();
    await queue?.client?.ping();
  }

  override async close(graceMs = 20_000): Promise<void> {
    this.stopping.abort();
    const closing = Promise.all([...this.queues.values()].map((queue) => queue.close()));
    const timeout = new Promise((resolve) => setTimeout(resolve, graceMs).unref());
    await Promise.race([closing.catch(this.onError), timeout]);
    for (const connection of this.connections) connection.disconnect();
  }

  private queue(name: JobName): Bull.Queue {
    const queue = this.queues.get(name);
    if (queue === undefined) throw new Error(`No queue for jobs named ${name}.`);
    return queue;
  }

  /** Blocking and subscribing connections wait for ever; the one for commands says when Redis does not answer. */
  private connect(type: 'client' | 'subscriber' | 'bclient'): Redis {
    const blocking = type !== 'client';
    const options: RedisOptions = {
      maxRetriesPerRequest: null,
      enableReadyCheck: !blocking,
      retryStrategy: (times) => Math.min(200 * times, 2_000),
      ...(blocking ? {} : { commandTimeout: COMMAND_TIMEOUT_MS }),
    };
    const connection = this.open(options);
    connection.on('error', this.onError);
    // Every queue listens on the shared ones: that is no leak.
    connection.setMaxListeners(0);
    this.connections.push(connection);
    return connection;
  }
}

/**
 * Redis was emptied after this worker had taken the id and before it read the rest: nothing is known of the job, not even what it is to do. Whoever gave
 * it still has it, and gives it again. @throws Error
 */
function refuseRemnant(job: Bull.Job): void {
  if (!Number.isNaN(job.timestamp)) return;
  job.opts.removeOnFail = true;
  throw new Error(`Redis lost job ${String(job.id)}; it will be given again.`);
}

/** The try does not count, and the next need not wait: Bull adds to the one and looks at the other when it takes a job back. */
function handBack(job: Bull.Job): void {
  job.attemptsMade -= 1;
  delete job.opts.backoff;
}

const age = (since: number): number => Math.max(0, (Date.now() - since) / 1_000);
