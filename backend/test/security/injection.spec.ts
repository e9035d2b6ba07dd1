import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Client as Postgres } from 'pg';
import { ADMIN, client, startAtelier, type Atelier, type Client } from '../setup/atelier.js';
import { formWith, jpegWithGps } from '../setup/images.js';
import { readDocument, type Document } from './document.js';

let atelier: Atelier;
let document: Document;
let admin: Client;
beforeAll(async () => {
  atelier = await startAtelier({ RATE_LIMIT_FACTOR: '1000', PUBLIC_CACHE: 'off' });
  document = await readDocument(atelier.url);
  admin = await atelier.signIn();
}, 30_000);
afterAll(() => atelier.stop());

const SLEEP = 3;
const INJECTIONS = [
  ...[
    `'`,
    `"`,
    `'--`,
    `' or '1'='1`,
    `') or ('1'='1`,
    `'; select pg_sleep(${SLEEP}); --`,
    `' || pg_sleep(${SLEEP}) || '`,
    `1;select pg_sleep(${SLEEP})`,
  ],
  ...[
    `1 and (select 1 from pg_sleep(${SLEEP}))`,
    `' union select password_hash from atelier.staff_users --`,
    `\\'; drop table atelier.outbox; --`,
    `%' or '%'='`,
    `$1`,
    `?`,
  ],
];

it('1.2.4 no parameter of any route reaches the database as anything but a value', async () => {
  const before = await fingerprint();
  const wrong: string[] = [];
  let tried = 0;
  for (const operation of document.operations) {
    if (operation.method !== 'GET' || operation.operationId === 'adminEvents') continue;
    for (const { name, in: where } of operation.parameters.filter((one) => one.in !== 'header')) {
      for (const text of INJECTIONS) {
        const path = operation.path.replace(/\{(\w+)\}/gu, (_, key: string) =>
          encodeURIComponent(where === 'path' && key === name ? text : '019a0000-0000-7000-8000-000000000000'),
        );
        const start = performance.now();
        const { status, body } = await admin(
          'GET',
          where === 'query' ? `${path}?${new URLSearchParams({ [name]: text }).toString()}` : path,
        );
        tried++;
        if (status >= 500 || performance.now() - start > SLEEP * 1_000 || JSON.stringify(body).includes('$argon2id'))
          wrong.push(`${operation.operationId} ${name}=${text}: ${status}`);
      }
    }
  }
  for (const text of INJECTIONS) {
    const start = performance.now();
    for (const [path, body] of [
      ['/api/auth/login', { email: text, password: text }],
      ['/api/auth/login', { ...ADMIN, password: text }],
      ['/api/auth/password/forgot', { email: `${encodeURIComponent(text).slice(0, 40)}@studio.example` }],
      ['/api/admin/projects', { title: text }],
      ['/api/admin/staff', { email: 'x@studio.example', name: text, role: text }],
    ] as const) {
      const { status } = await admin('POST', path, { body });
      if (status >= 500 || status === 200 || performance.now() - start > SLEEP * 1_000) wrong.push(`${path} ${text}: ${status}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(tried).toBeGreaterThan(500);
  expect(await fingerprint()).toEqual(before);

  /** What must not change: who may come in, and that every table is still there. */
  async function fingerprint(): Promise<unknown> {
    const database = new Postgres({ connectionString: atelier.env['DATABASE_OWNER_URL'] });
    await database.connect();
    const { rows } = await database.query(
      `select (select jsonb_agg(to_jsonb(u) order by id) from atelier.staff_users u) as users, (select count(*) from pg_tables where schemaname = 'atelier') as tables`,
    );
    await database.end();
    return rows;
  }
}, 120_000);

it('1.3.6 nothing anybody writes makes the server ask another', async () => {
  const asked: string[] = [];
  const canary = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end();
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => canary.once('listening', resolve));
  const url = `http://127.0.0.1:${(canary.address() as AddressInfo).port}/asked`;
  const media = await admin('POST', '/api/admin/media', { body: formWith(await jpegWithGps(1), url) });
  const { id, version } = (await admin('POST', '/api/admin/projects', { body: { title: url } })).body;
  const text = [{ type: 'text', text: url, marks: [{ type: 'link', attrs: { href: url } }] }];
  const saved = await admin('PATCH', `/api/admin/projects/${id}`, {
    version,
    body: {
      summary: url,
      client: url,
      credits: [{ role: url, name: url, url }],
      body: { type: 'doc', content: [{ type: 'paragraph', content: text }] },
    },
  });
  expect(saved.status).toBe(200);
  expect(
    (await admin('PATCH', `/api/admin/media/${media.body.asset.id}`, { version: 1, body: { credit: url, caption: url } })).status,
  ).toBeLessThan(500);
  const site = await admin('PATCH', '/api/admin/site', { version: 0, body: { name: url, social: [{ label: 'x', url }] } });
  expect(site.status).toBeLessThan(500);
  await admin('POST', `/api/admin/projects/${id}/publish`, { version: 2 });
  await client(() => atelier.url)('POST', '/api/collaborations', {
    body: { name: 'A', email: 'a@studio.example', kind: 'other', message: url, consent: true },
    headers: { referer: url, 'x-forwarded-host': url },
  });
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  canary.close();
  expect(asked).toEqual([]);
});

it('15.3.1 public answers hold nothing of the staff, of originals or of what is not public', async () => {
  const media = await admin('POST', '/api/admin/media', { body: formWith(await jpegWithGps(2), 'client-house-at-the-lake.jpg') });
  await admin('POST', '/api/admin/projects', { body: { title: 'Secret draft of a villa' } });
  const own = (await admin('GET', '/api/auth/me')).body.id as string;
  const visitor = client(() => atelier.url);
  for (const operation of document.operations.filter(
    ({ method, access, path }) => method === 'GET' && access === 'anyone' && !path.includes('{'),
  )) {
    const text = JSON.stringify((await visitor('GET', operation.path)).body);
    for (const hidden of [
      own,
      ADMIN.email,
      'Secret draft',
      'client-house',
      media.body.asset.checksum ?? 'originals/',
      'password',
      'fingerprint',
      'updatedBy',
    ])
      expect([operation.path, hidden, text.includes(hidden)]).toEqual([operation.path, hidden, false]);
  }
});

it('16.5.3 when the database is away nobody is let in, and everybody is told when to come again', async () => {
  const { body } = await client(() => atelier.url)('POST', '/api/auth/login', { body: ADMIN });
  const me = client(() => atelier.url, body.accessToken);
  expect((await me('GET', '/api/auth/me')).status).toBe(200);
  const url = atelier.env['DATABASE_OWNER_URL'] ?? '';
  const name = url.split('/').at(-1);
  const owner = new Postgres({ connectionString: url.replace(/[^/]+$/u, 'postgres') });
  await owner.connect();
  await owner.query(`alter database ${name} allow_connections false`);
  await owner.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`);
  try {
    // The process does not hear of endings now, so what it remembers of sessions counts for nothing.
    await new Promise((resolve) => setTimeout(resolve, 300));
    for (const ask of [() => me('GET', '/api/auth/me'), () => client(() => atelier.url)('POST', '/api/auth/login', { body: ADMIN })]) {
      const answer = await ask();
      expect([answer.status, answer.body.code, Number(answer.headers.get('retry-after')) > 0]).toEqual([503, 'database.unavailable', true]);
    }
  } finally {
    await owner.query(`alter database ${name} allow_connections true`);
    await owner.end();
  }
  expect((await me('GET', '/api/auth/me')).status).toBe(200);
}, 30_000);
