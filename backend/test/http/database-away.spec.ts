import { Client as Postgres } from 'pg';
import { startAtelier, type Atelier, type Client } from '../setup/atelier.js';

let atelier: Atelier;
let staff: Client;
let database: Postgres;
beforeAll(async () => {
  atelier = await startAtelier({ WORKER: 'separate', LOG_LEVEL: 'warn' });
  staff = await atelier.signIn();
  database = new Postgres({ connectionString: atelier.env['DATABASE_OWNER_URL'] });
  await database.connect();
  await database.query(`create function public.go_away() returns trigger language plpgsql as
    $$ begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$`);
}, 60_000);
afterAll(async () => {
  await database.end();
  await atelier.stop();
}, 30_000);

const create = () => staff('POST', '/api/admin/projects', { body: { title: 'Hall' } });

it.each([
  ['while something is being changed, says that nothing was', 'trigger away before insert', /Nothing was changed/u],
  [
    'while it is being saved, does not say that nothing was',
    'constraint trigger away after insert',
    /^(?!.*Nothing was changed).*Look whether it was before you send it again/u,
  ],
])(
  'a database that goes away %s',
  async (_when, trigger, words) => {
    const deferred = trigger.startsWith('constraint') ? 'deferrable initially deferred' : '';
    await database.query(`create ${trigger} on atelier.content_items ${deferred} for each row execute function public.go_away()`);
    try {
      const { status, body } = await create();
      expect([status, body.code, body.detail]).toEqual([503, 'database.unavailable', expect.stringMatching(words)]);
    } finally {
      await database.query('drop trigger away on atelier.content_items');
    }
    expect((await create()).status).toBe(201);
  },
  30_000,
);
