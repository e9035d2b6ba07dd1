import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { UploadTicket } from '@atelier/contracts';
import { Redis } from 'ioredis';
import { Client as Postgres } from 'pg';
import { ADMIN, client, eventually, pause, type Client } from '../setup/atelier.js';
import { createDatabase } from '../setup/database.js';
import { formWith, jpegWithGps, largeJpeg } from '../setup/images.js';
import { keptOpen, listenTo, slowly } from '../setup/connections.js';
import { SERVICE_KEY, SupabaseStandIn } from '../setup/supabase-stand-in.js';
import { cli, end, launch, startProcess, type Running } from '../setup/processes.js';
import { TusClient } from '../setup/tus.js';

/** Heroku kills after 30 s. */
const MOST_MS = 25_000;

let database: Awaited<ReturnType<typeof createDatabase>>;
let folder: string;
let env: NodeJS.ProcessEnv;
let running: Running[];
beforeEach(async () => {
  database = await createDatabase();
  folder = await mkdtemp(join(tmpdir(), 'atelier-graceful-'));
  running = [];
  env = {
    ...process.env,
    ...{ NODE_ENV: 'test', HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'info', WORKER: 'separate', RATE_LIMIT_FACTOR: '1000' },
    ...{ DATABASE_URL: database.apiUrl, DATABASE_OWNER_URL: database.url },
    ...{ JWT_SECRET: 'a secret of more than thirty-two characters', ENCRYPTION_KEY: 'y'.repeat(40) },
    ...{ STORAGE: 'disk', STORAGE_DIR: join(folder, 'media') },
  };
  await cli(env, 'staff:create', '--email', ADMIN.email, '--password', ADMIN.password, '--name', 'Ines Carvalho');
}, 30_000);
afterEach(async () => {
  for (const one of running) await end(one, 'SIGKILL');
  await database.drop();
  await rm(folder, { recursive: true, force: true });
}, 30_000);

const start = async (kind: 'web' | 'worker', extra: NodeJS.ProcessEnv = {}): Promise<Running> => {
  const one = await startProcess(kind, { ...env, ...extra });
  running.push(one);
  return one;
};
const tokenAt = async ({ url }: Running): Promise<string> =>
  (await client(() => url)('POST', '/api/auth/login', { body: { email: ADMIN.email, password: ADMIN.password } })).body
    .accessToken as string;
const staffAt = async (web: Running): Promise<Client> => client(() => web.url, await tokenAt(web));
const connectionsLeft = async (): Promise<number> => {
  const admin = new Postgres({ connectionString: process.env['TEST_DATABASE_URL'] });
  await admin.connect();
  const name = new URL(database.url).pathname.slice(1);
  const { rows } = await admin.query<{ count: number }>('select count(*)::int as count from pg_stat_activity where datname = $1', [name]);
  await admin.end();
  return rows[0]?.count ?? -1;
};
const redisUrl = () => `${process.env['TEST_REDIS_URL'] ?? ''}/13`;

it('ends at once when nothing is under way, with 0, and leaves no connection behind', async () => {
  const [web, worker] = [await start('web', { REDIS_URL: redisUrl() }), await start('worker', { REDIS_URL: redisUrl() })];
  const redis = new Redis(redisUrl());
  const clients = async () => ((await redis.client('LIST')) as string).split('\n').filter((line) => line.includes(' db=13 ')).length;
  await client(() => web.url)('GET', '/api/projects');
  expect(await clients()).toBeGreaterThan(2);
  expect(await connectionsLeft()).toBeGreaterThan(2);
  for (const one of [web, worker]) {
    const { code, ms } = await end(one);
    expect(code).toBe(0);
    expect(ms).toBeLessThan(5_000); // 2 s on a machine with nothing else to do
    process.stdout.write(`graceful: an idle process ended after ${Math.round(ms)} ms\n`);
  }
  expect(await eventually(connectionsLeft, (count) => count === 0, 5_000)).toBe(0);
  expect(await eventually(clients, (count) => count === 1, 5_000)).toBe(1);
  redis.disconnect();
}, 60_000);

