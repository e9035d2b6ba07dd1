import { randomUUID } from 'node:crypto';
import { Redis, type RedisOptions } from 'ioredis';
import { BullQueue } from '../../src/infrastructure/queue/bull-queue.js';
import { jobQueueContract, QUICK } from '../contracts/job-queue.contract.js';
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
