import { spawn } from 'node:child_process';
import { Client as Postgres } from 'pg';
import { MIGRATIONS } from '../../src/infrastructure/persistence/migration-names.js';
import { client, eventually, startAtelier, type Atelier } from '../setup/atelier.js';
import { freePort } from '../../../tools/postgres.mjs';
import { SERVICE_KEY, SupabaseStandIn } from '../setup/supabase-stand-in.js';

let atelier: Atelier;
afterEach(() => atelier.stop());
const ready = () => client(() => atelier.url)('GET', '/api/health/ready');
const live = () => client(() => atelier.url)('GET', '/api/health/live');
async function owner(...statements: string[]) {
  const connection = new Postgres({ connectionString: atelier.env['DATABASE_OWNER_URL'] });
  await connection.connect();
  const results = [];
  for (const sql of statements) results.push(await connection.query(sql));
  await connection.end();
  return results;
}

it('says that the code is newer than the tables, and which step is missing', async () => {
  atelier = await startAtelier();
  expect((await ready()).body).toMatchObject({
    status: 'ok',
    checks: { schema: { status: 'ok' }, database: { status: 'ok' }, pool: { status: 'ok' } },
  });
  await owner(`delete from atelier.migrations where name = '2026-11-28-digest'`);
  const answer = await eventually(ready, ({ status }) => status === 503, 5_000);
  expect(answer.body.checks.schema).toEqual({
    status: 'failing',
    detail: 'The code is newer than the database: 2026-11-28-digest was not applied. Run the command migrate.',
  });
  expect(answer.headers.get('retry-after')).toBe('5');
  expect((await live()).status).toBe(200);
  // Before the step that lets the API's role look.
  await owner('revoke select on atelier.migrations from atelier_api');
  const blind = await eventually(ready, ({ body }) => String(body.checks?.schema?.detail).includes(MIGRATIONS.at(-1)!), 5_000);
  expect(blind.status).toBe(503);
}, 30_000);

it('says when all connections are taken and the line is long', async () => {
  atelier = await startAtelier({ DATABASE_POOL: '1' });
  expect((await ready()).status).toBe(200);
  const lock = new Postgres({ connectionString: atelier.env['DATABASE_OWNER_URL'] });
  await lock.connect();
  await lock.query('begin; lock table atelier.published_projects in access exclusive mode');
  const waiting = Array.from({ length: 30 }, (_, n) => client(() => atelier.url)('GET', `/api/projects?limit=${n + 1}`));
  const busy = await eventually(ready, ({ status }) => status === 503, 10_000);
  expect(JSON.stringify(busy.body)).toMatch(/All 1 connections to the database are taken, and \d+ queries wait for one\./u);
  await lock.query('rollback');
  await lock.end();
  await Promise.all(waiting);
  await eventually(ready, ({ status }) => status === 200, 10_000);
}, 60_000);

it('says when the storage or the queue is away, without saying where they are', async () => {
  const storage = await SupabaseStandIn.start(['atelier-media', 'atelier-originals']);
  const port = await freePort();
  const redis = () =>
    spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'], { stdio: 'ignore' });
  let queue = redis();
  atelier = await startAtelier({
    ...{ STORAGE: 'supabase', SUPABASE_URL: storage.url, SUPABASE_SERVICE_KEY: SERVICE_KEY },
    REDIS_URL: `redis://127.0.0.1:${port}`,
  });
  try {
    await eventually(ready, ({ status }) => status === 200, 20_000);
    storage.down = true;
    const without = await eventually(ready, ({ status }) => status === 503, 10_000);
    expect(without.body.checks.storage).toEqual({ status: 'failing', detail: 'The storage of images does not answer.' });
    expect(without.body.checks.queue).toEqual({ status: 'ok' });
    queue.kill('SIGKILL');
    const neither = await eventually(ready, ({ body }) => body.checks.queue.status === 'failing', 20_000);
    expect(neither.body.checks.queue.detail).toBe('The queue does not answer. Jobs wait in the outbox.');
    expect(JSON.stringify(neither.body)).not.toMatch(/127\.0\.0\.1|service-key|redis:|http/u);
    expect((await live()).body).toEqual({ status: 'ok' });
    storage.down = false;
    queue = redis();
    await eventually(ready, ({ status }) => status === 200, 20_000);
  } finally {
    queue.kill('SIGKILL');
    await storage.stop();
  }
}, 90_000);