it('says at once that it is not ready, serves until others had time to notice, finishes what is under way, and ends streams', async () => {
  const web = await start('web', { DRAIN_SECONDS: '2' });
  const token = await tokenAt(web);
  const staff = client(() => web.url, token);
  const stream = await listenTo(web.url, token);
  const open = keptOpen(web.url, token);
  const project = (await staff('POST', '/api/admin/projects', { body: { title: 'Before' } })).body;
  // In pieces: one has arrived, the others follow.
  const data = Buffer.concat([await jpegWithGps(5), Buffer.alloc(9_000_000, 5)]);
  const ticket = (await staff('POST', '/api/admin/media/uploads', { body: { fileName: 'a.jpg', bytes: data.length } })).body
    .upload as UploadTicket;
  const tus = new TusClient(ticket, web.url);
  expect(await tus.create(data.length)).toBe(201);
  // Takes six seconds to arrive.
  const photograph = await jpegWithGps(6, 1_200, 900);
  const slow = slowly(web.url, token, photograph, 6_000);
  await pause(500);

  const ending = end(web);
  await pause(300);
  const ready = await open('GET', '/api/health/ready');
  expect([ready.status, JSON.parse(ready.body).checks.process.status]).toEqual([503, 'failing']);
  // A load balancer needs a moment: who comes meanwhile is served, over new connections too.
  expect((await client(() => web.url)('GET', '/api/projects')).status).toBe(200);
  const piece = tus.append(data);
  const edit = staff('PATCH', `/api/admin/projects/${project.id}`, { version: project.version, body: { client: 'Meanwhile' } });
  expect([await piece, (await edit).status]).toEqual([204, 200]);
  expect(stream.ended()).toBe(false);
  await pause(2_200);
  // Now it takes no more connections, and what rested is closed.
  await expect(client(() => web.url)('GET', '/api/projects')).rejects.toThrow();
  expect(stream.ended()).toBe(true);
  expect(stream.broken()).toBe(false);
  expect(await slow).toBe(202);
  const { code, ms } = await ending;
  expect(code).toBe(0);
  expect(ms).toBeLessThan(MOST_MS);
  process.stdout.write(`graceful: a process with a slow upload under way ended ${Math.round(ms)} ms after it was told\n`);

  const next = await start('web');
  const again = await staffAt(next);
  expect((await again('GET', `/api/admin/projects/${project.id}`)).body.content.client).toBe('Meanwhile');
  expect((await again('GET', '/api/admin/media?limit=5')).body.total).toBe(1);
  // What was sent in pieces goes on where it was, on another process.
  expect((await again('POST', `/api/admin/media/uploads/${ticket.id}/complete`)).status).toBe(202);
}, 90_000);

it('waits no longer for a silent storage than a person would: the upload is refused, and the process ends by itself', async () => {
  const storage = await SupabaseStandIn.start(['atelier-media', 'atelier-originals']);
  try {
    const web = await start('web', { STORAGE: 'supabase', SUPABASE_URL: storage.url, SUPABASE_SERVICE_KEY: SERVICE_KEY });
    const staff = await staffAt(web);
    storage.silent = true;
    const upload = staff('POST', '/api/admin/media', { body: formWith(await jpegWithGps(8)) });
    await eventually(
      () => Promise.resolve(storage.requests.length),
      (count) => count > 0,
    );
    const { code, ms } = await end(web);
    expect(await upload).toMatchObject({ status: 503, body: { code: 'storage.unavailable' } });
    expect(code).toBe(0);
    expect(ms).toBeLessThan(MOST_MS);
    expect(ms).toBeGreaterThan(5_000);
  } finally {
    await storage.stop();
  }
}, 60_000);

