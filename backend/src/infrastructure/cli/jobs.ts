import { UsageError, type Commands } from './command.js';

export const jobCommands: Commands = {
  'jobs:failed': {
    usage: '',
    help: 'list jobs that failed for good',
    run: async ({ services, say }) => {
      const { queue } = await services();
      for (const job of await queue.failed()) say(`${job.id}  ${job.name}  ${job.failedAt.toISOString()}  ${job.error}`);
    },
  },
  'jobs:retry': {
    usage: 'ID',
    help: 'try one of them again',
    run: async ({ services, args: [id] }) => {
      if (id === undefined) throw new UsageError('The id of the job is missing; `jobs:failed` lists them.');
      await (await services()).queue.retry(id);
    },
  },
};
