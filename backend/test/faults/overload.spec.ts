import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { request } from 'node:http';
import { promisify } from 'node:util';
import { client, eventually, pause, startAtelier, type Atelier } from '../setup/atelier.js';

/** A minute in the long form (`npm run test:faults`). */
const SECONDS = Number(process.env['OVERLOAD_SECONDS'] ?? 8);
const MANY = 1_000;
const run = promisify(execFile);
let atelier: Atelier;
afterEach(() => atelier.stop(), 30_000);

const resident = async () => Number(/VmRSS:\s+(\d+)/u.exec(await readFile(`/proc/${atelier.process.pid}/status`, 'utf8'))?.[1]) / 1024;

interface Load {
  requests: { average: number };
  latency: { p99: number };
  errors: number;
  non2xx: number;
  statusCodeStats: Record<string, { count: number }>;
}
/** A list that no cache holds, by a process of its own: both would suffer from sharing one. */
async function load(connections: number, seconds: number, rate?: number): Promise<Load> {
  const rates = rate === undefined ? [] : ['--overallRate', String(rate)];
  const options = ['--json', '-c', String(connections), '-d', String(seconds), '--timeout', '30', ...rates];
  const { stdout } = await run(
    process.execPath,
    ['node_modules/autocannon/autocannon.js', ...options, `${atelier.url}/api/projects?limit=20`],
    {
      maxBuffer: 10_000_000,
    },
  );
  return JSON.parse(stdout) as Load;
}

it(`sheds what it cannot serve for ${SECONDS} s, honestly, keeps its memory, and is itself again at once`, async () => {
  const NODE_OPTIONS = '--max-old-space-size=256 --max-semi-space-size=1'; // as in the Procfile
  atelier = await startAtelier({ PUBLIC_CACHE: 'off', LOG_LEVEL: 'warn', RATE_LIMIT_FACTOR: '1000000', WORKER: 'separate', NODE_OPTIONS });
  const staff = await atelier.signIn();
  for (let n = 0; n < 30; n++) await staff('POST', '/api/admin/projects', { body: { title: `Hall ${n}` } });

  const calm = await load(16, 3);
  const capacity = calm.requests.average;
  expect(calm.non2xx).toBe(0);
  const memory: number[] = [];
  const watching = setInterval(() => void resident().then((mb) => memory.push(mb), clearInterval), 250);
  const storm = await load(MANY, SECONDS, Math.round(capacity * 10));
  const counts = Object.fromEntries(Object.entries(storm.statusCodeStats).map(([status, { count }]) => [status, count]));
  clearInterval(watching);
  const half = Math.max(...memory.slice(0, memory.length / 2));
  const end = Math.max(...memory.slice(-memory.length / 4));
  const answered = Object.values(counts).reduce((sum, count) => sum + count, 0) / SECONDS;
  const served = (counts['200'] ?? 0) / SECONDS;
  console.log(
    `overload: ${Math.round(capacity)} a second served in calm; in a storm of ${(answered / capacity).toFixed(1)} times that ${Math.round(served)}`,
    counts,
    `errors ${storm.errors}, p99 ${storm.latency.p99} ms, MB ${half} then ${end}`,
  );
  // Everybody is told something, and of a kind they can act on.
  expect(Object.keys(counts).filter((status) => !['200', '429', '503'].includes(status))).toEqual([]);
  expect(counts['503'] ?? 0).toBeGreaterThan(0);
  // Refusing is no end in itself. The load takes one of two cores.
  expect(answered / capacity).toBeGreaterThan(2);
  expect(served).toBeGreaterThan(0.1 * capacity);
  expect(storm.errors).toBe(0);
  expect(storm.latency.p99).toBeLessThan(10_000);
  expect(end).toBeLessThan(1.15 * half);
  expect(end).toBeLessThan(400);

  const began = Date.now();
  await eventually(
    async () => {
      const asked = performance.now();
      const { status } = await client(() => atelier.url)('GET', '/api/projects');
      return { status, ms: performance.now() - asked };
    },
    ({ status, ms }) => status === 200 && ms < 200,
    5_000,
  );
  expect(Date.now() - began).toBeLessThan(5_000);
  expect(atelier.process.exitCode).toBeNull();
}, 180_000);

it('16.5.3 says when to come again, and serves what needs no work', async () => {
  atelier = await startAtelier({ LOG_LEVEL: 'warn', RATE_LIMIT_FACTOR: '1000000', WORKER: 'separate', DATABASE_POOL: '1' });
  const visitor = client(() => atelier.url);
  // More at once than are let in; addresses differ, so memory has none of them.
  const answers = await Promise.all(Array.from({ length: 600 }, (_, n) => visitor('GET', `/api/projects?q=word${n}`)));
  const refused = answers.filter(({ status }) => status === 503);
  expect(refused.length).toBeGreaterThan(0);
  for (const { headers, body } of refused) expect([headers.get('retry-after'), body.code]).toEqual(['5', 'server.overloaded']);
  // Not at the start: what was kept until then is forgotten when the process begins to hear of changes.
  expect((await visitor('GET', '/api/site')).status).toBe(200);
  const known = await Promise.all(Array.from({ length: 600 }, () => visitor('GET', '/api/site')));
  expect(new Set(known.map(({ status }) => status))).toEqual(new Set([200]));
}, 60_000);

/** Announces a body of nearly 2 MB and sends most of it, as if from `address`. Resolves with the status if it is refused. */
function heldOpen(address: string): { refused: Promise<number>; close: () => void } {
  const headers = { 'content-type': 'application/json', 'content-length': String(2_000_000), 'x-forwarded-for': address };
  const sent = request(`${atelier.url}/api/collaborations`, { method: 'POST', agent: false, headers });
  const refused = new Promise<number>((resolve) => sent.once('response', (answer) => resolve(answer.statusCode ?? 0)));
  sent.on('error', () => undefined);
  sent.write(Buffer.alloc(1_900_000, 'a'));
  return { refused, close: () => sent.destroy() };
}

it('bodies that do not end hold what is said for them, of all together and of one network, and no more', async () => {
  atelier = await startAtelier({ LOG_LEVEL: 'warn', RATE_LIMIT_FACTOR: '1000000', WORKER: 'separate', TRUST_PROXY_HOPS: '1' });
  const write = (address: string) =>
    client(() => atelier.url)('POST', '/api/auth/login', {
      body: { email: 'a@b.example', password: 'no' },
      headers: { 'x-forwarded-for': address },
    });
  const before = await resident();
  const many = Array.from({ length: 100 }, (_, n) => heldOpen(`198.51.100.${n}`));
  const answers = Promise.all(many.map(({ refused }) => Promise.race([refused, pause(4_000)])));
  // 33 of 2 MB go into 64 MB, and something small beside them.
  expect((await answers).filter((status) => status === 503)).toHaveLength(67);
  expect((await resident()) - before).toBeLessThan(200);
  expect((await write('203.0.113.1')).status).toBe(401);
  for (const { close } of many) close();
  await eventually(
    () => write('203.0.113.2'),
    (answer) => answer.status === 401,
    5_000,
  );

  // One network alone leaves room for all others.
  const few = Array.from({ length: 10 }, () => heldOpen('203.0.113.3'));
  expect(await Promise.race([...few.map(({ refused }) => refused), pause(5_000)])).toBe(503);
  expect((await write('203.0.113.4')).status).toBe(401);
  for (const { close } of few) close();
}, 60_000);
