import { fork } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { REFRESH_GRACE_MS, SESSION_IDLE_MS, SESSION_MAX_MS } from '../../src/domain/staff/staff-session.js';
import { ADMIN, client, eventually, startAtelier, type Atelier } from '../setup/atelier.js';

let atelier: Atelier;
beforeAll(async () => {
  atelier = await startAtelier({ TRUST_PROXY_HOPS: '1', CORS_ORIGINS: 'https://admin.studio.example' });
}, 30_000);
afterAll(() => atelier.stop());

const HTTPS = { 'x-forwarded-proto': 'https' };
const anonymous = () => client(() => atelier.url);
const cookies = (headers: Headers, name: string) => headers.getSetCookie().find((cookie) => cookie.includes(name)) ?? '';
const first = (cookie: string) => cookie.split(';')[0] ?? '';
let place = 0;
const start = async (headers: Record<string, string> = {}) => {
  const answer = await anonymous()('POST', '/api/auth/login', {
    body: ADMIN,
    headers: { 'x-forwarded-for': `192.0.2.${++place}`, ...headers },
  });
  return {
    cookie: first(cookies(answer.headers, 'atelier_refresh')),
    csrf: String(answer.body.csrfToken),
    token: String(answer.body.accessToken),
    answer,
  };
};
type Started = Awaited<ReturnType<typeof start>>;
const act = ({ cookie, csrf }: Started, headers: Record<string, string | undefined> = {}, path = 'refresh') => {
  const all = { cookie, 'x-csrf-token': csrf, 'sec-fetch-site': 'same-origin', ...headers };
  return anonymous()('POST', `/api/auth/${path}`, {
    headers: Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)),
  });
};

describe('cookies', () => {
  it('3.3.1 3.3.2 3.3.4 are tied to the host, read by no script and sent by no other site', async () => {
    const { answer } = await start(HTTPS);
    for (const name of ['__Host-atelier_refresh', '__Host-atelier_device']) {
      const cookie = cookies(answer.headers, name);
      expect([name, cookie.startsWith(`${name}=`)]).toEqual([name, true]);
      for (const part of [/; Secure/u, /; HttpOnly/u, /; SameSite=Strict/u, /; Path=\//u]) expect(cookie).toMatch(part);
      expect(cookie).not.toMatch(/Domain=/iu);
    }
  });
});

describe('3.5.1 what acts on a cookie', () => {
  const HERE = 'http://127.0.0.1';
  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
    ['a sibling', { 'sec-fetch-site': 'same-site', origin: 'https://other.studio.example' }],
    ['another site that says it is us', { 'sec-fetch-site': 'same-origin', origin: 'https://evil.example' }],
    ['a page without an origin', { 'sec-fetch-site': undefined, origin: 'null' }],
    ['an old browser on another site', { 'sec-fetch-site': undefined, origin: 'https://evil.example' }],
    ['neither header', { 'sec-fetch-site': undefined }],
    ['an address typed by hand', { 'sec-fetch-site': 'none' }],
    ['no token', { 'x-csrf-token': undefined }],
    ['an empty token', { 'x-csrf-token': '' }],
    ['a made-up token', { 'x-csrf-token': 'x'.repeat(43) }],
    ['another port of this host', { origin: `${HERE}:1` }],
  ])('refuses %s', async (_what, headers) => {
    const session = await start();
    for (const path of ['refresh', 'logout']) {
      const answer = await act(session, headers, path);
      expect([answer.status, answer.body.code]).toEqual([403, 'auth.cross_site']);
    }
    expect((await act(session)).status).toBe(200);
  });

  it('refuses the token of another session, as a sibling’s cookie would bring', async () => {
    const [mine, theirs] = [await start(), await start()];
    expect((await act(mine, { 'x-csrf-token': theirs.csrf })).status).toBe(403);
    expect((await act(mine, { cookie: theirs.cookie })).status).toBe(403);
  });

  it('takes our own page, also an old browser’s, and the sites that are listed', async () => {
    for (const headers of [
      {},
      { 'sec-fetch-site': undefined, origin: atelier.url },
      { 'sec-fetch-site': 'cross-site', origin: 'https://admin.studio.example' },
    ])
      expect((await act(await start(), headers)).status).toBe(200);
  });

  it('3.5.2 3.5.3 signs nobody in from another site', async () => {
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://evil.example' }] as Record<string, string>[])
      expect((await anonymous()('POST', '/api/auth/login', { body: ADMIN, headers })).status).toBe(403);
    // A form elsewhere cannot send JSON.
    const form = await fetch(`${atelier.url}/api/auth/login`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: JSON.stringify(ADMIN),
    });
    expect([400, 415]).toContain(form.status);
  });
});

