import { Client as Postgres } from 'pg';
import { startAtelier, type Atelier, type Client } from '../setup/atelier.js';

const CAUTIOUS = /^(?!.*Nothing was changed).*Look whether it was before you send it again/u;
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

it('a database that goes away after a part of it was saved, does not say that nothing was', async () => {
  const made = [];
  for (const title of ['One', 'Two']) made.push((await staff('POST', '/api/admin/projects', { body: { title } })).body);
  await database.query(
    `create trigger away before update on atelier.content_items for each row when (old.content->>'title' = 'Two') execute function public.go_away()`,
  );
  try {
    const items = made.map(({ id, version }) => ({ id, version }));
    const { status, body } = await staff('POST', '/api/admin/projects/bulk', { body: { action: 'archive', items } });
    expect([status, body.detail]).toEqual([503, expect.stringMatching(CAUTIOUS)]);
  } finally {
    await database.query('drop trigger away on atelier.content_items');
  }
  const after = await Promise.all(made.map(({ id }) => staff('GET', `/api/admin/projects/${id}`)));
  expect(after.map(({ body }) => body.status)).toEqual(['archived', 'draft']);
}, 30_000);

const create = () => staff('POST', '/api/admin/projects', { body: { title: 'Hall' } });

it.each([
  ['while something is being changed, says that nothing was', 'trigger away before insert', /Nothing was changed/u],
  ['while it is being saved, does not say that nothing was', 'constraint trigger away after insert', CAUTIOUS],
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
