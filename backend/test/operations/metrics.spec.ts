import { Client as Postgres } from 'pg';
import { client, eventually, startAtelier, type Atelier } from '../setup/atelier.js';
import { METRICS_TOKEN, publish, startWorker, type Worker } from './support.js';

let atelier: Atelier | undefined;
let worker: Worker | undefined;
afterEach(async () => {
  await worker?.stop();
  await atelier?.stop();
  worker = atelier = undefined;
});

const ask = (token?: string) => client(() => atelier!.url, token)('GET', '/api/metrics');
const scrape = async (): Promise<string> => (await ask(METRICS_TOKEN)).body as string;
/** Value of a series whose labels contain these; undefined if there is none. */
const valueOf = (text: string, name: string, ...labels: string[]): number | undefined => {
  const line = text
    .split('\n')
    .find((one) => new RegExp(`^${name}(?:\\{|\\s)`, 'u').test(one) && labels.every((label) => one.includes(label)));
  return line === undefined ? undefined : Number(line.split(' ').at(-1));
};

it('without the setting there is nothing there, with or without a token', async () => {
  atelier = await startAtelier();
  for (const token of [undefined, 'x', METRICS_TOKEN]) expect((await ask(token)).body.code).toBe('request.not_found');
}, 30_000);

it('opens to the token alone, and to no key of a person or a program', async () => {
  atelier = await startAtelier({ METRICS_TOKEN });
  const boss = await atelier.signIn();
  const { secret } = (await boss('POST', '/api/admin/tokens', { body: { name: 'x', scopes: ['system.read'] } })).body;
  for (const token of [undefined, '', `${METRICS_TOKEN}x`, METRICS_TOKEN.slice(1), secret]) expect((await ask(token)).status).toBe(401);
  expect((await boss('GET', '/api/metrics')).status).toBe(401);
  const answer = await ask(METRICS_TOKEN);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/plain')]);
  expect(answer.headers.get('cache-control')).toBe('no-store');
}, 30_000);

it('counts requests by pattern and never by address, those answered from memory too', async () => {
  atelier = await startAtelier({ METRICS_TOKEN });
  const get = client(() => atelier!.url);
  await eventually(
    async () => valueOf(await scrape(), 'atelier_event_stream_connected'),
    (value) => value === 1,
  );
  const before = await scrape();
  for (let n = 0; n < 5; n++) expect((await get('GET', '/api/projects?limit=3')).status).toBe(200);
  for (const slug of ['canary-one', 'canary-two']) await get('GET', `/api/projects/${slug}`);
  await get('GET', '/canary-three');
  await get('GET', '/api/admin/audit');
  const text = await scrape();
  const grown = (name: string, ...labels: string[]) => (valueOf(text, name, ...labels) ?? 0) - (valueOf(before, name, ...labels) ?? 0);
  expect(grown('atelier_http_request_seconds_count', 'route="/api/projects"', 'status="2xx"')).toBe(5);
  expect(grown('atelier_http_request_seconds_count', 'route="/api/projects/:slug"', 'status="4xx"')).toBe(2);
  expect(grown('atelier_http_request_seconds_count', 'route="/api/admin/audit"', 'status="4xx"')).toBe(1);
  expect(grown('atelier_public_cache_hits_total')).toBe(4);
  expect(grown('atelier_public_cache_misses_total')).toBe(3);
  expect(valueOf(text, 'atelier_public_cache_entries')).toBe(1);
  expect(text).not.toContain('canary');
  // This very scrape is under way.
  expect(valueOf(text, 'atelier_http_requests_in_flight')).toBe(1);
}, 30_000);

it.each([
  ['Redis', () => ({ REDIS_URL: process.env['TEST_REDIS_URL'] })],
  ['PostgreSQL', () => ({})],
])(
  'tells of jobs in %s, of the outbox, the pool and the rest; the worker of its own',
  async (_name, settings) => {
    atelier = await startAtelier({ ...settings(), METRICS_TOKEN, WORKER: 'separate' });
    await publish(await atelier.signIn(), 'Colophon');
    // A job is in the queue a moment before the outbox knows.
    const waiting = await eventually(
      scrape,
      (text) =>
        valueOf(text, 'atelier_queue_jobs', 'name="publish-site"', 'state="waiting"') === 1 &&
        valueOf(text, 'atelier_outbox_waiting') === 0,
    );
    expect(valueOf(waiting, 'atelier_worker_last_seen_seconds')).toBe(-1);
    expect(valueOf(waiting, 'atelier_database_pool_size')).toBe(5);
    expect(valueOf(waiting, 'atelier_database_pool_waiting')).toBe(0);
    expect(valueOf(waiting, 'atelier_storage_quota_bytes')).toBe(1_000_000_000);
    expect(valueOf(waiting, 'atelier_backup_age_seconds')).toBe(-1);
    expect(valueOf(waiting, 'atelier_ready', 'part="database"')).toBe(1);
    expect(waiting).toMatch(/atelier_build_info\{version="\d+\.\d+\.\d+",commit="",node="v\d+[^"]*",process="web"\} 1/u);
    for (const name of ['nodejs_eventloop_lag_p99_seconds', 'process_resident_memory_bytes'])
      expect(valueOf(waiting, name)).toBeGreaterThan(0);

    worker = await startWorker(atelier, { METRICS_PORT: '0' });
    const url = `http://127.0.0.1:${worker.metricsPort}`;
    const own = async (path = '/metrics', token = METRICS_TOKEN) => {
      const answer = await fetch(`${url}${path}`, { headers: { authorization: `Bearer ${token}` } });
      return { status: answer.status, text: await answer.text() };
    };
    expect([(await own('/metrics', 'x')).status, (await own('/')).status]).toEqual([401, 404]);
    const worked = await eventually(
      async () => (await own()).text,
      (text) => valueOf(text, 'atelier_job_seconds_count', 'name="publish-site"', 'outcome="done"') === 1,
    );
    expect(worked).toContain('process="worker"');
    const after = await eventually(scrape, (text) => (valueOf(text, 'atelier_worker_last_seen_seconds') ?? -1) >= 0);
    expect(valueOf(after, 'atelier_queue_jobs', 'name="publish-site"', 'state="waiting"')).toBe(0);
  },
  60_000,
);

it('a part that is away leaves its figures out and the others in', async () => {
  atelier = await startAtelier({ METRICS_TOKEN });
  const owner = new Postgres({ connectionString: atelier.env['DATABASE_OWNER_URL'] });
  await owner.connect();
  await owner.query('alter table atelier.outbox rename to gone');
  const text = await scrape();
  expect([valueOf(text, 'atelier_source_up', 'source="outbox"'), valueOf(text, 'atelier_source_up', 'source="queue"')]).toEqual([0, 1]);
  await owner.query('alter table atelier.gone rename to outbox');
  await owner.query(`insert into atelier.backups (id, place, started_at, finished_at, bytes, database_bytes, objects, vanished)
    values ('1', 'here', now() - interval '61 minutes', now() - interval '1 hour', 5, 3, 1, 0)`);
  await owner.end();
  const later = await scrape();
  expect(valueOf(later, 'atelier_source_up', 'source="outbox"')).toBe(1);
  expect(Math.round(valueOf(later, 'atelier_backup_age_seconds')! / 60)).toBe(60);
  expect(valueOf(later, 'atelier_backup_verified_age_seconds')).toBe(-1);
}, 30_000);
