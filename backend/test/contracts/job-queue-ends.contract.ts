import { randomUUID } from 'node:crypto';
import type { JobHandlers } from '../../src/application/ports/job-queue.js';
import { pause } from '../setup/atelier.js';
import { until, type QueueBench } from './job-queue-bench.js';

/** What becomes of jobs whose worker closes or is killed. */
export function specifyEndsOfWorkers({ queue, outliving, working, hold, recorder, render }: QueueBench): void {
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
    if (outliving() === undefined) return;
    const tries: [number, boolean][] = [];
    const { held } = hold();
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

  it('gives the job of a killed worker to another', async () => {
    const outlives = outliving();
    if (outlives === undefined) return;
    const id = randomUUID();
    await queue().add(id, render('a'));
    const child = outlives.fork();
    const taken = await new Promise((resolve) => child.once('message', resolve));
    expect(taken).toEqual({ taken: id });
    const { seen, handler } = recorder();
    await working({ 'render-media': handler });
    await pause(Math.min(outlives.lockMs * 1.5, 2_000));
    expect(seen).toEqual([]); // while it lives, the job is its own
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
    await until(() => seen.length === 1, 40_000);
    expect(seen[0]?.id).toBe(id);
  }, 60_000);
}
