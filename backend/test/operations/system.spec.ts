import { SystemStatus } from '@atelier/contracts';
import { Client as Postgres } from 'pg';
import { MIGRATIONS } from '../../src/infrastructure/persistence/migration-names.js';
import { eventually, client, startAtelier, type Atelier } from '../setup/atelier.js';

let atelier: Atelier;
afterEach(() => atelier.stop());

it('tells an administrator and a program with the scope how it runs, and nobody else', async () => {
  atelier = await startAtelier({
    SOURCE_VERSION: '4f0c9d2e11aa33bb',
    ...{ SMTP_URL: 'smtp://mailer:a-secret-word@127.0.0.1:9', MAIL_FROM: 'a@b.example' },
  });
  const boss = await atelier.signIn();
  const read = () => boss('GET', '/api/admin/system');
  const { body } = await eventually(read, ({ body: status }) => status.worker?.lastSeenAt !== null && status.events?.hears === true);
  const status = SystemStatus.parse(body);
  expect(status).toMatchObject({
    ...{ version: '0.1.0', commit: '4f0c9d2e11aa33bb', node: process.version },
    database: { version: expect.stringMatching(/^\d+\.\d+/u), migration: MIGRATIONS.at(-1), pending: [], roleIsOwner: false },
    queue: { kind: 'postgresql', failed: 0 },
    storage: { kind: 'disk', usedBytes: 0, quotaBytes: 1_000_000_000 },
    mail: { way: 'smtp', waiting: 0, failed: 0 },
    backup: null,
  });
  expect(status.schedule.map(({ name }) => name)).toContain('empty-trash');
  expect(Date.parse(status.now) - Date.parse(String(status.worker.lastSeenAt))).toBeLessThan(60_000);
  expect(status.database.bytes).toBeGreaterThan(1_000_000);
  expect(JSON.stringify(body)).not.toMatch(/a-secret-word|postgresql:|127\.0\.0\.1/u);

  const program = async (scope: string) => {
    const { secret } = (await boss('POST', '/api/admin/tokens', { body: { name: 'x', scopes: [scope] } })).body;
    return (await client(() => atelier.url, secret)('GET', '/api/admin/system')).status;
  };
  expect([await program('system.read'), await program('site.read')]).toEqual([200, 403]);
  expect((await client(() => atelier.url)('GET', '/api/admin/system')).status).toBe(401);
}, 60_000);

it('calls late only what comes again and again', async () => {
  atelier = await startAtelier();
  const boss = await atelier.signIn();
  const schedule = async () => (await boss('GET', '/api/admin/system')).body.schedule as { name: string; lateSeconds: number }[];
  await eventually(schedule, (rows) => rows.length > 0);
  // The lock of the last build, and backups of before somebody took their place away.
  const past = "now() - interval '3 days'";
  const owner = new Postgres({ connectionString: atelier.env['DATABASE_OWNER_URL'] });
  await owner.connect();
  await owner.query(`insert into atelier.schedules (name, due_at) values ('build-site', ${past}), ('back-up', ${past})`);
  await owner.end();
  const rows = await schedule();
  expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining(['empty-trash', 'sweep-uploads']));
  expect(rows.filter(({ name, lateSeconds }) => ['build-site', 'back-up'].includes(name) || lateSeconds > 60)).toEqual([]);
}, 60_000);

it('says who owns the tables, and that the queue is away', async () => {
  atelier = await startAtelier({ REDIS_URL: 'redis://127.0.0.1:1' });
  Object.assign(atelier.env, { DATABASE_URL: atelier.env['DATABASE_OWNER_URL'] });
  await atelier.restart();
  const { body } = await (await atelier.signIn())('GET', '/api/admin/system');
  expect([body.database.roleIsOwner, body.queue]).toEqual([true, null]);
}, 60_000);
