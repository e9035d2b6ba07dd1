import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { readConfig } from '../../src/infrastructure/config/config.js';
import { connectionTo } from '../../src/infrastructure/persistence/connection.js';
import { createOrm } from '../../src/infrastructure/persistence/orm.js';
import { connectRedis } from '../../src/infrastructure/redis.js';
import { freePort } from '../../../tools/postgres.mjs';
import { selfSigned } from '../mail/certificate.js';
import { client, eventually, startAtelier } from '../setup/atelier.js';
import { asApi, createDatabase } from '../setup/database.js';
import { startPgBouncer } from '../setup/pgbouncer.js';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
}, 30_000);

async function pooled(tls?: { key: string; cert: string }) {
  const database = await createDatabase();
  closing.push(database.drop);
  const pooler = await startPgBouncer(database.url, tls);
  closing.push(pooler.stop);
  return { database, pooler };
}

it('works through a pooler in transaction mode: reads, writes and jobs side by side, events by the direct connection', async () => {
  const { database, pooler } = await pooled();
  const atelier = await startAtelier({
    ...{ DATABASE_URL: asApi(pooler.url), DATABASE_DIRECT_URL: database.apiUrl, DATABASE_OWNER_URL: database.url, DATABASE_POOL: '10' },
  });
  closing.push(atelier.stop);
  const staff = await atelier.signIn();
  const titles = Array.from({ length: 40 }, (_, n) => `Hall ${n}`);
  const made = await Promise.all(titles.map((title) => staff('POST', '/api/admin/projects', { body: { title } })));
  expect(new Set(made.map(({ status }) => status))).toEqual(new Set([201]));
  const lists = await Promise.all(titles.map(() => staff('GET', '/api/admin/projects?limit=100')));
  expect(new Set(lists.map(({ status, body }) => `${status} ${body.total}`))).toEqual(new Set(['200 40']));
  const renamed = await Promise.all(
    made.map(({ body }) =>
      staff('PATCH', `/api/admin/projects/${body.id}`, { version: body.version, body: { title: `${body.title} II` } }),
    ),
  );
  expect(new Set(renamed.map(({ status }) => status))).toEqual(new Set([200]));
  await atelier.cli('requests:digest');
  expect((await client(() => atelier.url)('GET', '/api/health/ready')).body).toMatchObject({ status: 'ok' });
  const sql = new Client({ connectionString: database.url });
  await sql.connect();
  closing.push(() => sql.end());
  // What was changed is done by the queue, which the direct connection serves.
  await eventually(
    async () =>
      (await sql.query<{ waiting: string }>('select count(*) as waiting from atelier.outbox where due_at <= now()')).rows[0]?.waiting,
    (waiting) => waiting === '0',
  );
  expect(atelier.output()).not.toMatch(/prepared statement|queue connection|event connection/u);
}, 90_000);

it('12.3.1 reaches the database encrypted, and only the one that is vouched for', async () => {
  const certificate = selfSigned();
  const { pooler } = await pooled(certificate);
  const ask = async (query: string, authority?: string) => {
    const orm = createOrm(connectionTo(`${pooler.url}${query}`, authority), 1);
    const native = new Client(connectionTo(`${pooler.url}${query}`, authority));
    // Both ways to the database: the mapper's pool and the driver itself.
    const answers = [orm.em.execute('select 1'), native.connect().then(() => native.query('select 1'))];
    const said = await Promise.allSettled(answers);
    await orm.close();
    await native.end().catch(() => undefined);
    return said.map((one) => (one.status === 'fulfilled' ? 'reached' : String((one.reason as Error).message)));
  };
  expect(await ask('?sslmode=verify-full', certificate.cert)).toEqual(['reached', 'reached']);
  expect(await ask('?sslmode=require')).toEqual(['reached', 'reached']);
  for (const [query, authority] of [
    ['?sslmode=verify-full', undefined],
    ['?sslmode=verify-full', selfSigned().cert],
    ['?sslmode=verify-ca', selfSigned().cert],
  ] as const)
    for (const said of await ask(query, authority)) expect(said).toMatch(/self-signed certificate|unable to verify|certificate/u);
  for (const said of await ask('?sslmode=disable')) expect(said).toMatch(/SSL required|TLS required/u);
}, 30_000);

it('12.3.1 the whole server runs on an encrypted database, and says what to do about one that nobody vouches for', async () => {
  const certificate = selfSigned();
  const { database, pooler } = await pooled(certificate);
  const secure = `${asApi(pooler.url)}?sslmode=verify-full`;
  const env = { DATABASE_URL: secure, DATABASE_DIRECT_URL: database.apiUrl, DATABASE_OWNER_URL: database.url };
  const atelier = await startAtelier({ ...env, DATABASE_CA: certificate.cert.replaceAll('\n', '\\n') });
  closing.push(atelier.stop);
  expect((await (await atelier.signIn())('GET', '/api/admin/projects')).status).toBe(200);
  const refused = atelier.cli('migrate').catch((error: Error) => error.message);
  atelier.env['DATABASE_CA'] = selfSigned().cert;
  atelier.env['DATABASE_OWNER_URL'] = `${pooler.url}?sslmode=verify-full`;
  await refused;
  expect(await atelier.cli('migrate').catch((error: Error) => error.message)).toMatch(/nobody vouches for the database.* DATABASE_CA/u);
}, 60_000);

it('12.3.1 reaches Redis encrypted, and only the one that is vouched for unless told otherwise', async () => {
  const { key, cert } = selfSigned();
  const folder = await mkdtemp(join(tmpdir(), 'atelier-redis-'));
  await Promise.all([writeFile(join(folder, 'key.pem'), key), writeFile(join(folder, 'cert.pem'), cert)]);
  const port = await freePort();
  const files = ['--tls-cert-file', join(folder, 'cert.pem'), '--tls-key-file', join(folder, 'key.pem'), '--tls-auth-clients', 'no'];
  const server = spawn('redis-server', [
    '--port',
    '0',
    '--tls-port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--dir',
    folder,
    ...files,
  ]);
  closing.push(
    () => rm(folder, { recursive: true, force: true }),
    () => server.kill('SIGKILL'),
  );
  const ping = async (extra: NodeJS.ProcessEnv, protocol = 'rediss') => {
    const env = {
      DATABASE_URL: 'postgresql://u:p@localhost/x',
      JWT_SECRET: 'x'.repeat(32),
      NODE_ENV: 'test',
      STORAGE: 'disk',
      STORAGE_DIR: '/x',
    };
    const config = readConfig({ ...env, REDIS_URL: `${protocol}://127.0.0.1:${port}`, ...extra });
    let last = '';
    const redis = connectRedis(config, { maxRetriesPerRequest: 0, retryStrategy: () => null, commandTimeout: 3_000 });
    redis.on('error', (error: Error) => (last = error.message));
    const said = await redis.ping().catch((error: Error) => last || error.message);
    redis.disconnect();
    return said;
  };
  await eventually(
    () => ping({ REDIS_CA: cert }),
    (said) => said === 'PONG',
  );
  expect(await ping({ REDIS_TLS_VERIFY: 'false' })).toBe('PONG');
  expect(await ping({})).toMatch(/certificate/u);
  expect(await ping({ REDIS_CA: selfSigned().cert })).toMatch(/certificate/u);
  expect(await ping({}, 'redis')).not.toBe('PONG');
}, 30_000);
