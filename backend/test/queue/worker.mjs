import { registerHooks } from 'node:module';
import { Redis } from 'ioredis';

/** Runs an adapter from its source in a process of its own, to be killed. Settings: `{ kind, url, options }` in QUEUE. */
registerHooks({
  resolve: (specifier, context, next) => {
    const ours = specifier.startsWith('.') && context.parentURL?.includes('/backend/') === true;
    return next(ours ? specifier.replace(/\.js$/u, '.ts') : specifier, context);
  },
});
const { kind, url, options } = JSON.parse(process.env.QUEUE);
const adapters = '../../src/infrastructure/queue';
const queue =
  kind === 'bull'
    ? new (await import(`${adapters}/bull-queue.js`)).BullQueue((settings) => new Redis(url, settings), console.error, options)
    : new (await import(`${adapters}/pg-boss-queue.js`)).PgBossQueue(url, console.error, options.policies);
const taken = (_data, { id }) => {
  process.send({ taken: id });
  return new Promise(() => undefined);
};
const { JOB_NAMES } = await import(`${adapters}/job-policies.js`);
const others = Object.fromEntries(JOB_NAMES.map((name) => [name, () => Promise.resolve()]));
await queue.work({ ...others, 'render-media': taken });
