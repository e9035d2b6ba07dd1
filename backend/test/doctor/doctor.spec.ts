import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import { TABLES } from '../../src/infrastructure/doctor/checks/supabase.js';
import { eventually } from '../setup/atelier.js';
import { startDeployment, type Deployment } from './deployment.js';

jest.setTimeout(120_000);
let place: Deployment;
let before: Record<string, number>;
beforeAll(async () => {
  place = await startDeployment();
  before = await place.counts();
});
afterAll(() => place.stop());

/** Nothing of the doctor's, in tables, among sessions or in the storage. */
const nothingLeft = () => eventually(place.counts, (counts) => JSON.stringify(counts) === JSON.stringify(before), 20_000);
/** Her sessions, and the letters about her account, which are this spec's own. */
const forgetBoss = async () => {
  await place.query('update atelier.staff_sessions set revoked_at = now() where revoked_at is null');
  await place.query('delete from atelier.mails where request_id is null');
};
/** It comes from one address, as a visitor who writes too much does. */
beforeEach(() => place.query('delete from atelier.collaboration_arrivals'));

it('12.1.1 finds a deployment well, and takes away whatever it made', async () => {
  const { code, stdout, stderr, checks, left, ids } = await place.call(['--json']);
  expect([ids('failed'), ids('skipped'), ids('warning'), left, code]).toEqual([[], [], ['auth.second-factor'], [], 0]);
  expect(checks.length).toBeGreaterThan(50);
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toMatchObject({
    ...{ at: expect.any(String), api: `${place.proxy.url}/`, counts: { ok: checks.length - 1, warning: 1, failed: 0, skipped: 0 } },
    checks: expect.arrayContaining([
      { id: 'api.reachable', title: 'API answers', status: 'ok', found: expect.any(String), ms: expect.any(Number) },
    ]),
  });
  expect(stdout).not.toContain(place.env.DOCTOR_PASSWORD);
  await nothingLeft();
});

it('lists its checks, and docs/operations.md tells of each topic', async () => {
  const list = await place.atelier.cli('doctor:checks');
  const { checks } = await place.call(['--json', '--only', 'system.version']);
  for (const { id } of checks) expect(list).toContain(`${id} `);
  const document = await readFile(join(process.cwd(), 'docs/operations.md'), 'utf8');
  const topics = new Set([...list.matchAll(/^([a-z]+)\./gmu)].map(([, topic]) => topic));
  expect(topics.size).toBeGreaterThan(12);
  for (const topic of topics) expect(document).toMatch(new RegExp(`\`${topic}\\.`, 'u'));
});

