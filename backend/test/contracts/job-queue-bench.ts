import type { ChildProcess } from 'node:child_process';
import type { JobAttempt, JobHandlers, JobName, JobOptions, JobQueue } from '../../src/application/ports/job-queue.js';
import { JOB_NAMES } from '../../src/infrastructure/queue/job-policies.js';
import { pause } from '../setup/atelier.js';

const policies = (attempts: number): Record<JobName, JobOptions> => {
  const all = Object.fromEntries(JOB_NAMES.map((name) => [name, { attempts, backoffMs: 1_000 }])) as Record<JobName, JobOptions>;
  return { ...all, 'purge-objects': { attempts: 1, backoffMs: 1_000 } };
};
/** Short enough to wait for, long enough to be told apart: pg-boss counts in whole seconds. */
export const QUICK = policies(3);
export const ONCE = policies(1);

export interface OpenedQueue {
  /** Another connection to the same jobs. */
  connect: () => JobQueue;
  /** Of queues whose jobs outlive the process. */
  outliving?: {
    /** A worker in a process of its own that takes jobs and never finishes one; it tells `{ taken: id }`. */
    fork: () => ChildProcess;
    /** After how long a worker that is not heard of is taken for dead. */
    lockMs: number;
    /** A queue whose server does not answer. */
    unreachable: () => JobQueue;
  };
}

export const nothing = Object.fromEntries(JOB_NAMES.map((name) => [name, () => Promise.resolve()])) as unknown as JobHandlers;

export async function until(condition: () => boolean | Promise<boolean>, ms = 20_000): Promise<void> {
  const end = Date.now() + ms;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error('It did not happen in time.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export type QueueBench = ReturnType<typeof queueBench>;

/** Queues for the specs of one `describe`, closed after each. `open` gives an empty one. */
export function queueBench(open: () => Promise<OpenedQueue>) {
  let queues: OpenedQueue;
  const opened: JobQueue[] = [];
  const releases: (() => void)[] = [];
  beforeEach(async () => (queues = await open()));
  afterEach(async () => {
    for (const release of releases.splice(0)) release();
    await Promise.all(opened.splice(0).map((one) => one.close(1_000)));
  });

  const queue = (): JobQueue => {
    const one = queues.connect();
    opened.push(one);
    return one;
  };
  return {
    queue,
    outliving: () => queues.outliving,
    working: async (handlers: Partial<JobHandlers>): Promise<JobQueue> => {
      const one = queue();
      await one.work({ ...nothing, ...handlers });
      return one;
    },
    /** What a job waits for, until it is released or the spec ends: Bull would wait for the job for as long as this process lives. */
    hold: () => {
      let release = (): void => undefined;
      const held = new Promise<void>((resolve) => (release = resolve));
      releases.push(release);
      return { held, release };
    },
    /** Remembers what reached a handler. */
    recorder: () => {
      const seen: { id: string; asset: string; attempt: JobAttempt; at: number }[] = [];
      const handler: JobHandlers['render-media'] = async ({ assetId }, attempt) => {
        seen.push({ id: attempt.id, asset: assetId, attempt, at: Date.now() });
        await pause(20);
      };
      return { seen, handler };
    },
    render: (assetId: string) => ({ name: 'render-media', data: { assetId } }) as const,
  };
}
