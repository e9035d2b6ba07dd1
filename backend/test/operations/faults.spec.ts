import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Client as Postgres } from 'pg';
import { ADMIN, client, eventually, startAtelier, type Atelier } from '../setup/atelier.js';
import { logged, publish, startReceiver } from './support.js';

type Receiver = Awaited<ReturnType<typeof startReceiver>>;
interface Event {
  tags: Record<string, string>;
  release: string;
  environment: string;
  exception: { values: { type: string; value: string; stacktrace?: { frames: { filename: string; lineno: number }[] } }[] };
}
let atelier: Atelier | undefined;
let receiver: Receiver;
beforeEach(async () => (receiver = await startReceiver()));
afterEach(async () => {
  await atelier?.stop();
  atelier = undefined;
  await receiver.close();
});

/** The items of an envelope: each a line that says what it is, and one that holds it. */
const events = (): Event[] =>
  receiver.received.flatMap(({ path, body }) => {
    expect(path).toMatch(/^\/api\/1\/envelope\//u);
    const lines = body.split('\n');
    return lines.flatMap((line, at) => (line.includes('"type":"event"') ? [JSON.parse(lines[at + 1]!) as Event] : []));
  });
const told = (fits: (event: Event) => boolean): Promise<Event> =>
  eventually(
    () => Promise.resolve(events().find(fits)),
    (event) => event !== undefined,
    30_000,
  ) as Promise<Event>;
async function owner(sql: string) {
  const connection = new Postgres({ connectionString: atelier!.env['DATABASE_OWNER_URL'] });
  await connection.connect();
  const { rows } = await connection.query(sql);
  await connection.end();
  return rows;
}

it('is told of a 500, with the request and the place, and of nothing that somebody sent', async () => {
  atelier = await startAtelier({ SENTRY_DSN: receiver.dsn, SOURCE_VERSION: '4f0c9d2e11aa33bb' });
  const ask = client(() => atelier!.url);
  await owner('alter table atelier.staff_sessions rename to gone');
  const headers = { cookie: 'refresh=cookie-canary-4711', 'user-agent': 'agent-canary-4711' };
  const answer = await ask('POST', '/api/auth/login?query-canary-4711=1', { body: ADMIN, headers });
  expect(answer.status).toBe(500);
  const event = await told(({ tags }) => tags['requestId'] === answer.body.requestId);
  expect(event.tags).toEqual({ requestId: answer.body.requestId, code: 'server.error', method: 'POST', route: '/api/auth/login' });
  expect([event.release, event.environment]).toEqual(['atelier@0.1.0+4f0c9d2e11aa', 'test']);
  expect(event.exception.values[0]).toMatchObject({ type: expect.stringMatching(/Exception|Error/u) });
  expect(event.exception.values[0]!.stacktrace!.frames.at(-1)!.lineno).toBeGreaterThan(0);
  await owner('alter table atelier.gone rename to staff_sessions');
  // A statement that fails says in its message what it was given.
  await owner(`alter table atelier.staff_users add constraint canary check (name <> 'Name Canary 4711')`);
  const boss = await atelier.signIn();
  const email = 'address.canary-4711@studio.example';
  const second = await boss('POST', '/api/admin/staff', { body: { email, name: 'Name Canary 4711', role: 'viewer' } });
  expect(second.status).toBe(500);
  await told(({ tags }) => tags['requestId'] === second.body.requestId);
  const all = JSON.stringify(receiver.received);
  expect(all).not.toMatch(/canary.4711|ines@studio|correct horse|argon2|eyJ[\w-]{20}/iu);
  // What is refused is no fault.
  const before = events().length;
  await ask('POST', '/api/auth/login', { body: { email: ADMIN.email, password: 'wrong' } });
  await ask('GET', '/nowhere');
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(events()).toHaveLength(before);
}, 60_000);

it('is told of a job that failed for good, once, under the id of the request that set it off', async () => {
  atelier = await startAtelier({ SENTRY_DSN: receiver.dsn, SITE_DIR: join(tmpdir(), 'atelier-no-site'), SITE_BUILD: '/nowhere' });
  const { requestId } = await publish(await atelier.signIn(), 'Colophon');
  await logged(atelier.output, ({ requestId: id, outcome }) => id === requestId && outcome === 'again');
  expect(events()).toEqual([]);
  await owner(`update atelier_jobs.job set retry_limit = 0, start_after = now() where name = 'publish-site' and state <> 'completed'`);
  const event = await told(({ tags }) => tags['job'] === 'publish-site');
  expect(event.tags).toEqual({ job: 'publish-site', jobId: expect.any(String), requestId });
  expect(events().filter(({ tags }) => tags['requestId'] === requestId)).toHaveLength(1);
}, 60_000);

it('is told of what ends the process, before it ends', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'atelier-crash-'));
  const preload = join(folder, 'crash.mjs');
  await writeFile(preload, `process.on('SIGUSR2', () => setImmediate(() => { throw new Error('the floor gave way'); }));`);
  atelier = await startAtelier({ SENTRY_DSN: receiver.dsn, NODE_OPTIONS: `--import=${pathToFileURL(preload).href}` });
  const ended = new Promise((resolve) => atelier!.process.once('exit', resolve));
  atelier.process.kill('SIGUSR2');
  expect(await ended).toBe(1);
  expect((await told(({ tags }) => tags['crash'] === 'true')).exception.values[0]!.value).toBe('the floor gave way');
  expect(atelier.output()).toContain('the floor gave way');
}, 30_000);

it('a receiver that is gone, or refuses, breaks nothing', async () => {
  await receiver.close();
  atelier = await startAtelier({ SENTRY_DSN: receiver.dsn });
  await owner('alter table atelier.staff_sessions rename to gone');
  const ask = client(() => atelier!.url);
  for (let n = 0; n < 3; n++) expect((await ask('POST', '/api/auth/login', { body: ADMIN })).status).toBe(500);
  await owner('alter table atelier.gone rename to staff_sessions');
  expect((await ask('POST', '/api/auth/login', { body: ADMIN })).status).toBe(200);
  receiver = await startReceiver();
}, 60_000);
