import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { PgBossQueue } from '../../src/infrastructure/queue/pg-boss-queue.js';
import { nothing, ONCE, QUICK } from '../contracts/job-queue-bench.js';
import { jobQueueContract } from '../contracts/job-queue.contract.js';
import { eventually } from '../setup/atelier.js';
import { createDatabase } from '../setup/database.js';
import { forkWorker } from './fork.js';

let drop: (() => Promise<void>) | undefined;
afterAll(() => drop?.());

jobQueueContract('jobs in PostgreSQL', async () => {
  const database = await createDatabase();
  drop = database.drop;
  return {
    connect: () => new PgBossQueue(database.url, () => undefined, QUICK),
    outliving: {
      fork: () => forkWorker('pg-boss', database.url, { policies: QUICK }),
      // The shortest pg-boss allows, and what the adapter asks for.
      lockMs: 10_000,
      unreachable: () => new PgBossQueue('postgres://127.0.0.1:1/none', () => undefined, QUICK),
    },
  };
});

it('forgets done jobs after a while, and failed ones never', async () => {
  const { url, drop: gone } = await createDatabase();
  const connect = (at: string) => new PgBossQueue(at, () => undefined, ONCE);
  const first = connect(url);
  const [done, failing] = [randomUUID(), randomUUID()];
  await first.add(done, { name: 'publish-site', data: { changed: [] } });
  await first.add(failing, { name: 'render-media', data: { assetId: 'a' } });
  await first.work({ ...nothing, 'render-media': () => Promise.reject(new Error('broken')) });
  const client = new Client({ connectionString: url });
  await client.connect();
  const states = async () => (await client.query<{ id: string; state: string }>('select id, state from atelier_jobs.job')).rows;
  try {
    await eventually(states, (rows) => rows.every(({ state }) => ['completed', 'failed'].includes(state)));
    await first.close(1_000);
    await client.query(`update atelier_jobs.job set completed_on = now() - interval '1 year'`);
    // Maintenance is due again.
    await client.query('update atelier_jobs.queue set maintain_on = null');
    const next = connect(url);
    await next.check();
    expect(await eventually(states, (rows) => rows.length < 2)).toEqual([{ id: failing, state: 'failed' }]);
    // Long enough for another round of maintenance.
    await new Promise((resolve) => setTimeout(resolve, 6_000));
    expect((await next.failed()).map(({ id }) => id)).toEqual([failing]);
    await next.close(1_000);
  } finally {
    await first.close(1_000);
    await client.end();
    await gone();
  }
}, 60_000);

it('takes what is added, retried or to be tried again at once, also where the database is hardly ever asked', async () => {
  const { url, drop: gone } = await createDatabase();
  const queue = new PgBossQueue(url, () => undefined, QUICK, 600);
  const tries: number[] = [];
  const began = Date.now();
  try {
    await queue.work({ ...nothing, 'render-media': () => (tries.push(Date.now() - began), Promise.reject(new Error('broken'))) });
    const id = randomUUID();
    await queue.add(id, { name: 'render-media', data: { assetId: 'a' } });
    await eventually(
      () => Promise.resolve(tries),
      ({ length }) => length === 3,
      20_000,
    );
    expect(tries[0]).toBeLessThan(5_000);
    await eventually(
      () => queue.failed(),
      ({ length }) => length === 1,
    );
    await queue.retry(id);
    await eventually(
      () => Promise.resolve(tries),
      ({ length }) => length === 4,
      5_000,
    );
  } finally {
    await queue.close(1_000);
    await gone();
  }
}, 60_000);
