import { fork, type ChildProcess } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Client as Connection } from 'pg';
import { eventually, startAtelier, type Atelier, type Client } from '../setup/atelier.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
let atelier: Atelier;
let staff: Client;
let hooks: Server;
let second: ChildProcess;
let sql: Connection;
const builds: string[] = [];
const answers: number[] = [];
/** Whether what remembers builds was free while the hook was called. */
const locks: string[] = [];

beforeAll(async () => {
  hooks = createServer((request, response) => {
    builds.push(`${request.method} ${request.url}`);
    void sql
      .query(`select 1 from atelier.schedules where name = 'build-site' for update nowait`)
      .then(() => 'free')
      .catch((error: Error) => error.message)
      .then((state) => {
        locks.push(state);
        response.writeHead(answers.shift() ?? 200).end();
      });
  });
  await new Promise<void>((done) => hooks.listen(0, '127.0.0.1', done));
  atelier = await startAtelier({
    NETLIFY_BUILD_HOOK: `http://127.0.0.1:${(hooks.address() as AddressInfo).port}/build_hooks/x`,
    RATE_LIMIT_FACTOR: '100',
  });
  staff = await atelier.signIn();
  sql = new Connection({ connectionString: String(atelier.env['DATABASE_OWNER_URL']) });
  await sql.connect();
  second = await another();
}, 60_000);
afterAll(async () => {
  await ended(second);
  await sql.end();
  await atelier.stop();
  hooks.close();
});

/** Another process that takes jobs of the same studio, under the same clock. */
async function another(): Promise<ChildProcess> {
  const preload = ['--import', pathToFileURL(join(process.cwd(), 'tools/moved-clock.mjs')).href];
  const child = fork(join(process.cwd(), 'backend/dist/main.js'), [], {
    env: atelier.env,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: preload,
  });
  await new Promise((done) => child.once('message', done));
  return child;
}
const ended = (child: ChildProcess) =>
  new Promise((done) => {
    child.once('exit', done);
    child.kill('SIGTERM');
  });
let n = 0;
async function publish() {
  const made = await staff('POST', '/api/admin/news', { body: { title: `Article ${++n}` } });
  const { body } = await staff('POST', `/api/admin/news/${made.body.id}/publish`, { version: made.body.version });
  await settled('publish-site');
  return body as { id: string; version: number };
}
const waiting = async (name = 'build-site') =>
  (await sql.query<{ due_at: Date }>('select due_at from atelier.outbox where name = $1', [name])).rows.map(({ due_at }) => due_at);
const settled = (name: string) =>
  eventually(
    () => waiting(name),
    (rows) => rows.length === 0,
  );
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

it('is asked for once, a quiet while after the last of several publications, whichever process heard of them', async () => {
  for (let publication = 0; publication < 6; publication++) await publish();
  const [due, ...more] = await waiting();
  expect(more).toEqual([]);
  expect(due!.getTime() - Date.now()).toBeGreaterThan(14 * MINUTE);
  expect(due!.getTime() - Date.now()).toBeLessThanOrEqual(15 * MINUTE);
  expect(builds).toEqual([]);
});

it('is remembered across restarts of every process', async () => {
  await ended(second);
  await atelier.restart();
  second = await another();
  expect(await waiting()).toHaveLength(1);
  await atelier.moveClock(16 * MINUTE);
  await eventually(
    () => Promise.resolve(builds),
    (all) => all.length > 0,
  );
  await settled('build-site');
  expect(builds).toEqual(['POST /build_hooks/x']);
  expect(locks).toEqual(['free']);
}, 60_000);

it('is not asked for again on the same day, and on the next once for all of it', async () => {
  staff = await atelier.signIn();
  for (let publication = 0; publication < 4; publication++) await publish();
  expect(await waiting()).toHaveLength(1);
  await atelier.moveClock(12 * HOUR);
  await pause(3_000);
  expect(builds).toHaveLength(1);
  await ended(second);
  await atelier.restart();
  second = await another();
  await atelier.moveClock(25 * HOUR);
  await eventually(
    () => Promise.resolve(builds),
    (all) => all.length > 1,
  );
  await settled('build-site');
  expect(builds).toHaveLength(2);
}, 60_000);

it('is asked for by one process, however many have it as a job', async () => {
  await atelier.moveClock(75 * HOUR);
  for (let copy = 0; copy < 4; copy++)
    await sql.query(`insert into atelier.outbox (id, name, data, due_at) values (gen_random_uuid(), 'build-site', '{}', now())`);
  await eventually(
    () => Promise.resolve(builds),
    (all) => all.length > 2,
  );
  await settled('build-site');
  expect(builds).toHaveLength(3);
}, 60_000);

it('counts nothing where Netlify did not take it, and is asked for again', async () => {
  await atelier.moveClock(125 * HOUR);
  answers.push(500);
  await sql.query(`insert into atelier.outbox (id, name, data, due_at) values (gen_random_uuid(), 'build-site', '{}', now())`);
  await eventually(
    () => Promise.resolve(builds),
    (all) => all.length === 4,
  );
  const next = async () =>
    (await sql.query<{ due_at: Date }>(`select due_at from atelier.schedules where name = 'build-site'`)).rows[0]!.due_at.getTime();
  await eventually(next, (at) => at < Date.now() + 125 * HOUR);
  await eventually(
    () => Promise.resolve(builds),
    (all) => all.length === 5,
    60_000,
  );
}, 90_000);
