import { randomUUID } from 'node:crypto';
import type { JobAttempt, JobData, JobQueue } from '../../src/application/ports/job-queue.js';
import { JOB_NAMES } from '../../src/infrastructure/queue/job-policies.js';
import { pause } from '../setup/atelier.js';
import { queueBench, until, type OpenedQueue } from './job-queue-bench.js';
import { specifyEndsOfWorkers } from './job-queue-ends.contract.js';

/** What every queue does. `open` gives an empty one. */
export function jobQueueContract(name: string, open: () => Promise<OpenedQueue>): void {
  describe(name, () => {
    const bench = queueBench(open);
    const { queue, outliving, working, hold, recorder, render } = bench;

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
      const { held, release } = hold();
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

    it('says that it answers, or within seconds that it does not', async () => {
      await expect(queue().check()).resolves.toBeUndefined();
      const nowhere = outliving()?.unreachable();
      if (nowhere === undefined) return;
      await expect(nowhere.check()).rejects.toThrow();
      await expect(nowhere.add(randomUUID(), render('a'))).rejects.toThrow();
      await nowhere.close(100);
    }, 20_000);

    specifyEndsOfWorkers(bench);
  });
}
