import { createHash } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client as Postgres } from 'pg';
import { Secret, TOTP } from 'otpauth';
import { ADMIN, client, eventually, startAtelier, type Atelier, type Client } from './atelier.js';
import { formWith, jpegWithGps } from './images.js';

export const EDITOR = { email: 'tilda@studio.example', password: 'seven herons on a wire' };
const HOUR = 60 * 60 * 1_000;

export interface FullStudio {
  atelier: Atelier;
  /** Of the editor's second factor; each code works once. */
  code: () => string;
  token: string;
}

/**
 * A studio with something in every table, made the way people make it: content in all its states, images by the real worker, requests, staff, tokens.
 * SEED_DEMO=1 adds the whole demo by the command a first start uses, which takes minutes.
 */
export async function startFullStudio(extra: NodeJS.ProcessEnv = {}): Promise<FullStudio> {
  const mailDir = await mkdtemp(join(tmpdir(), 'atelier-mail-'));
  const atelier = await startAtelier({ PUBLIC_URL: 'https://studio.example', TRUST_PROXY_HOPS: '1', MAIL_DIR: mailDir, ...extra });
  if (process.env['SEED_DEMO'] === '1') await atelier.cli('seed-demo');
  const admin = await atelier.signIn();
  const images = await uploadImages(admin);
  await writeContent(admin, images);
  await receiveRequests(atelier, admin);
  const { code, token } = await hire(atelier, admin);
  await atelier.cli('storage:reconcile');
  return { atelier, code, token };
}

/** Fails the spec that relies on an answer which did not come. */
async function done(answer: ReturnType<Client>) {
  const { status, body } = await answer;
  if (status >= 400) throw new Error(`${status}: ${JSON.stringify(body)}`);
  return body;
}

async function uploadImages(admin: Client): Promise<string[]> {
  const ids: string[] = [];
  for (let n = 0; n < 4; n++) {
    const { asset } = await done(admin('POST', '/api/admin/media', { body: formWith(await jpegWithGps(n + 1), `view-${n}.jpg`) }));
    ids.push(asset.id);
  }
  for (const [n, id] of ids.entries()) {
    const ready = await eventually(
      () => admin('GET', `/api/admin/media/${id}`),
      ({ body }) => body.status === 'ready',
      60_000,
    );
    await done(
      admin('PATCH', `/api/admin/media/${id}`, { version: ready.body.version, body: { alt: `View ${n}`, focalPoint: { x: 0.2, y: 0.7 } } }),
    );
  }
  const unused = ids.pop() ?? '';
  const { version } = await done(admin('GET', `/api/admin/media/${unused}`));
  await done(admin('DELETE', `/api/admin/media/${unused}`, { version }));
  return ids;
}

async function writeContent(admin: Client, [cover, other, third]: string[]): Promise<void> {
  const site = await done(admin('GET', '/api/admin/site'));
  const person = { name: 'Liv Sund', role: 'Partner', since: '2014', office: '', portraitId: third };
  await done(
    admin('PATCH', '/api/admin/site', {
      version: site.version ?? 0,
      body: { name: 'Sund Serra', email: 'studio@sundserra.example', people: [person], founded: '2014' },
    }),
  );
  const paragraph = (text: string) => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });
  const write = async (kind: string, title: string, more: object = {}) => {
    const made = await done(admin('POST', `/api/admin/${kind}`, { body: { title } }));
    return done(
      admin('PATCH', `/api/admin/${kind}/${made.id}`, {
        version: made.version,
        body: { body: paragraph(`Of ${title}: tab\t, “quotes”, \\N and\nlines.`), ...more },
      }),
    );
  };
  const act = async (kind: string, { id, version }: { id: string; version: number }, action: string, body?: object) =>
    done(admin('POST', `/api/admin/${kind}/${id}/${action}`, { version, ...(body && { body }) }));
  const project = { summary: 'A hall', coverId: cover, gallery: [{ assetId: other, caption: 'West' }] };

  const hall = await act('projects', await write('projects', 'Ferry Hall', project), 'publish');
  // A second address, so that the first one is a former one.
  const moved = await done(admin('PATCH', `/api/admin/projects/${hall.id}`, { version: hall.version, body: { slug: 'hall' } }));
  await act('projects', moved, 'publish');
  await write('projects', 'Only a draft', { coverId: cover });
  await act('projects', await write('projects', 'To come', project), 'schedule', { at: new Date(Date.now() + 48 * HOUR).toISOString() });
  await act('projects', await act('projects', await write('projects', 'Of the past', project), 'publish'), 'archive');
  const trashed = await write('projects', 'Thrown away');
  await done(admin('DELETE', `/api/admin/projects/${trashed.id}`, { version: trashed.version }));
  await act('news', await write('news', 'A prize', { coverId: other, tags: ['prize'] }), 'publish');
  const news = await write('news', 'Not yet', {});
  await act('pages', await write('pages', 'Jobs', { place: 'foot' }), 'publish');
  const draft = { baseVersion: news.version, changes: { title: 'Not yet, but typed' } };
  await done(admin('PUT', `/api/admin/news/${news.id}/draft`, { body: draft }));
}

