import { randomUUID } from 'node:crypto';
import { Redis, type RedisOptions } from 'ioredis';
import type { JobHandlers } from '../../src/application/ports/job-queue.js';
import { BullQueue } from '../../src/infrastructure/queue/bull-queue.js';
import { QUICK } from '../contracts/job-queue-bench.js';
import { jobQueueContract } from '../contracts/job-queue.contract.js';
import { eventually, pause } from '../setup/atelier.js';
import { forkWorker } from './fork.js';

const at = (url: string) => (options: RedisOptions) => new Redis(url, options);

jobQueueContract('jobs in Redis', () => {
  const url = process.env['TEST_REDIS_URL'] ?? '';
  const options = { policies: QUICK, prefix: `test-${randomUUID()}`, lockMs: 1_000, stalledMs: 300 };
  return Promise.resolve({
    connect: () => new BullQueue(at(url), () => undefined, options),
    outliving: {
      fork: () => forkWorker('bull', url, options),
      lockMs: options.lockMs,
      unreachable: () => new BullQueue(at('redis://127.0.0.1:1'), () => undefined, options),
    },
  });
});

describe('a Redis that was emptied at a bad moment', () => {
  const url = process.env['TEST_REDIS_URL'] ?? '';
  const prefix = `test-${randomUUID()}`;
  const open = () => new BullQueue(at(url), () => undefined, { policies: QUICK, prefix, lockMs: 1_000, stalledMs: 300 });
  const redis = new Redis(url);
  const queues: BullQueue[] = [];
  afterAll(async () => {
    for (const queue of queues) await queue.close();
    redis.disconnect();
  });
  const done: unknown[] = [];
  const working = async () => {
    const queue = open();
    queues.push(queue);
    await queue.work({ 'send-mail': (data: unknown) => Promise.resolve(void done.push(data)) } as unknown as JobHandlers);
    return queue;
  };
  const job = { name: 'send-mail', data: { mailId: 'a letter' } } as const;

  it('leaves no job without its data to be done, and gives way to the same id', async () => {
    const queue = await working();
    const id = randomUUID();
    // As if everything went after the worker had taken the id.
    await redis.rpush(`${prefix}:send-mail:wait`, id);
    await eventually(
      () => redis.lrange(`${prefix}:send-mail:wait`, 0, -1),
      (ids) => ids.length === 0,
    );
    await pause(300);
    expect(done).toEqual([]);
    expect(await redis.exists(`${prefix}:send-mail:${id}`)).toBe(0);
    await queue.add(id, job);
    await eventually(
      () => Promise.resolve(done),
      (jobs) => jobs.length > 0,
    );
    expect(done.splice(0)).toEqual([{ mailId: 'a letter' }]);
    expect(await queue.failed()).toEqual([]);
  });

  it('takes a job of whose id only the failed try is left', async () => {
    const queue = await working();
    const id = randomUUID();
    await redis.hset(`${prefix}:send-mail:${id}`, { attemptsMade: 1, failedReason: 'gone', stacktrace: '[]' });
    await queue.add(id, job);
    await eventually(
      () => Promise.resolve(done),
      (jobs) => jobs.length > 0,
    );
    expect(done.splice(0)).toEqual([{ mailId: 'a letter' }]);
  });
});
