import fc from 'fast-check';
import { ADMIN, client, startAtelier, type Answer, type Atelier } from '../setup/atelier.js';
import { formWith, jpegWithGps } from '../setup/images.js';
import { requestsFor, type Generated } from './arbitraries.js';
import { readDocument, type Document, type Operation } from './document.js';

/** A quarter of what is promised, for every run; FUZZ_REQUESTS=20000 is the whole. */
const REQUESTS = Number(process.env['FUZZ_REQUESTS'] ?? 5_000);
const AT_ONCE = 12;
const PASSWORD = 'seven herons on a wire';
/** Streams that do not end by themselves are opened elsewhere. */
const LEFT_OUT = ['adminEvents'];

let atelier: Atelier;
let document: Document;
let tokens: string[];
let ids: string[] = [];

beforeAll(async () => {
  atelier = await startAtelier({ RATE_LIMIT_FACTOR: '100000', LOG_LEVEL: 'error' });
  document = await readDocument(atelier.url);
  await atelier.cli('staff:create', '--email', 'viewer@studio.example', '--password', PASSWORD, '--role', 'viewer');
  const token = async (email: string, password: string) =>
    String((await client(() => atelier.url)('POST', '/api/auth/login', { body: { email, password } })).body.accessToken);
  // Most of them as somebody who may do everything: that is how they get furthest.
  const admin = await token(ADMIN.email, ADMIN.password);
  tokens = [admin, admin, admin, admin, await token('viewer@studio.example', PASSWORD), '', 'rubbish'];
  await fillWith(admin);
}, 60_000);
afterAll(() => atelier.stop());

/** Something of each kind, so that requests meet something. */
async function fillWith(token: string): Promise<void> {
  const ask = client(() => atelier.url, token);
  const made = await Promise.all([
    ask('POST', '/api/admin/projects', { body: { title: 'Hall' } }),
    ask('POST', '/api/admin/news', { body: { title: 'Opening' } }),
    ask('POST', '/api/admin/pages', { body: { title: 'Prizes' } }),
    ask('POST', '/api/admin/media', { body: formWith(await jpegWithGps(1)) }),
    ask('POST', '/api/admin/tokens', { body: { name: 'x', scopes: ['content.read'] } }),
    ask('POST', '/api/admin/staff', { body: { email: 'nora@studio.example', name: 'Nora', role: 'viewer' } }),
  ]);
  ids = made.map(({ body }) => body.id ?? body.asset?.id ?? body.token?.id ?? body.member?.id).filter((id) => typeof id === 'string');
  expect(ids.length).toBeGreaterThan(3);
}

async function send(operation: Operation, { path, headers, body }: Generated, token: string): Promise<Answer> {
  const response = await fetch(`${atelier.url}${path}`, {
    method: operation.method,
    redirect: 'manual',
    headers: { ...headers, ...(token !== '' && { authorization: `Bearer ${token}` }) },
    ...(body !== undefined && { body }),
  });
  const content = await response.text();
  const json = /json/u.test(response.headers.get('content-type') ?? '');
  return { status: response.status, headers: response.headers, body: json && content !== '' ? JSON.parse(content) : content };
}

it(`2.2.1 ${REQUESTS.toLocaleString('en')} generated requests, half of them malformed: no 5xx, no answer outside the document`, async () => {
  const operations = document.operations.filter(({ operationId }) => !LEFT_OUT.includes(operationId));
  const each = Math.ceil(REQUESTS / operations.length);
  const seed = Number(process.env['FUZZ_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
  const wrong: string[] = [];
  const statuses = new Map<number, number>();
  let sent = 0;
  const queue = operations.flatMap((operation) =>
    fc
      .sample(
        requestsFor(operation, document.schemas, () => ids),
        { numRuns: each, seed },
      )
      .map((request) => ({ operation, request })),
  );
  const work = async (): Promise<void> => {
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      const { operation, request } = next;
      const answer = await send(operation, request, tokens[sent++ % tokens.length] ?? '');
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      const complaint =
        answer.status >= 500 ? `${answer.status} ${JSON.stringify(answer.body).slice(0, 300)}` : document.undeclared(operation, answer);
      if (complaint !== null && wrong.length < 20)
        wrong.push(`${operation.operationId} ${request.path.slice(0, 200)} ${(request.body ?? '').slice(0, 300)} -> ${complaint}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  console.log(
    `${sent} requests, seed ${seed}: ${[...statuses]
      .sort(([a], [b]) => a - b)
      .map(([status, n]) => `${status}×${n}`)
      .join(' ')}`,
  );
  expect(wrong).toEqual([]);
  expect(sent).toBeGreaterThanOrEqual(REQUESTS);
  // It means nothing if everything was turned away at the door.
  expect([...statuses].filter(([status]) => status < 300).reduce((sum, [, n]) => sum + n, 0)).toBeGreaterThan(REQUESTS / 20);
  expect((await client(() => atelier.url)('GET', '/api/health/ready')).status).toBe(200);
}, 600_000);
