import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import type { JobAttempt, JobData, JobHandlers, JobName, JobOptions, JobQueue } from '../../src/application/ports/job-queue.js';
import { JOB_NAMES } from '../../src/infrastructure/queue/job-policies.js';

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

async function until(condition: () => boolean | Promise<boolean>, ms = 20_000): Promise<void> {
  const end = Date.now() + ms;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error('It did not happen in time.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** What every queue does. `open` gives an empty one. */
export function jobQueueContract(name: string, open: () => Promise<OpenedQueue>): void {
  describe(name, () => {
    let queues: OpenedQueue;
    const opened: JobQueue[] = [];
    const queue = (): JobQueue => {
      const one = queues.connect();
      opened.push(one);
      return one;
    };
    beforeEach(async () => (queues = await open()));
    /** Ends a job that does not hear: Bull would wait for it for as long as this process lives. */
    let release = (): void => undefined;
    afterEach(async () => {
      release();
      await Promise.all(opened.splice(0).map((one) => one.close(1_000)));
    });

    const working = async (handlers: Partial<JobHandlers>): Promise<JobQueue> => {
      const one = queue();
      await one.work({ ...nothing, ...handlers });
      return one;
    };
    /** Remembers what reached a handler. */
    const recorder = () => {
      const seen: { id: string; asset: string; attempt: JobAttempt; at: number }[] = [];
      const handler: JobHandlers['render-media'] = async ({ assetId }, attempt) => {
        seen.push({ id: attempt.id, asset: assetId, attempt, at: Date.now() });
        await pause(20);
      };
      return { seen, handler };
    };
    const render = (assetId: string) => ({ name: 'render-media', data: { assetId } }) as const;

    it('delivers a job once, however often its id is added, before, while and after it runs', async () => {
      const { seen, handler } = recorder();
      const [sender, id] = [queue(), randomUUID()];
      await Promise.all([sender.add(id, render('a')), sender.add(id, render('a'))]);
      const worker = await working({ 'render-media': handler });
      await worker.add(id, render('a'));
      await until(() => seen.length > 0);
      await sender.add(id, render('a'));
      await pause(1_200);
      expect(seen.map((one) => [one.id, one.asset, one.attempt.attempt])).toEqual([[id, 'a', 1]]);
    }, 30_000);

    it('shares jobs among workers, each once, and keeps one kind from waiting for another', async () => {
      const { seen, handler } = recorder();
      const published: unknown[] = [];
      const slow = { 'publish-site': ({ changed }: JobData['publish-site']) => pause(1_500).then(() => void published.push(...changed)) };
      await working({ 'render-media': handler, ...slow });
      const sender = await working({ 'render-media': handler, ...slow });
      await sender.add(randomUUID(), { name: 'publish-site', data: { changed: [{ kind: 'project', slug: 'slow' }] } });
      const assets = Array.from({ length: 12 }, (_, n) => `asset-${n}`);
      for (const asset of assets) await sender.add(randomUUID(), render(asset));
      await until(() => seen.length >= 12 && published.length === 1);
      expect(seen.map((one) => one.asset).sort()).toEqual([...assets].sort());
    }, 30_000);

    it('tries a failing job again after growing pauses, then keeps it as failed until it is retried', async () => {
      const tries: { attempt: number; last: boolean; at: number }[] = [];
      let heals = false;
      const worker = await working({
        'render-media': (_data, { attempt, last }) => {
          tries.push({ attempt, last, at: Date.now() });
          return heals ? Promise.resolve() : Promise.reject(new Error('no such colour'));
        },
      });
      const id = randomUUID();
      await worker.add(id, render('a'));
      await until(async () => (await worker.failed()).length === 1, 30_000);
      expect(tries.map(({ attempt, last }) => [attempt, last])).toEqual([
        [1, false],
        [2, false],
        [3, true],
      ]);
      const [first = 0, second = 0, third = 0] = tries.map(({ at }) => at);
      expect(second - first).toBeGreaterThanOrEqual(900);
      expect(third - second).toBeGreaterThan(second - first - 600);
      const [failed] = await worker.failed();
      expect(failed).toMatchObject({ id, name: 'render-media', data: { assetId: 'a' }, error: 'no such colour' });
      expect(Math.abs((failed?.failedAt.getTime() ?? 0) - Date.now())).toBeLessThan(30_000);

      heals = true;
      await worker.retry(id);
      await until(() => tries.length === 4);
      await until(async () => (await worker.failed()).length === 0);
    }, 60_000);

    it('carries with a job what set it off, through every try and a retry by hand, and takes jobs without it', async () => {
      const seen: (JobAttempt & { asset: string })[] = [];
      let heals = false;
      const worker = await working({
        'render-media': ({ assetId }, attempt) => {
          seen.push({ ...attempt, asset: assetId });
          return heals || assetId === 'old' ? Promise.resolve() : Promise.reject(new Error('not yet'));
        },
      });
      const origin = { requestId: 'a-request', traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01` };
      const id = randomUUID();
      await worker.add(id, render('a'), origin);
      await until(async () => (await worker.failed()).length === 1, 30_000);
      expect((await worker.failed())[0]?.data).toEqual({ assetId: 'a' });
      heals = true;
      await worker.retry(id);
      await until(() => seen.length === 4);
      expect(seen.map((one) => [one.asset, one.attempt, one.origin])).toEqual([1, 2, 3, 4].map((attempt) => ['a', attempt, origin]));
      await worker.add(randomUUID(), render('old'));
      await until(() => seen.length === 5);
      expect(seen[4]).toMatchObject({ asset: 'old', attempt: 1 });
      expect(seen[4]).not.toHaveProperty('origin');
    }, 60_000);

    it('says how much there is to do, for every name', async () => {
      const depthOf = async (one: JobQueue) => (await one.depths()).find(({ name: job }) => job === 'render-media');
      const sender = queue();
      expect((await sender.depths()).map(({ name: job }) => job).sort()).toEqual([...JOB_NAMES].sort());
      expect(await depthOf(sender)).toEqual({
        ...{ name: 'render-media', waiting: 0, active: 0, delayed: 0, failed: 0, oldestWaitingSeconds: null },
      });
      for (const asset of ['a', 'b']) await sender.add(randomUUID(), render(asset));
      await pause(1_100);
      const waiting = await depthOf(sender);
      expect(waiting).toMatchObject({ waiting: 2, active: 0, delayed: 0, failed: 0 });
      expect(waiting?.oldestWaitingSeconds).toBeGreaterThan(1);
      expect(waiting?.oldestWaitingSeconds).toBeLessThan(10);
      const held = new Promise<void>((resolve) => (release = resolve));
      await working({ 'render-media': ({ assetId }) => (assetId === 'a' ? held : Promise.reject(new Error('no'))) });
      await until(async () => (await depthOf(sender))?.active === 1);
      expect(await depthOf(sender)).toMatchObject({ waiting: 1, active: 1 });
      release();
      await until(async () => (await depthOf(sender))?.delayed === 1);
      await until(async () => (await depthOf(sender))?.failed === 1, 30_000);
      expect(await depthOf(sender)).toEqual({
        ...{ name: 'render-media', waiting: 0, active: 0, delayed: 0, failed: 1, oldestWaitingSeconds: null },
      });
    }, 60_000);

    it('goes on with the others when one fails', async () => {
      const done: string[] = [];
      const worker = await working({
        'purge-objects': ({ keys: [key = ''] }) =>
          key === 'bad' ? Promise.reject(new Error('bad')) : Promise.resolve(void done.push(key)),
      });
      for (const key of ['bad', 'good']) await worker.add(randomUUID(), { name: 'purge-objects', data: { keys: [key] } });
      await until(() => done.includes('good'));
      await until(async () => (await worker.failed()).length === 1);
    }, 30_000);

    it('keeps jobs until somebody works', async () => {
      const { seen, handler } = recorder();
      const sender = queue();
      await sender.add(randomUUID(), render('a'));
      await sender.close();
      await working({ 'render-media': handler });
      await until(() => seen.length === 1);
    }, 30_000);

    it('lets a running job finish when it closes, tells it to hurry, and takes no more', async () => {
      const finished: boolean[] = [];
      const worker = await working({
        'render-media': async (_data, { signal }) => {
          await pause(800);
          finished.push(signal.aborted);
        },
      });
      await worker.add(randomUUID(), render('a'));
      await worker.add(randomUUID(), render('b'));
      await pause(700);
      await worker.close();
      expect(finished).toEqual([true]);
      const { seen, handler } = recorder();
      await working({ 'render-media': handler });
      await until(() => seen.length === 1);
      await pause(500);
      expect(seen.map(({ asset }) => asset)).toEqual(['b']);
    }, 30_000);

    it('hands back what has not finished when it closes: the try does not count, and another takes it soon', async () => {
      const tries: number[] = [];
      const busy: JobHandlers['render-media'] = (_data, { attempt, signal }) =>
        new Promise((_resolve, reject) => {
          tries.push(attempt);
          signal.addEventListener('abort', () => reject(new Error('told to hurry')));
        });
      await queue().add(randomUUID(), render('a'));
      // More often than it may fail.
      for (let n = 1; n <= 5; n++) {
        const worker = await working({ 'render-media': busy });
        await until(() => tries.length === n, 5_000);
        await worker.close();
      }
      const { seen, handler } = recorder();
      const last = await working({ 'render-media': handler });
      await until(() => seen.length === 1, 5_000);
      expect([...tries, seen[0]?.attempt.attempt]).toEqual([1, 1, 1, 1, 1, 1]);
      expect(await last.failed()).toEqual([]);
      // After one that failed, too.
      const counted: number[] = [];
      await last.close();
      const failing = await working({
        'render-media': (_data, { attempt }) => Promise.reject(new Error(`try ${counted.push(attempt)}`)),
      });
      await failing.add(randomUUID(), render('b'));
      await until(() => counted.length === 1);
      await failing.close();
      tries.length = 0;
      const second = await working({ 'render-media': busy });
      await until(() => tries.length === 1);
      await second.close();
      const third = await working({ 'render-media': handler });
      await until(() => seen.length === 2);
      expect([counted, tries, seen[1]?.attempt.attempt]).toEqual([[1], [2], 2]);
      await third.close();
    }, 60_000);

    it('hands back after the grace what does not hear that it should hurry, with the last of its tries too', async () => {
      const { outliving } = queues;
      if (outliving === undefined) return;
      const tries: [number, boolean][] = [];
      const held = new Promise<void>((resolve) => (release = resolve));
      const deaf: JobHandlers['render-media'] = (_data, { attempt, last }) => {
        tries.push([attempt, last]);
        // Two fail, the third has time.
        return attempt < 3 ? Promise.reject(new Error('no')) : held;
      };
      const worker = await working({ 'render-media': deaf });
      await worker.add(randomUUID(), render('a'));
      await until(() => tries.length === 3, 20_000);
      const began = Date.now();
      await worker.close(500);
      expect(Date.now() - began).toBeLessThan(3_000);
      const { seen, handler } = recorder();
      const next = await working({ 'render-media': handler });
      await until(() => seen.length === 1, 30_000);
      expect([tries.at(-1), seen[0]?.attempt.attempt, seen[0]?.attempt.last]).toEqual([[3, true], 3, true]);
      await pause(1_000);
      expect([seen.length, await next.failed()]).toEqual([1, []]);
    }, 90_000);

    it('says that it answers, or within seconds that it does not', async () => {
      await expect(queue().check()).resolves.toBeUndefined();
      const nowhere = queues.outliving?.unreachable();
      if (nowhere === undefined) return;
      await expect(nowhere.check()).rejects.toThrow();
      await expect(nowhere.add(randomUUID(), render('a'))).rejects.toThrow();
      await nowhere.close(100);
    }, 20_000);

    it('gives the job of a killed worker to another', async () => {
      const { outliving } = queues;
      if (outliving === undefined) return;
      const id = randomUUID();
      await queue().add(id, render('a'));
      const child = outliving.fork();
      const taken = await new Promise((resolve) => child.once('message', resolve));
      expect(taken).toEqual({ taken: id });
      const { seen, handler } = recorder();
      await working({ 'render-media': handler });
      await pause(Math.min(outliving.lockMs * 1.5, 2_000));
      expect(seen).toEqual([]); // while it lives, the job is its own
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await gone;
      await until(() => seen.length === 1, 40_000);
      expect(seen[0]?.id).toBe(id);
    }, 60_000);
  });
}
