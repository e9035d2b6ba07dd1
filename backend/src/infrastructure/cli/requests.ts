import type { Commands } from './command.js';

export const requestCommands: Commands = {
  'requests:digest': {
    usage: '',
    help: 'write the letter of the day about requests that wait, as the worker does by itself',
    run: async ({ services, say }) => {
      const count = await (await services()).writeDigest.execute();
      say(count === 0 ? 'No digest is due' : `${count} ${count === 1 ? 'digest' : 'digests'} written`);
    },
  },
  'requests:anonymise': {
    usage: '',
    help: 'take away who sent archived requests that are old enough, as the worker does by itself',
    run: async ({ services, say }) => {
      const count = await (await services()).anonymiseRequests.execute();
      say(`${count} archived ${count === 1 ? 'request' : 'requests'} no longer tell who sent them`);
    },
  },
};
