import { Client } from 'pg';
import { createOrm } from '../../src/infrastructure/persistence/orm.js';
import { Database } from '../../src/infrastructure/persistence/database.js';
import { isDatabaseUnavailable } from '../../src/infrastructure/persistence/database-errors.js';
import { createDatabase } from '../setup/database.js';

it('keeps its whole pool, and can be closed, however often the server ends connections in the middle of transactions', async () => {
  const place = await createDatabase();
  const database = new Database(createOrm(place.apiUrl, 2));
  const owner = new Client({ connectionString: place.url });
  await owner.connect();
  for (let n = 0; n < 4; n++) {
    let begun = 0;
    const broken = Array.from({ length: 2 }, () =>
      database.transaction(async () => {
        await database.execute('select 1');
        begun++;
        await database.execute('select pg_sleep(20)');
      }),
    );
    const ended = Promise.allSettled(broken);
    while (begun < 2) await new Promise((resolve) => setTimeout(resolve, 10));
    await owner.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'atelier'`,
    );
    for (const one of await ended)
      expect([one.status, isDatabaseUnavailable((one as PromiseRejectedResult).reason)]).toEqual(['rejected', true]);
  }
  expect(await database.read('select 1 as one')).toEqual([{ one: 1 }]);
  expect((await database.poolState()).open).toBeLessThanOrEqual(2);
  const closed = await Promise.race([database.close().then(() => true), new Promise((resolve) => setTimeout(resolve, 5_000, false))]);
  expect(closed).toBe(true);
  await owner.end();
  await place.drop();
}, 60_000);
