import { QUICK } from '../contracts/job-queue-bench.js';
import { jobQueueContract } from '../contracts/job-queue.contract.js';
import { MemoryJobQueue, MemoryJobs } from '../fakes/memory-job-queue.js';

jobQueueContract('jobs in memory', () => {
  const jobs = new MemoryJobs();
  return Promise.resolve({ connect: () => new MemoryJobQueue(jobs, QUICK) });
});