it('asks for tables that there are', async () => {
  const rows = await place.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'atelier'`,
  );
  expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining(TABLES));
});

it('says in a table what it found and what to do, and asks without a sign-in only what anybody may', async () => {
  const { code, stdout } = await place.call([]);
  expect(stdout).toMatch(/^✓ API answers +api\.reachable +\d+ ms$/mu);
  expect(stdout).toMatch(/What to do\n! auth\.second-factor\n {4}Each turns it on/u);
  expect(stdout).toMatch(/Everything the doctor made is gone again\.\n$/u);
  expect(code).toBe(0);
  const { DOCTOR_EMAIL: email, DOCTOR_PASSWORD: password } = place.env;
  Object.assign(place.env, { DOCTOR_EMAIL: '', DOCTOR_PASSWORD: '' });
  const stranger = await place.call(['--json']);
  Object.assign(place.env, { DOCTOR_EMAIL: email, DOCTOR_PASSWORD: password });
  expect([stranger.code, stranger.ids('failed')]).toEqual([0, []]);
  expect(stranger.checks.find(({ id }) => id === 'media.upload')).toMatchObject({
    status: 'skipped',
    found: 'Not asked: “Sign-in” was skipped.',
  });
  expect(stranger.ids('ok')).toEqual(expect.arrayContaining(['api.headers', 'api.cors-closed', 'supabase.tables', 'site.assets-kept']));
  await nothingLeft();
});

it('looks as a program with a token, at all but what is for people', async () => {
  const boss = await place.atelier.signIn();
  const scopes = ['content', 'media', 'requests'].flatMap((what) => [`${what}.read`, `${what}.write`]);
  const made = await boss('POST', '/api/admin/tokens', { body: { name: 'doctor', scopes: [...scopes, 'content.publish', 'system.read'] } });
  const { code, ids, left } = await place.call(['--json', '--token', made.body.secret]);
  await place.query('delete from atelier.api_tokens');
  await forgetBoss();
  const people = ['auth.wrong-password', 'auth.second-factor', 'auth.forgery', 'proxy.address', 'events.delivered'];
  expect([code, ids('failed'), ids('warning'), ids('skipped'), left]).toEqual([0, [], [], people, []]);
  await nothingLeft();
});

it('signs in with a second factor, and finds it well', async () => {
  const boss = await place.atelier.signIn();
  const { secret } = (await boss('POST', '/api/admin/account/second-factor', { body: { password: place.env.DOCTOR_PASSWORD } })).body;
  const code = (ahead = 0) => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + ahead });
  expect((await boss('POST', '/api/admin/account/second-factor/confirm', { body: { code: code() } })).status).toBe(200);
  const without = await place.call(['--json', '--only', 'auth']);
  // The one of the moment was used just now; the next counts already.
  const found = await place.call(['--json', '--only', 'auth', '--otp', code(30_000)]);
  await place.query('update atelier.staff_users set second_factor = null');
  await forgetBoss();
  expect([without.ids('failed'), without.checks.find(({ id }) => id === 'auth.sign-in')?.advice]).toEqual([
    ['auth.sign-in'],
    expect.stringContaining('--otp'),
  ]);
  expect([found.code, found.ids('failed'), found.ids('warning')]).toEqual([0, [], []]);
});

it.each([
  [['--wait', 'long'], '--wait takes seconds'],
  [['--wait', '721'], '1 to 720'],
  [['--only', 'nonsense'], 'There is no check “nonsense”. There are: api.tls,'],
  [['--email', ''], 'go together'],
])('is called wrongly with %j', async (args, message) => {
  const email = place.env.DOCTOR_EMAIL;
  if (args[0] === '--email') place.env.DOCTOR_EMAIL = '';
  const { code, stderr } = await place.call(args);
  place.env.DOCTOR_EMAIL = email;
  expect([code, stderr.includes(message)]).toEqual([64, true]);
});

it('takes away what it made when it is stopped in the middle', async () => {
  const doctor = place.spawn(['--only', 'publish,media,letter', '--wait', '60']);
  let output = '';
  doctor.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  // Held up where it has made everything.
  const undo = place.proxy.fault({ path: /^\/projects\//u, status: 404, body: () => 'not yet' });
  await eventually(
    () => place.query(`select 1 from atelier.content_items where kind = 'project' and content->>'title' like 'Doctor test%'`),
    (rows) => rows.length > 0,
  );
  await eventually(
    () => place.query(`select 1 from atelier.collaboration_requests where letter->>'name' like 'Doctor test%'`),
    (rows) => rows.length > 0,
  );
  doctor.kill('SIGINT');
  const code = await new Promise((resolve) => doctor.once('exit', resolve));
  undo();
  expect(code).toBe(1);
  expect(output).toMatch(/publish\.site +Stopped\./u);
  expect(output).toContain('Everything the doctor made is gone again.');
  await nothingLeft();
});

it('does not end well while something of its own is left', async () => {
  const undo = place.proxy.fault({ path: /^\/api\/auth\/logout/u, status: 503, body: () => '{}' });
  const { code, left, ids, stderr } = await place.call(['--json', '--only', 'api.clock,system.clock']);
  undo();
  expect([code, ids('failed'), left]).toEqual([1, [], [expect.stringMatching(/own session: signing out answered 503/u)]]);
  expect(stderr).toContain('1 of what the doctor made could not be taken away');
  await nothingLeft();
});

it('says what it could not take away', async () => {
  const undo = place.proxy.fault({ path: /^\/api\/admin\/pages\/[^?]/u, status: 503, body: () => '{}' });
  const { code, left, ids } = await place.call(['--json', '--only', 'events']);
  undo();
  expect([code, ids('failed')]).toEqual([1, ['events.delivered']]);
  expect(left).toEqual([expect.stringMatching(/^page “Doctor test [0-9a-f]{6} \(events\)”: .*503/u)]);
  await place.query(`delete from atelier.content_items where content->>'title' like 'Doctor test%'`);
  await nothingLeft();
});