async function receiveRequests(atelier: Atelier, admin: Client): Promise<void> {
  const visitor = client(() => atelier.url);
  for (const name of ['Marta Keller', 'Jan Smit', 'Eve Spam']) {
    const letter = {
      name,
      email: `${name.split(' ')[0] ?? ''}@example.org`,
      kind: 'commission',
      message: `A dairy, for ${name}.`,
      consent: true,
      language: 'de',
    };
    await done(
      visitor('POST', '/api/collaborations', {
        body: {
          ...letter,
          website: name === 'Eve Spam' ? 'http://spam' : '',
          ...(name === 'Marta Keller' && { proof: await proofOfWork(visitor) }),
        },
      }),
    );
  }
  const { items } = await done(admin('GET', '/api/admin/collaborations'));
  const [first] = items;
  await done(admin('POST', `/api/admin/collaborations/${first.id}/notes`, { body: { text: 'We met them in Rotterdam.' } }));
  const { version } = await done(admin('GET', `/api/admin/collaborations/${first.id}`));
  const answer = { version, body: { text: 'Come and see us.' }, headers: { 'idempotency-key': 'answer-1' } };
  await done(admin('POST', `/api/admin/collaborations/${first.id}/answer`, answer));
}

async function proofOfWork(visitor: Client): Promise<string> {
  const { algorithm, challenge, salt, signature } = await done(visitor('GET', '/api/collaborations/challenge'));
  let number = 0;
  while (createHash('sha256').update(`${salt}${number}`).digest('hex') !== challenge) number++;
  // Nobody writes a letter faster.
  await new Promise((resolve) => setTimeout(resolve, 3_200));
  return Buffer.from(JSON.stringify({ algorithm, challenge, number, salt, signature })).toString('base64');
}

async function hire(atelier: Atelier, admin: Client): Promise<{ code: () => string; token: string }> {
  const visitor = client(() => atelier.url);
  await done(admin('POST', '/api/admin/staff', { body: { email: 'invited@studio.example', name: 'Invited', role: 'viewer' } }));
  const { link } = await done(admin('POST', '/api/admin/staff', { body: { email: EDITOR.email, name: 'Tilda', role: 'editor' } }));
  const token = /#([\w.-]+)/u.exec(link as string)?.[1];
  await done(visitor('POST', '/api/auth/invitations/accept', { body: { token, name: 'Tilda Roos', password: EDITOR.password } }));
  const tilda = await atelier.signIn(EDITOR.email, EDITOR.password);
  const { secret } = await done(tilda('POST', '/api/admin/account/second-factor', { body: { password: EDITOR.password } }));
  let steps = -1;
  const code = () => TOTP.generate({ secret: Secret.fromBase32(secret as string), timestamp: Date.now() + 30_000 * steps++ });
  await done(tilda('POST', '/api/admin/account/second-factor/confirm', { body: { code: code() } }));
  const made = await done(admin('POST', '/api/admin/tokens', { body: { name: 'Site', scopes: ['content.read'] } }));
  return { code, token: made.secret as string };
}

export type Dump = Record<string, Record<string, unknown>[]>;

/** Every row of every table as JSON, in one order whatever the order of columns. */
export async function dumpOf(url: string): Promise<Dump> {
  const database = new Postgres({ connectionString: url });
  await database.connect();
  try {
    await database.query(`set timezone = 'UTC'`);
    const { rows } = await database.query<{ name: string }>(
      `select c.relname as name from pg_class c where c.relnamespace = 'atelier'::regnamespace and c.relkind = 'r' order by 1`,
    );
    const dump: Dump = {};
    for (const { name } of rows) {
      const found = await database.query<{ row: Record<string, unknown> }>(
        `select to_jsonb(t) as row from atelier.${name} t order by to_jsonb(t)::text`,
      );
      dump[name] = found.rows.map(({ row }) => row);
    }
    return dump;
  } finally {
    await database.end();
  }
}

export const emptyTables = (dump: Dump): string[] => Object.entries(dump).flatMap(([name, rows]) => (rows.length === 0 ? [name] : []));
export { ADMIN };

/** What a restore leaves as it was: sessions and links end, waiting letters are for people to decide, jobs get new names, backups wait. */
export const keptByRestore = (dump: Dump): Dump => {
  const without = (table: string, ...columns: string[]) =>
    (dump[table] ?? [])
      .map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => !columns.includes(name))))
      .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  const butBackups = (rows: Dump[string] = []) => rows.filter(({ name }) => name !== 'back-up');
  return {
    ...dump,
    schedules: butBackups(dump['schedules']),
    staff_sessions: without('staff_sessions', 'revoked_at'),
    staff_links: without('staff_links', 'spent_at'),
    mails: without('mails', 'status', 'error'),
    outbox: butBackups(without('outbox', 'id', 'handed_at')),
  };
};
