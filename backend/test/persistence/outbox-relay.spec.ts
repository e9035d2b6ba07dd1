import { Client } from 'pg';
import { v7 } from 'uuid';
import { eventually, startAtelier, type Atelier } from '../setup/atelier.js';

let atelier: Atelier;
afterEach(() => atelier.stop());

it('goes on with what it knows where a newer version left work behind that it does not know', async () => {
  atelier = await startAtelier();
  const owner = new Client({ connectionString: atelier.env['DATABASE_OWNER_URL'] });
  await owner.connect();
  const add = async (name: string) => {
    const id = v7();
    await owner.query(`insert into atelier.outbox (id, name, data) values ($1, $2, '{}')`, [id, name]);
    return id;
  };
  const unknown = await add('of-a-newer-version');
  const known = await add('tidy-security');
  const waiting = async () =>
    (await owner.query<{ id: string }>('select id from atelier.outbox where id = any($1::uuid[])', [[unknown, known]])).rows.map(
      ({ id }) => id,
    );
  await eventually(waiting, (ids) => !ids.includes(known), 15_000);
  expect(await waiting()).toEqual([unknown]);
  await owner.end();
}, 60_000);
