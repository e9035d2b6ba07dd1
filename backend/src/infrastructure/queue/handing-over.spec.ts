import { handingOver } from './handing-over.js';

it.each([
  ['everything in one process', 'inline', undefined, 0.5, true, 2_000],
  ['the same, asked rarely to spare the database', 'inline', undefined, 30, true, 30_000],
  ['the same, asked hardly ever', 'inline', undefined, 600, true, 60_000],
  ['a worker that looks often', 'separate', undefined, 0.5, true, 2_000],
  ['a worker that looks rarely hands over by itself', 'separate', undefined, 30, false, 2_000],
  ['a worker that Redis wakes up', 'separate', 'redis://localhost', 30, true, 2_000],
] as const)('%s', (_what, WORKER, REDIS_URL, QUEUE_POLL_SECONDS, web, sweepMs) => {
  expect(handingOver({ WORKER, REDIS_URL, QUEUE_POLL_SECONDS })).toEqual({ web, sweepMs });
});