describe('sessions', () => {
  it('7.2.3 7.2.4 have tokens of 256 random bits, new with each sign-in', async () => {
    const tokens = await Promise.all(Array.from({ length: 5 }, async () => (await start()).cookie));
    const secrets = tokens.map((token) => token.split('.')[1] ?? '');
    expect(new Set(secrets).size).toBe(5);
    for (const secret of secrets) expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
  });

  it('10.4.5 end when a token comes back that was exchanged before, for whoever has the others', async () => {
    const session = await start();
    const second = first(cookies((await act(session)).headers, 'atelier_refresh'));
    await atelier.moveClock(REFRESH_GRACE_MS + 1_000);
    expect((await act(session)).status).toBe(401);
    expect((await act({ ...session, cookie: second })).status).toBe(401);
    expect((await client(() => atelier.url, session.token)('GET', '/api/auth/me')).status).toBe(401);
    await atelier.moveClock(0);
  });

  it('9.1.1 9.1.2 9.2.1 9.2.2 9.2.3 no token of another kind, key, purpose or time opens anything', async () => {
    const { token } = await start();
    const [head = '', body = ''] = token.split('.');
    const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as Record<string, unknown>;
    const header = JSON.parse(Buffer.from(head, 'base64url').toString()) as Record<string, unknown>;
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const secret = String(atelier.env['JWT_SECRET']);
    const sign = (h: object, c: object, key = secret, hash = 'sha256') =>
      `${part(h)}.${part(c)}.${createHmac(hash, key)
        .update(`${part(h)}.${part(c)}`)
        .digest('base64url')}`;
    const now = Math.floor(Date.now() / 1000);
    const forged = [
      `${part({ ...header, alg: 'none' })}.${body}.`,
      `${part({ ...header, alg: 'None' })}.${body}.`,
      sign({ ...header, alg: 'HS512' }, claims, secret, 'sha512'),
      sign(header, claims, 'another key'),
      sign({ ...header, kid: '../../dev/null' }, claims, ''),
      sign({ ...header, jwk: { kty: 'oct', k: 'eA' }, kid: 'x' }, claims, 'x'),
      sign(header, { ...claims, aud: 'atelier-preview' }),
      sign(header, { ...claims, iss: 'elsewhere' }),
      sign(header, { ...claims, exp: now - 1 }),
      sign(header, { ...claims, nbf: now + 600 }),
      sign(header, { ...claims, sid: undefined }),
      sign(header, { ...claims, sub: '019a0000-0000-7000-8000-000000000000' }),
      sign(header, { ...claims, sub: "' or 1=1 --" }),
      `${head}.${part({ ...claims, sub: 'x' })}.${token.split('.')[2]}`,
    ];
    for (const one of forged) {
      const { status } = await client(() => atelier.url, one)('GET', '/api/auth/me');
      expect([one, status]).toEqual([one, 401]);
    }
    expect((await client(() => atelier.url, sign(header, claims))('GET', '/api/auth/me')).status).toBe(200);
  });

  it('14.2.1 take no token from an address', async () => {
    const { token } = await start();
    for (const name of ['access_token', 'token', 'jwt', 'auth', 'bearer'])
      expect((await anonymous()('GET', `/api/auth/me?${name}=${token}`)).status).toBe(401);
  });

  it('7.4.1 are over in every process at once, not only in the one that was told', async () => {
    const session = await start();
    const me = client(() => atelier.url, session.token);
    expect((await me('GET', '/api/auth/me')).status).toBe(200);
    // A second server on the same database ends it; this one, which remembers it, hears.
    const other = fork(join(process.cwd(), 'backend/dist/main.js'), [], {
      env: { ...atelier.env, PORT: '0' },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const [{ port }] = (await once(other, 'message')) as [{ port: number }];
    const headers = { cookie: session.cookie, 'x-csrf-token': session.csrf, 'sec-fetch-site': 'same-origin' };
    expect((await fetch(`http://127.0.0.1:${port}/api/auth/logout`, { method: 'POST', headers })).status).toBe(204);
    await eventually(
      () => me('GET', '/api/auth/me'),
      ({ status }) => status === 401,
      1_000,
    );
    other.kill('SIGTERM');
    await once(other, 'exit');
  });

  it('7.3.1 7.3.2 run out when they are not used, and for good after a while', async () => {
    // Last: it moves the clock.
    const idle = await start();
    await atelier.moveClock(SESSION_IDLE_MS + 60_000);
    expect((await act(idle)).status).toBe(401);
    let used = await start();
    for (let at = 2 * SESSION_IDLE_MS; at < SESSION_IDLE_MS + SESSION_MAX_MS; at += SESSION_IDLE_MS - 60_000) {
      await atelier.moveClock(at);
      const answer = await act(used);
      expect(answer.status).toBe(200);
      used = { ...used, cookie: first(cookies(answer.headers, 'atelier_refresh')) };
    }
    await atelier.moveClock(SESSION_IDLE_MS + SESSION_MAX_MS + 120_000);
    expect((await act(used)).status).toBe(401);
  }, 30_000);
});
