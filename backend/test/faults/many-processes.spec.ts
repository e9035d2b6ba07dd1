import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { Client as Postgres } from 'pg';
import { ADMIN, client, eventually, pause, type Client } from '../setup/atelier.js';
import { listenTo } from '../setup/connections.js';
import { createDatabase } from '../setup/database.js';
import { formWith, jpegWithGps } from '../setup/images.js';
import { cli, end, startProcess, type Running } from '../setup/processes.js';

const SCHEDULED = [
  'sweep-uploads',
  'empty-trash',
  'reconcile-media',
  'write-digest',
  'anonymise-requests',
  'forget-arrivals',
  'tidy-security',
];

describe.each([
  ['PostgreSQL', {}],
  ['Redis', { REDIS_URL: `${process.env['TEST_REDIS_URL'] ?? ''}/12` }],
])('two web processes and two workers, jobs and limits in %s', (_queue, settings) => {
  let database: Awaited<ReturnType<typeof createDatabase>>;
  let postgres: Postgres;
  let folder: string;
  let env: NodeJS.ProcessEnv;
  let a: Running;
  let b: Running;
  let workers: Running[];
  let token: string;
  let atA: Client;
  let atB: Client;
  const anyone = { a: client(() => a.url), b: client(() => b.url) };
  const login = (at: Client, address: string, password = ADMIN.password) =>
    at('POST', '/api/auth/login', { body: { email: ADMIN.email, password }, headers: { 'x-forwarded-for': address } });

  beforeAll(async () => {
    database = await createDatabase();
    folder = await mkdtemp(join(tmpdir(), 'atelier-many-'));
    env = {
      ...process.env,
      ...{ NODE_ENV: 'test', HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'info', WORKER: 'separate', TRUST_PROXY_HOPS: '1' },
      ...{ DATABASE_URL: database.apiUrl, DATABASE_OWNER_URL: database.url },
      ...{ JWT_SECRET: 'a secret of more than thirty-two characters', ENCRYPTION_KEY: 'y'.repeat(40) },
      ...{ STORAGE: 'disk', STORAGE_DIR: join(folder, 'media') },
      ...settings,
    };
    if ('REDIS_URL' in settings) {
      const redis = new Redis(settings.REDIS_URL);
      await redis.flushdb();
      redis.disconnect();
    }
    postgres = new Postgres({ connectionString: database.url });
    await postgres.connect();
    await cli(env, 'staff:create', '--email', ADMIN.email, '--password', ADMIN.password, '--name', 'Ines Carvalho');
    // Due when both workers start, and look.
    await postgres.query(`insert into atelier.schedules (name, due_at) select unnest($1::text[]), now() - interval '1 day'`, [SCHEDULED]);
    [a, b] = await Promise.all([startProcess('web', env), startProcess('web', env)]);
    workers = await Promise.all([startProcess('worker', env), startProcess('worker', env)]);
    token = (await login(anyone.a, '192.0.2.1')).body.accessToken as string;
    [atA, atB] = [client(() => a.url, token), client(() => b.url, token)];
  }, 60_000);
  afterAll(async () => {
    for (const one of [a, b, ...workers]) await end(one, 'SIGKILL');
    await postgres.end();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  }, 30_000);

  const project = async (title: string) => {
    const { body } = await atA('POST', '/api/admin/media', { body: formWith(await jpegWithGps(title.length, 300, 200)) });
    const { id, version } = await eventually(
      async () => (await atA('GET', `/api/admin/media/${body.asset.id}`)).body,
      ({ status }) => status === 'ready',
      30_000,
    );
    await atA('PATCH', `/api/admin/media/${id}`, { version, body: { alt: 'A roof' } });
    const made = await atA('POST', '/api/admin/projects', { body: { title, coverId: id, client: 'First' } });
    return (await atA('POST', `/api/admin/projects/${made.body.id}/publish`, { version: made.body.version })).body;
  };
  /** Changes at A what visitors see, and resolves with the new answer of B and how many milliseconds it took after A's. */
  const republish = async ({ id }: { id: string }, word: string, slug: string) => {
    const { version } = (await atA('GET', `/api/admin/projects/${id}`)).body;
    const edited = (await atA('PATCH', `/api/admin/projects/${id}`, { version, body: { client: word } })).body;
    expect((await atA('POST', `/api/admin/projects/${id}/publish`, { version: edited.version })).status).toBe(200);
    const began = performance.now();
    await seenAt(slug, word, 10_000);
    return performance.now() - began;
  };
  const seenAt = (slug: string, word: string, ms: number) =>
    eventually(
      async () => (await anyone.b('GET', `/api/projects/${slug}`)).body.client as string,
      (seen) => seen === word,
      ms,
    );
  /** Ends the connection on which a process listens, as a failing network would. */
  const cutListeners = async () => {
    const { rowCount } = await postgres.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query ~* '^(?:listen atelier_events|select pg_notify\\(\\$1, \\$2\\))'`,
    );
    return rowCount ?? 0;
  };

  it('hands each recurring job out once, though both workers look', async () => {
    const done = () =>
      workers.map(({ output }) => [...output().matchAll(/"job":"([a-z-]+)"[^\n]*"outcome":"done"/gu)].map(([, name]) => name)).flat();
    await eventually(
      () => Promise.resolve(done()),
      (names) => SCHEDULED.every((name) => names.includes(name)),
      90_000,
    );
    await pause(1_000);
    expect(
      done()
        .filter((name) => SCHEDULED.includes(name ?? ''))
        .sort(),
    ).toEqual([...SCHEDULED].sort());
  }, 120_000);

  it('counts sign-ins together', async () => {
    const statuses: number[] = [];
    // Thirty in a minute from one network, whichever process they reach.
    for (let n = 0; n < 32; n++) statuses.push((await login(n % 2 === 0 ? anyone.a : anyone.b, '192.0.2.77')).status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(30);
    expect(statuses.slice(-2)).toEqual([429, 429]);
  }, 60_000);

  it('tells at one what happened at the other', async () => {
    const stream = await listenTo(b.url, token);
    const { id } = (await atA('POST', '/api/admin/projects', { body: { title: 'Heard of' } })).body;
    await eventually(
      () => Promise.resolve(stream.text()),
      (text) => text.includes('content.changed') && text.includes(id as string),
      5_000,
    );
    stream.close();
  }, 30_000);

  it('shows at the other what was published at one, within a second, also after its line was cut', async () => {
    const shown = await project('Seen everywhere');
    await seenAt(shown.slug, 'First', 5_000);
    const ms = [];
    for (const word of ['Second', 'Third', 'Fourth']) ms.push(await republish(shown, word, shown.slug));
    expect(Math.max(...ms)).toBeLessThan(3_000); // a second on a machine with nothing else to do
    process.stdout.write(`many processes: published at one, seen at the other after ${ms.map((one) => Math.round(one)).join(', ')} ms\n`);

    // B has the old answer in memory, and does not hear that there is a new one.
    await anyone.b('GET', `/api/projects/${shown.slug}`);
    expect(await cutListeners()).toBe(2);
    const missed = await republish(shown, 'Missed', shown.slug);
    process.stdout.write(`many processes: while nobody listened, after ${Math.round(missed)} ms\n`);
    // It is back after a second, and forgets what it may have missed. Answers are kept for half a minute otherwise.
    expect(missed).toBeLessThan(5_000);
    await republish(shown, 'Heard again', shown.slug);
  }, 90_000);

  it('ends a session everywhere at once', async () => {
    const signed = await login(anyone.a, '192.0.2.2');
    const session = signed.body.accessToken as string;
    const cookie = signed.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
    const me = () => client(() => b.url, session)('GET', '/api/auth/me');
    expect((await me()).status).toBe(200);
    const out = await client(() => a.url, session)('POST', '/api/auth/logout', {
      headers: { cookie, 'x-csrf-token': signed.body.csrfToken as string, 'sec-fetch-site': 'same-origin' },
    });
    expect(out.status).toBe(204);
    await eventually(me, ({ status }) => status === 401, 2_000);
  }, 30_000);

  it('takes a thing once for one idempotency key, whichever process is asked', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const begun = await Promise.all(
      Array.from({ length: 6 }, (_, n) => (n % 2 === 0 ? atA : atB)('POST', '/api/admin/projects', { body: { title: 'Once' }, headers })),
    );
    expect(begun.map(({ status }) => status)).toEqual(Array(6).fill(201));
    expect(new Set(begun.map(({ body }) => body.id)).size).toBe(1);
    const letter = { name: 'Marta', email: 'm@example.org', kind: 'press', message: 'Pictures, please.', consent: true };
    const sent = await Promise.all(
      Array.from({ length: 6 }, (_, n) => (n % 2 === 0 ? anyone.a : anyone.b)('POST', '/api/collaborations', { body: letter, headers })),
    );
    expect(sent.map(({ status }) => status)).toEqual(Array(6).fill(201));
    expect(new Set(sent.map(({ body }) => body.reference)).size).toBe(1);
    expect((await postgres.query('select 1 from atelier.collaboration_requests')).rowCount).toBe(1);
  }, 30_000);
});
