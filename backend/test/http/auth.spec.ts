import { createHmac } from 'node:crypto';
import { ADMIN, client, startAtelier, type Atelier } from '../setup/atelier.js';

let atelier: Atelier;
beforeAll(async () => {
  atelier = await startAtelier({ TRUST_PROXY_HOPS: '1' });
}, 30_000);
afterAll(() => atelier.stop());

/** Each sign-in comes from an address of its own, so that only the test of the limit meets the limit. */
let addresses = 0;
const anonymous = () => client(() => atelier.url);
const cookieOf = (headers: Headers) =>
  headers
    .getSetCookie()
    .find((cookie) => cookie.startsWith('atelier_refresh='))
    ?.split(';')[0] ?? '';
const login = (email = ADMIN.email, password = ADMIN.password, address = `10.0.0.${++addresses % 250}`) =>
  anonymous()('POST', '/api/auth/login', { body: { email, password }, headers: { 'x-forwarded-for': address } });

describe('signing in', () => {
  it('gives an access token and a cookie no script can read', async () => {
    const { status, body, headers } = await login();
    expect(status).toBe(200);
    expect(body).toMatchObject({ tokenType: 'Bearer', expiresIn: 900, user: { email: ADMIN.email, role: 'admin' } });
    expect(headers.get('set-cookie')).toMatch(/HttpOnly/iu);
    expect(headers.get('set-cookie')).toMatch(/SameSite=Strict/iu);
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('says the same of an unknown address and a wrong password', async () => {
    const [unknown, wrong] = [await login('nobody@studio.example'), await login(ADMIN.email, 'wrong')];
    expect([unknown.status, unknown.body.code, unknown.body.detail]).toEqual([401, 'auth.invalid_credentials', wrong.body.detail]);
    expect(wrong.status).toBe(401);
  });

  it('2.2.2 refuses unknown fields, wrong types and broken JSON with pointers to what is wrong', async () => {
    const extra = await anonymous()('POST', '/api/auth/login', { body: { ...ADMIN, role: 'admin' } });
    expect([extra.status, extra.body.code]).toEqual([400, 'request.invalid']);
    const typed = await anonymous()('POST', '/api/auth/login', { body: { email: 7, password: [] } });
    expect(typed.body.errors.map((error: { pointer: string }) => error.pointer)).toEqual(['/email', '/password']);
    const broken = await fetch(`${atelier.url}/api/auth/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"email":',
    });
    expect([broken.status, ((await broken.json()) as { code: string }).code]).toEqual([400, 'request.malformed']);
  });
});

describe('access tokens', () => {
  it('opens staff routes, and nothing else does', async () => {
    const staff = await atelier.signIn();
    expect((await staff('GET', '/api/auth/me')).body).toMatchObject({ email: ADMIN.email });
    expect((await anonymous()('GET', '/api/auth/me')).body.code).toBe('auth.required');
  });

  it('refuses forged, expired and unsigned ones', async () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const { body } = await login();
    const claims = JSON.parse(Buffer.from(body.accessToken.split('.')[1], 'base64url').toString()) as object;
    const sign = (header: object, payload: object, key: string) => {
      const input = `${part(header)}.${part(payload)}`;
      return `${input}.${createHmac('sha256', key).update(input).digest('base64url')}`;
    };
    const secret = String(atelier.env['JWT_SECRET']);
    const HS256 = { alg: 'HS256', typ: 'JWT' };
    const cases = {
      'auth.required': [
        sign(HS256, claims, 'another secret'),
        `${part({ alg: 'none' })}.${part(claims)}.`,
        sign(HS256, { ...claims, aud: 'elsewhere' }, secret),
        sign(HS256, { ...claims, sid: '00000000-0000-7000-8000-000000000000' }, secret),
        'garbage',
      ],
      'auth.expired': [sign(HS256, { ...claims, exp: 1 }, secret)],
    };
    for (const [code, tokens] of Object.entries(cases)) {
      for (const token of tokens) {
        const answer = await client(() => atelier.url, token)('GET', '/api/auth/me');
        expect([answer.status, answer.body.code]).toEqual([401, code]);
      }
    }
  });
});

describe('refreshing', () => {
  const start = async () => {
    const { headers, body } = await login();
    return { cookie: cookieOf(headers), csrf: String(body.csrfToken), token: String(body.accessToken) };
  };
  const refresh = ({ csrf }: { csrf: string }, cookie: string, headers: Record<string, string> = {}) =>
    anonymous()('POST', '/api/auth/refresh', { headers: { cookie, 'x-csrf-token': csrf, 'sec-fetch-site': 'same-origin', ...headers } });

  it('gives tabs that race the same next cookie', async () => {
    const session = await start();
    const answers = await Promise.all(Array.from({ length: 12 }, () => refresh(session, session.cookie)));
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([200]));
    expect(new Set(answers.map((answer) => cookieOf(answer.headers))).size).toBe(1);
  });

  it('ends the session when a token comes back that was exchanged twice over', async () => {
    const session = await start();
    const second = cookieOf((await refresh(session, session.cookie)).headers);
    const third = cookieOf((await refresh(session, second)).headers);
    expect((await refresh(session, session.cookie)).status).toBe(401);
    expect((await refresh(session, third)).status).toBe(401);
  });

  it('refuses other sites', async () => {
    const session = await start();
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }, { origin: 'https://evil.example' }]) {
      const answer = await refresh(session, session.cookie, headers);
      expect([answer.status, answer.body.code]).toEqual([403, 'auth.cross_site']);
    }
  });

  it('ends with signing out, and so does the access token', async () => {
    const session = await start();
    const headers = { cookie: session.cookie, 'x-csrf-token': session.csrf, 'sec-fetch-site': 'same-origin' };
    const me = client(() => atelier.url, session.token);
    expect((await me('GET', '/api/auth/me')).status).toBe(200);
    expect((await anonymous()('POST', '/api/auth/logout', { headers })).status).toBe(204);
    expect((await me('GET', '/api/auth/me')).status).toBe(401);
    expect((await refresh(session, session.cookie)).status).toBe(401);
  });
});

it('never writes a password or a token into the log', async () => {
  const { body, headers } = await login();
  expect(atelier.output()).not.toContain(ADMIN.password);
  expect(atelier.output()).not.toContain(body.accessToken);
  expect(atelier.output()).not.toContain(cookieOf(headers).split('=')[1]);
});

it('slows down guessing and says for how long', async () => {
  const answers = [];
  for (let n = 0; n < 40; n++) answers.push(await login(ADMIN.email, 'wrong', '10.9.9.9'));
  const refused = answers.find((answer) => answer.status === 429);
  expect(refused?.body.code).toBe('request.too_many');
  expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0);
}, 30_000);
