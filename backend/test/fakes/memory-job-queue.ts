import {
  JobQueue,
  type FailedJob,
  type Job,
  type JobHandlers,
  type JobName,
  type JobOptions,
  type JobOrigin,
  type QueueDepth,
} from '../../src/application/ports/job-queue.js';

interface Entry {
  job: Job;
  origin: JobOrigin | undefined;
  since: number;
  attempt: number;
  state: 'waiting' | 'running' | 'done' | 'failed';
  error: string;
  notBefore: number;
  failedAt: number;
}

export class MemoryJobs extends Map<string, Entry> {}

/** For specs of use cases: jobs in this process, seen by every queue made from the same map. */
export class MemoryJobQueue extends JobQueue {
  private readonly stopping = new AbortController();
  private readonly loops: Promise<void>[] = [];

  constructor(
    private readonly jobs: MemoryJobs,
    private readonly policies: Record<JobName, JobOptions>,
  ) {
    super();
  }

  override add(id: string, job: Job, origin?: JobOrigin): Promise<void> {
    const entry: Entry = { job, origin, since: Date.now(), attempt: 1, state: 'waiting', error: '', notBefore: 0, failedAt: 0 };
    if (!this.jobs.has(id)) this.jobs.set(id, entry);
    return Promise.resolve();
  }

  override work(handlers: JobHandlers): Promise<void> {
    for (const name of Object.keys(handlers) as JobName[]) this.loops.push(this.loop(name, handlers));
    return Promise.resolve();
  }

  override failed(limit = 100): Promise<FailedJob[]> {
    const failed = [...this.jobs].filter(([, { state }]) => state === 'failed').sort(([, a], [, b]) => b.failedAt - a.failedAt);
    return Promise.resolve(
      failed.slice(0, limit).map(([id, { job, error, failedAt }]) => ({ id, ...job, error, failedAt: new Date(failedAt) })),
    );
  }

  override retry(id: string): Promise<void> {
    const entry = this.jobs.get(id);
    if (entry?.state === 'failed') Object.assign(entry, { state: 'waiting', notBefore: 0 });
    return Promise.resolve();
  }

  override depths(): Promise<QueueDepth[]> {
    const all = [...this.jobs.values()];
    return Promise.resolve(
      (Object.keys(this.policies) as JobName[]).map((name) => {
        const mine = all.filter(({ job }) => job.name === name);
        const waiting = mine.filter(({ state, notBefore }) => state === 'waiting' && notBefore <= Date.now());
        const count = (state: Entry['state']): number => mine.filter((one) => one.state === state).length;
        return {
          name,
          waiting: waiting.length,
          active: count('running'),
          delayed: count('waiting') - waiting.length,
          failed: count('failed'),
          oldestWaitingSeconds: waiting.length === 0 ? null : (Date.now() - Math.min(...waiting.map(({ since }) => since))) / 1_000,
        };
      }),
    );
  }

  override check(): Promise<void> {
    return Promise.resolve();
  }

  override async close(): Promise<void> {
    this.stopping.abort();
    await Promise.all(this.loops);
  }

  private async loop(name: JobName, handlers: JobHandlers): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      const found = [...this.jobs].find(([, one]) => one.job.name === name && one.state === 'waiting' && one.notBefore <= Date.now());
      if (found === undefined) await new Promise((resolve) => setTimeout(resolve, 10));
      else await this.run(...found, handlers);
    }
  }

  private async run(id: string, entry: Entry, handlers: JobHandlers): Promise<void> {
    const { attempts, backoffMs } = this.policies[entry.job.name];
    const { attempt } = entry;
    entry.state = 'running';
    try {
      await handlers[entry.job.name](entry.job.data as never, {
        ...{ id, attempt, last: attempt >= attempts, signal: this.stopping.signal },
        ...(entry.origin !== undefined && { origin: entry.origin }),
      });
      entry.state = 'done';
    } catch (error) {
      if (this.stopping.signal.aborted) {
        entry.state = 'waiting';
        return;
      }
      entry.error = (error as Error).message;
      entry.attempt += 1;
      entry.failedAt = Date.now();
      entry.notBefore = Date.now() + backoffMs * 2 ** (attempt - 1);
      entry.state = attempt >= attempts ? 'failed' : 'waiting';
    }
  }
}
