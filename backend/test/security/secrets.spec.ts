import { Secret, TOTP } from 'otpauth';
import { Client as Postgres } from 'pg';
import { ADMIN, client, eventually, startAtelier, type Atelier } from '../setup/atelier.js';

let atelier: Atelier;
afterEach(() => atelier.stop());
const anonymous = () => client(() => atelier.url);
const cookieOf = (headers: Headers) =>
  headers
    .getSetCookie()
    .find((cookie) => cookie.includes('refresh'))
    ?.split(';')[0] ?? '';
const login = (body: object = ADMIN) => anonymous()('POST', '/api/auth/login', { body });

it('16.2.5 16.4.1 nothing that opens a door is ever in the log, in the audit log or in an answer to somebody else', async () => {
  atelier = await startAtelier({ LOG_LEVEL: 'debug' });
  const canary = 'heron-canary-4711 in the reeds';
  const secrets: string[] = [canary];
  const email = 'canary@studio.example';
  const admin = await atelier.signIn();
  const { body: invited } = await admin('POST', '/api/admin/staff', { body: { email, name: 'Canary', role: 'admin' } });
  const token = invited.link.split('#')[1] as string;
  await anonymous()('POST', '/api/auth/invitations/accept', { body: { token, name: 'Canary', password: canary } });
  const signedIn = await login({ email, password: canary });
  const me = client(() => atelier.url, signedIn.body.accessToken);
  const { secret } = (await me('POST', '/api/admin/account/second-factor', { body: { password: canary } })).body;
  const code = TOTP.generate({ secret: Secret.fromBase32(secret) });
  const { codes } = (await me('POST', '/api/admin/account/second-factor/confirm', { body: { code } })).body;
  const made = (await me('POST', '/api/admin/tokens', { body: { name: 'x', scopes: ['content.read'] } })).body;
  secrets.push(
    token,
    signedIn.body.accessToken,
    signedIn.body.csrfToken,
    cookieOf(signedIn.headers).split('=')[1] ?? '',
    secret,
    made.secret,
    ...codes,
  );
  // In places where people and programs put them by mistake.
  await login({ email, password: `${canary}x`, hint: canary });
  await login({ email: canary, password: 'x' });
  await anonymous()('GET', `/api/projects?token=${encodeURIComponent(canary)}&q=${made.secret}`);
  await anonymous()('GET', `/nowhere?password=${encodeURIComponent(canary)}`);
  await fetch(`${atelier.url}/api/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: `{"password":"${canary}",`,
  });
  await client(() => atelier.url, `${made.secret}x`)('GET', '/api/auth/me');
  const { body: page } = await admin('POST', '/api/admin/news', { body: { title: 'Seen by few' } });
  const preview = new URL((await admin('POST', `/api/admin/news/${page.id}/preview`)).body.url, atelier.url).pathname;
  secrets.push(preview.split('/').at(-1)!);
  expect((await fetch(new URL(preview, atelier.url))).status).toBe(200);
  // A statement that fails carries what it was given.
  const owner = new Postgres({ connectionString: atelier.env['DATABASE_OWNER_URL'] });
  await owner.connect();
  const failing = async (table: string, ask: () => Promise<{ status: number }>) => {
    await owner.query(`alter table atelier.${table} rename to gone`);
    expect((await ask()).status).toBe(500);
    await owner.query(`alter table atelier.gone rename to ${table}`);
  };
  await failing('staff_sessions', () => login());
  await failing('staff_users', () => login());
  await failing('api_tokens', () => client(() => atelier.url, made.secret)('GET', '/api/auth/me'));
  // Every row of every table, jobs and letters among them; a password is there as its hash alone.
  const { rows: tables } = await owner.query<{ name: string }>(
    `select schemaname || '.' || tablename as name from pg_tables where schemaname in ('atelier', 'atelier_jobs')`,
  );
  let database = '';
  for (const { name } of tables) database += JSON.stringify((await owner.query(`select * from ${name}`)).rows);
  await owner.end();
  for (const one of secrets) expect([one, database.includes(one)]).toEqual([one, false]);

  const log = atelier.output();
  expect(log.length).toBeGreaterThan(2_000);
  const audit = JSON.stringify((await admin('GET', '/api/admin/audit?limit=100')).body);
  const settled = JSON.stringify(await Promise.all(['staff', 'tokens', 'mail'].map((path) => admin('GET', `/api/admin/${path}`))));
  for (const one of [...secrets, '$argon2id$']) {
    for (const [where, text] of Object.entries({ log, audit, settled }))
      expect([one, where, text.includes(one)]).toEqual([one, where, false]);
  }
  // One event, one line: what somebody sends cannot make another.
  await anonymous()('GET', '/api/projects/x%0a%7b%22level%22%3a60%7d');
  for (const line of atelier
    .output()
    .split('\n')
    .filter((one) => one.startsWith('{')))
    expect(() => JSON.parse(line) as unknown).not.toThrow();
}, 60_000);

it('16.5.1 a fault tells an id and nothing of the inside', async () => {
  atelier = await startAtelier();
  const owner = new Postgres({ connectionString: atelier.env['DATABASE_OWNER_URL'] });
  await owner.connect();
  await owner.query('alter table atelier.staff_users rename to gone');
  const answer = await login();
  await owner.query('alter table atelier.gone rename to staff_users');
  await owner.end();
  expect([answer.status, answer.body.code]).toEqual([500, 'server.error']);
  expect(JSON.stringify(answer.body)).not.toMatch(/staff_users|select|postgres|\.ts|\.js|node_modules/iu);
  await eventually(
    () => Promise.resolve(atelier.output()),
    (log) => log.includes(answer.body.requestId),
    5_000,
  );
});

it('13.3.1 the key that signs is changed with an overlap: nobody is signed out, no link stops working', async () => {
  const [OLD, NEW] = ['o'.repeat(40), 'n'.repeat(40)];
  atelier = await startAtelier({ JWT_SECRET: OLD });
  const { body, headers } = await login();
  const { link } = (
    await (
      await atelier.signIn()
    )('POST', '/api/admin/staff', { body: { email: 'nora@studio.example', name: 'N', role: 'viewer' } })
  ).body;
  const asks = async (csrf = body.csrfToken as string, cookie = cookieOf(headers)) => ({
    me: (await client(() => atelier.url, body.accessToken)('GET', '/api/auth/me')).status,
    link: (await anonymous()('POST', '/api/auth/invitations/read', { body: { token: link.split('#')[1] } })).status,
    refresh: await anonymous()('POST', '/api/auth/refresh', { headers: { cookie, 'x-csrf-token': csrf, 'sec-fetch-site': 'same-origin' } }),
  });
  Object.assign(atelier.env, { JWT_SECRET: NEW, JWT_SECRET_PREVIOUS: OLD });
  await atelier.restart();
  const during = await asks();
  expect([during.me, during.link, during.refresh.status]).toEqual([200, 200, 200]);
  delete atelier.env['JWT_SECRET_PREVIOUS'];
  await atelier.restart();
  const after = await asks(during.refresh.body.csrfToken as string, cookieOf(during.refresh.headers));
  expect([after.me, after.link, after.refresh.status]).toEqual([401, 410, 200]);
}, 60_000);

it('6.5.2 second factors survive a change of the key that seals them', async () => {
  atelier = await startAtelier({ ENCRYPTION_KEY: 'o'.repeat(40) });
  const me = await atelier.signIn();
  const { secret } = (await me('POST', '/api/admin/account/second-factor', { body: { password: ADMIN.password } })).body;
  const at = (steps: number) => TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: Date.now() + steps * 30_000 });
  const { codes } = (await me('POST', '/api/admin/account/second-factor/confirm', { body: { code: at(-1) } })).body;
  Object.assign(atelier.env, { ENCRYPTION_KEY: 'n'.repeat(40), ENCRYPTION_KEY_PREVIOUS: 'o'.repeat(40) });
  await atelier.restart();
  expect((await login({ ...ADMIN, code: codes[0] })).status).toBe(200);
  expect(await atelier.cli('secrets:reseal')).toContain('1 second factors sealed');
  delete atelier.env['ENCRYPTION_KEY_PREVIOUS'];
  await atelier.restart();
  expect((await login({ ...ADMIN, code: at(1) })).status).toBe(200);
  const stored = new Postgres({ connectionString: atelier.env['DATABASE_URL'] });
  await stored.connect();
  const [row] = (await stored.query(`select second_factor::text as text from atelier.staff_users where second_factor is not null`)).rows;
  await stored.end();
  for (const plain of [secret, ...codes.map((code: string) => code.replaceAll('-', ''))]) expect(row.text).not.toContain(plain);
}, 60_000);
