import { Secret, TOTP } from 'otpauth';
import { RATE_LIMITS } from '../../src/application/rate-limits.js';
import { ADMIN, client, startAtelier, type Atelier } from '../setup/atelier.js';

const ATTEMPTS = Number(process.env['GUESSES'] ?? 2_000);
let atelier: Atelier;
beforeAll(async () => {
  atelier = await startAtelier({ TRUST_PROXY_HOPS: '1', LOG_LEVEL: 'error' });
}, 30_000);
afterAll(() => atelier.stop());

const anonymous = () => client(() => atelier.url);
let place = 0;
const elsewhere = () => `198.51.${Math.floor(++place / 250)}.${place % 250}`;
const login = (body: Record<string, string>, headers: Record<string, string> = {}) =>
  anonymous()('POST', '/api/auth/login', { body, headers: { 'x-forwarded-for': elsewhere(), ...headers } });
const cookiesOf = (headers: Headers) =>
  headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

it(`6.3.1 ${ATTEMPTS} guesses at one account from everywhere: almost none is tried, and its owner still gets in where they did before`, async () => {
  const cookie = cookiesOf((await login({ ...ADMIN })).headers);
  const statuses = new Map<number, number>();
  const guess = async (n: number) => {
    const { status, headers } = await login({ email: ADMIN.email, password: `guess number ${n}` });
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    if (status === 429) expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
  };
  for (let n = 0; n < ATTEMPTS; n += 20) await Promise.all(Array.from({ length: 20 }, (_, at) => guess(n + at)));
  const tried = RATE_LIMITS['sign-in.account'].points;
  expect(Object.fromEntries(statuses)).toEqual({ 401: tried, 429: ATTEMPTS - tried });
  // Nobody is locked out: not on a device they know, not somebody else, and a letter opens the rest.
  expect((await login({ ...ADMIN }, { cookie })).status).toBe(200);
  expect((await login({ ...ADMIN })).status).toBe(429);
  const admin = client(() => atelier.url, (await login({ ...ADMIN }, { cookie })).body.accessToken);
  const { id } = (await admin('GET', '/api/auth/me')).body;
  const { link } = (await admin('POST', `/api/admin/staff/${id}/reset-password`)).body;
  const body = { token: link.split('#')[1], password: 'seven herons on a wire' };
  const reset = await anonymous()('POST', '/api/auth/password/reset', { body, headers: { 'x-forwarded-for': elsewhere() } });
  expect(reset.status).toBe(204);
  expect((await login({ ...ADMIN, password: body.password }, { cookie: cookiesOf(reset.headers) })).status).toBe(200);
}, 120_000);

it('6.1.1 one network is slowed down, whichever accounts it tries', async () => {
  const answers = [];
  for (let n = 0; n < RATE_LIMITS['sign-in.address'].points + 5; n++)
    answers.push(await login({ email: `nobody${n}@studio.example`, password: 'wrong' }, { 'x-forwarded-for': '203.0.113.9' }));
  expect(answers.slice(-5).map(({ status }) => status)).toEqual([429, 429, 429, 429, 429]);
  expect((await login({ email: 'nobody@studio.example', password: 'wrong' }, { 'x-forwarded-for': '203.0.113.10' })).status).toBe(401);
}, 60_000);

it('2.4.1 links are not tried by the thousand either', async () => {
  const token = `${'0'.repeat(8)}-0000-7000-8000-${'0'.repeat(12)}.${'x'.repeat(43)}`;
  const statuses = new Set<number>();
  for (let n = 0; n < RATE_LIMITS['link.address'].points + 3; n++) {
    const headers = { 'x-forwarded-for': '203.0.113.20' };
    statuses.add((await anonymous()('POST', '/api/auth/invitations/read', { body: { token }, headers })).status);
  }
  expect([...statuses]).toEqual([410, 429]);
});

it('6.3.8 a sign-in takes as long for an account that exists as for one that does not', async () => {
  await atelier.cli('staff:create', '--email', 'known@studio.example', '--password', 'seven herons on a wire');
  const times = { known: [] as number[], unknown: [] as number[] };
  // In turns, so that whatever else this machine does happens to both.
  for (let n = 0; n < 19; n++) {
    for (const [who, email] of [
      ['known', 'known@studio.example'],
      ['unknown', `unknown@studio.example`],
    ] as const) {
      const start = performance.now();
      expect((await login({ email, password: 'wrong' })).status).toBe(401);
      times[who].push(performance.now() - start);
    }
  }
  const [known, unknown] = [median(times.known), median(times.unknown)];
  expect(Math.abs(known - unknown) / Math.max(known, unknown)).toBeLessThan(0.25);
}, 60_000);

it('6.3.8 asking for a new password takes as long for both', async () => {
  const times = { known: [] as number[], unknown: [] as number[] };
  const forgot = async (email: string) => {
    const start = performance.now();
    const { status, body } = await anonymous()('POST', '/api/auth/password/forgot', {
      body: { email },
      headers: { 'x-forwarded-for': elsewhere() },
    });
    expect([status, body]).toEqual([202, '']);
    return performance.now() - start;
  };
  const emails = Array.from({ length: 12 }, (_, n) => `person${n}@studio.example`);
  for (const email of emails.slice(0, 6)) await atelier.cli('staff:create', '--email', email, '--password', 'seven herons on a wire');
  for (let n = 0; n < 6; n++)
    for (let turn = 0; turn < 2; turn++) {
      times.known.push(await forgot(emails[n] ?? ''));
      times.unknown.push(await forgot(emails[n + 6] ?? ''));
    }
  const [known, unknown] = [median(times.known), median(times.unknown)];
  // Milliseconds: the same two writes. Far apart would be a letter, or a hash.
  expect(Math.abs(known - unknown)).toBeLessThan(15);
}, 60_000);

it('6.5.1 6.5.5 a code is good once, also on another device, and for a minute and a half at the most', async () => {
  const email = 'otto@studio.example';
  await atelier.cli('staff:create', '--email', email, '--password', 'seven herons on a wire');
  const me = client(() => atelier.url, (await login({ email, password: 'seven herons on a wire' })).body.accessToken);
  const { secret } = (await me('POST', '/api/admin/account/second-factor', { body: { password: 'seven herons on a wire' } })).body;
  const at = (ms: number) => TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: Date.now() + ms });
  await me('POST', '/api/admin/account/second-factor/confirm', { body: { code: at(0) } });
  const tryCode = async (code: string) => (await login({ email, password: 'seven herons on a wire', code })).status;
  expect(await tryCode(at(0))).toBe(401);
  expect(await tryCode(at(30_000))).toBe(200);
  expect(await tryCode(at(30_000))).toBe(401);
  expect(await tryCode(at(120_000))).toBe(401);
});
