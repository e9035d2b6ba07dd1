import { createHmac, randomUUID } from 'node:crypto';
import { ROLE_PERMISSIONS, ROLES, type Permission, type Role } from '@atelier/contracts';
import { ADMIN, client, eventually, startAtelier, type Answer, type Atelier, type Client } from '../setup/atelier.js';
import { readDocument, type Document, type Operation } from './document.js';

const METRICS_TOKEN = 'a-token-for-those-who-watch';
const PASSWORD = 'seven herons on a wire';
let atelier: Atelier;
let document: Document;
let callers: Record<string, { ask: Client; role: Role | 'program' | 'scraper' | null; scopes?: readonly Permission[] }>;

beforeAll(async () => {
  atelier = await startAtelier({ RATE_LIMIT_FACTOR: '1000', TRUST_PROXY_HOPS: '1', METRICS_TOKEN });
  document = await readDocument(atelier.url);
  const ask = (token?: string) => client(() => atelier.url, token);
  const signIn = async (role: Role) => {
    const email = `${role}@studio.example`;
    await atelier.cli('staff:create', '--email', email, '--password', PASSWORD, '--role', role);
    return (await ask()('POST', '/api/auth/login', { body: { email, password: PASSWORD } })).body;
  };
  const sessions = { admin: await signIn('admin'), editor: await signIn('editor'), viewer: await signIn('viewer') };
  const boss = await atelier.signIn();
  await atelier.cli('staff:create', '--email', 'gone@studio.example', '--password', PASSWORD, '--role', 'admin');
  const gone = (await ask()('POST', '/api/auth/login', { body: { email: 'gone@studio.example', password: PASSWORD } })).body;
  const scopes: Permission[] = ['content.read', 'media.read'];
  const program = (await boss('POST', '/api/admin/tokens', { body: { name: 'Program', scopes } })).body.secret;
  await boss('POST', `/api/admin/staff/${gone.user.id}/disable`);
  callers = {
    nobody: { ask: ask(), role: null },
    viewer: { ask: ask(sessions.viewer.accessToken), role: 'viewer' },
    editor: { ask: ask(sessions.editor.accessToken), role: 'editor' },
    admin: { ask: ask(sessions.admin.accessToken), role: 'admin' },
    program: { ask: ask(program), role: 'program', scopes },
    scraper: { ask: ask(METRICS_TOKEN), role: 'scraper' },
    'foreign token': { ask: ask(foreign(sessions.admin.accessToken)), role: null },
    'foreign API token': { ask: ask(`atl_${'0'.repeat(32)}_${'x'.repeat(43)}`), role: null },
    'disabled user': { ask: ask(gone.accessToken), role: null },
  };
}, 60_000);
afterAll(() => atelier.stop());

/** The same claims, signed by somebody else. */
function foreign(token: string): string {
  const [header, payload] = token.split('.');
  return `${header}.${payload}.${createHmac('sha256', 'another studio').update(`${header}.${payload}`).digest('base64url')}`;
}

const mayUse = (operation: Operation, { role, scopes }: (typeof callers)[string]): 'yes' | 401 | 403 => {
  if (operation.access === 'anyone') return 'yes';
  // Figures open to their own token, and it opens nothing else.
  if (operation.access === 'metrics' || role === 'scraper') return operation.access === 'metrics' && role === 'scraper' ? 'yes' : 401;
  if (role === null) return 401;
  if (role === 'program') return operation.access === 'staff' || scopes?.includes(operation.access as Permission) === true ? 'yes' : 403;
  return ['staff', 'session'].includes(operation.access) || ROLE_PERMISSIONS[role].includes(operation.access as Permission) ? 'yes' : 403;
};

/** Enough to get past the door and no further: ids that nothing has, no body. */
function knock(operation: Operation, ask: Client): Promise<Answer> {
  const path = operation.path.replace(/\{(\w+)\}/gu, (_, name: string) =>
    /id$/iu.test(name) ? randomUUID().replace(/^(.{14})./u, '$17') : 'nothing-has-this',
  );
  return ask(operation.method, path, { headers: { 'if-match': '"1"', 'x-forwarded-for': elsewhere() } });
}