it('names what it waited for in vain', async () => {
  const web = await start('web');
  // Arrives more slowly than a host waits.
  const slow = slowly(web.url, await tokenAt(web), await jpegWithGps(9, 1_200, 900), 60_000).catch(() => 'broken');
  await pause(500);
  const { code, ms } = await end(web);
  expect([code, await slow]).toEqual([1, 'broken']);
  expect(ms).toBeLessThan(MOST_MS + 1_000);
  expect(web.output()).toMatch(/"doing":"requests and jobs","open":\[.*"msg":"not closed in time"/u);
}, 60_000);

it('does not wait for a stream of events', async () => {
  const web = await start('web');
  const stream = await listenTo(web.url, await tokenAt(web));
  const { code, ms } = await end(web);
  expect([code, ms < 5_000, stream.ended(), stream.broken()]).toEqual([0, true, true, false]);
}, 60_000);

it('closes a connection after the answer that was under way', async () => {
  const web = await start('web');
  const token = await tokenAt(web);
  const slow = slowly(web.url, token, await jpegWithGps(8), 1_500, true);
  await pause(400);
  const { code, ms } = await end(web);
  expect(await slow).toBe(202);
  expect([code, ms < 8_000]).toEqual([0, true]);
}, 60_000);

it.each([
  ['PostgreSQL', {}],
  ['Redis', { REDIS_URL: 'redis' }],
])(
  'hands an image back that it was rendering, which another worker makes once: jobs in %s',
  async (_queue, settings) => {
    const extra = 'REDIS_URL' in settings ? { REDIS_URL: redisUrl() } : {};
    if ('REDIS_URL' in settings) {
      const redis = new Redis(redisUrl());
      await redis.flushdb();
      redis.disconnect();
    }
    const web = await start('web', extra);
    const staff = await staffAt(web);
    let worker = await start('worker', extra);
    const { id } = (await staff('POST', '/api/admin/media', { body: formWith(await largeJpeg(9, 4_000, 3_000)) })).body.asset;
    const attempts: number[] = [];
    // More often than a job may fail.
    for (let n = 0; n < 5; n++) {
      await eventually(
        () => childrenOf(worker),
        (count) => count > 0,
        30_000,
      );
      await pause(200);
      const { code, ms } = await end(worker);
      expect([code, ms < 10_000]).toEqual([0, true]);
      attempts.push(...triesIn(worker));
      worker = await start('worker', extra);
    }
    const asset = await eventually(
      async () => (await staff('GET', `/api/admin/media/${id}`)).body,
      ({ status }) => status !== 'processing',
      90_000,
    );
    expect(asset.status).toBe('ready');
    expect(attempts).toEqual([1, 1, 1, 1, 1]);
    await eventually(() => Promise.resolve(/"job":"render-media"[^\n]*"outcome":"done"/u.test(worker.output())), Boolean);
    expect(triesIn(worker)).toEqual([1]);
    const renditions = asset.image.renditions.length as number;
    expect(renditions).toBeGreaterThan(10);
    expect((await cli({ ...env, ...extra }, 'jobs:failed')).trim()).toBe('');
  },
  240_000,
);

it('ends when it is told to while it starts, and when whoever started it is gone; told twice, it ends once', async () => {
  for (const kind of ['web', 'worker'] as const) {
    for (const after of [50, 400, 700]) {
      const one = launch(kind, env);
      await pause(after);
      const { code, signal, ms } = await end(one);
      // Before its code is loaded Node ends by itself.
      expect([code === 0 || signal === 'SIGTERM', ms < 15_000]).toEqual([true, true]);
    }
    const orphan = await start(kind);
    orphan.child.disconnect();
    expect((await orphan.exit).code).toBe(0);
  }
  const web = await start('web');
  const slow = slowly(web.url, await tokenAt(web), await jpegWithGps(7), 2_500);
  await pause(300);
  const ending = end(web);
  await pause(500);
  web.child.kill('SIGTERM');
  web.child.kill('SIGINT');
  expect([await slow, (await ending).code]).toEqual([202, 0]);
  expect(web.output().match(/"msg":"closing"/gu)).toHaveLength(1);
  expect(await eventually(connectionsLeft, (count) => count === 0, 5_000)).toBe(0);
}, 90_000);

/** How many images it is making. */
const childrenOf = async ({ child: { pid } }: Running): Promise<number> =>
  (await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')).split(' ').filter((one) => one !== '').length;

/** Which tries of rendering its log tells of. */
const triesIn = ({ output }: Running): number[] =>
  [...output().matchAll(/"job":"render-media"[^\n]*?"attempt":(\d+)/gu)].map(([, attempt]) => Number(attempt));