/** Strangers with tokens that are none are slowed down by where they come from; this is about who is let in. */
let places = 0;
const elsewhere = () => `192.0.${Math.floor(++places / 250)}.${places % 250}`;

it('8.3.1 every route says who may use it, with a permission that exists', () => {
  const known = ['anyone', 'staff', 'session', 'metrics', ...ROLE_PERMISSIONS.admin];
  expect(document.operations.length).toBeGreaterThan(100);
  for (const { operationId, access } of document.operations) expect([operationId, known.includes(access)]).toEqual([operationId, true]);
  for (const { path, access, operationId } of document.operations)
    if (path.startsWith('/api/admin')) expect([operationId, access]).not.toEqual([operationId, 'anyone']);
});

it('8.2.1 lets each caller use what is theirs and nothing else, on every route, and answers as declared', async () => {
  const wrong: string[] = [];
  let tried = 0;
  for (const operation of document.operations) {
    if (operation.operationId === 'adminEvents') continue;
    for (const [name, caller] of Object.entries(callers)) {
      const answer = await knock(operation, caller.ask);
      tried++;
      const expected = mayUse(operation, caller);
      const said = `${name}: ${operation.method} ${operation.path}: ${answer.status} ${answer.body.code ?? ''}`;
      if (answer.status >= 500) wrong.push(said);
      else if (expected === 'yes' ? operation.access !== 'anyone' && [401, 403].includes(answer.status) : answer.status !== expected)
        wrong.push(`${said} instead of ${expected}`);
      const undeclared = document.undeclared(operation, answer);
      if (undeclared !== null) wrong.push(`${said}: ${undeclared}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(tried).toBe((document.operations.length - 1) * Object.keys(callers).length);
}, 120_000);

it('8.2.1 opens the stream of events to people who are signed in, and to nobody else', async () => {
  for (const [name, { ask, role }] of Object.entries(callers)) {
    if (role !== null && role !== 'program' && role !== 'scraper') continue;
    const answer = await ask('GET', '/api/admin/events', { headers: { 'x-forwarded-for': elsewhere() } });
    expect([name, answer.status]).toEqual([name, role === 'program' ? 403 : 401]);
  }
  for (const role of ROLES) expect(ROLE_PERMISSIONS[role].length).toBeGreaterThan(0);
});

it('16.3.2 refusals are in the log, with who and where', async () => {
  const { ask } = callers['viewer']!;
  const { headers } = await ask('POST', '/api/admin/tokens', { body: {} });
  // What a process writes arrives a moment after its answer.
  const line = await eventually(
    () =>
      Promise.resolve(
        atelier
          .output()
          .split('\n')
          .find((one) => one.includes(String(headers.get('x-request-id'))) && one.includes('refused')),
      ),
    (found) => found !== undefined,
    5_000,
  );
  expect(JSON.parse(line ?? '{}')).toMatchObject({ msg: 'refused: not allowed', path: '/api/admin/tokens', userId: expect.any(String) });
});

it('7.4.1 closes every route to a session that was signed out', async () => {
  const answer = await client(() => atelier.url)('POST', '/api/auth/login', { body: ADMIN });
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const headers = { cookie, 'x-csrf-token': answer.body.csrfToken, 'sec-fetch-site': 'same-origin' };
  const me = client(() => atelier.url, answer.body.accessToken);
  expect((await me('GET', '/api/auth/me')).status).toBe(200);
  expect((await me('POST', '/api/auth/logout', { headers })).status).toBe(204);
  for (const operation of document.operations.filter(({ access }) => access !== 'anyone')) {
    const { status } = await knock(operation, me);
    expect([operation.operationId, status]).toEqual([operation.operationId, 401]);
  }
}, 60_000);
