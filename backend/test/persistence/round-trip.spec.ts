import { jest } from '@jest/globals';
import { Client } from 'pg';
import { migrate } from '../../src/infrastructure/persistence/migrate.js';
import { MIGRATIONS } from '../../src/infrastructure/persistence/migration-names.js';
import { createDatabase } from '../setup/database.js';
import { dumpOf, emptyTables, startFullStudio, type Dump, type FullStudio } from '../setup/full-studio.js';
import { catalogueOf } from '../setup/schema-catalogue.js';

jest.setTimeout(240_000);
type Row = Record<string, unknown>;

/** The whole table is one the earlier version has not. */
const table =
  (...names: string[]) =>
  (dump: Dump) => {
    for (const name of names) dump[name] = [];
  };
/** Rows the earlier version has no way to keep. */
const rows = (name: string, lost: (row: Row, dump: Dump) => boolean) => (dump: Dump) => {
  dump[name] = (dump[name] ?? []).filter((row) => !lost(row, dump));
};
/** Columns the earlier version has not; on the way up they get what stands here. */
const columns = (name: string, values: (row: Row) => Row) => (dump: Dump) => {
  dump[name] = (dump[name] ?? []).map((row) => ({ ...row, ...values(row) }));
};
const idsOf = (dump: Dump, kind: string) => (dump['content_items'] ?? []).filter((row) => row['kind'] === kind).map((row) => row['id']);

/** What is lost by each step back, and nothing else is: tables, rows and columns that only the newer version knows. */
const LOST: Record<string, ((dump: Dump) => void)[]> = {
  '2026-12-03-operations': [table('workers'), columns('outbox', () => ({ origin: null }))],
  '2026-12-02-backups': [table('backups')],
  '2026-12-01-row-level-security': [],
  '2026-11-30-identity': [
    table('rate_limits', 'audit_log', 'api_tokens', 'staff_links'),
    rows('mails', ({ template }) => template === 'staff-link' || template === 'staff-notice'),
    rows('schedules', ({ name }) => name === 'tidy-security'),
    columns('staff_sessions', () => ({ device: '', address: '' })),
    columns('staff_users', ({ created_at }) => ({ second_factor: null, password_changed_at: created_at })),
  ],
  '2026-11-29-sittings': [columns('content_revisions', ({ saved_at }) => ({ began_at: saved_at }))],
  '2026-11-28-digest': [rows('mails', ({ request_id }) => request_id === null), rows('schedules', ({ name }) => name === 'write-digest')],
  '2026-11-27-inbox': [
    // Notes and what became of a request; that it came is known from itself.
    (dump) => {
      const received = (dump['collaboration_requests'] ?? []).map(({ id, received_at, status }) => ({
        ...{ request_id: id, at: received_at, by_id: null, kind: 'received', detail: status === 'spam' ? 'spam' : 'new' },
      }));
      dump['collaboration_events'] = received;
    },
    rows('mails', ({ template }) => template === 'answer'),
    columns('mails', () => ({ body: '' })),
    rows('schedules', ({ name }) => name === 'anonymise-requests'),
  ],
  '2026-11-26-collaborations': [
    table(
      'mails',
      'collaboration_events',
      'collaboration_proofs',
      'collaboration_arrivals',
      'collaboration_references',
      'collaboration_requests',
    ),
    rows('outbox', ({ name }) => name === 'send-mail' || name === 'forget-arrivals'),
    rows('schedules', ({ name }) => name === 'forget-arrivals'),
  ],
};
/** Beyond this the content itself takes another shape: what stays is said in its own test below. */
const SHAPED_ANEW = '2026-11-25-content';

let studio: FullStudio;
let full: Dump;
let name: string;
let owner: Client;

beforeAll(async () => {
  studio = await startFullStudio();
  await studio.atelier.cli('backup', '--to', `${studio.atelier.env['STORAGE_DIR'] ?? ''}-backup`);
  const url = studio.atelier.env['DATABASE_OWNER_URL'] ?? '';
  name = new URL(url).pathname.slice(1);
  // Only who is connected keeps a database from being copied.
  await studio.atelier.pause();
  full = await dumpOf(url);
  owner = new Client({ connectionString: url.replace(/\/[^/]+$/u, '/postgres') });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await studio.atelier.stop();
});

/** A copy of the full studio for one test. */
async function copied<T>(work: (url: string) => Promise<T>): Promise<T> {
  const copy = `copy_${Math.random().toString(36).slice(2)}`;
  await owner.query(`create database ${copy} template ${name}`);
  try {
    return await work((studio.atelier.env['DATABASE_OWNER_URL'] ?? '').replace(/\/[^/]+$/u, `/${copy}`));
  } finally {
    await owner.query(`drop database ${copy} with (force)`);
  }
}
async function downTo(url: string, last: string): Promise<string[]> {
  const taken: string[] = [];
  while (taken.at(-1) !== last) taken.push(...(await migrate(url, 'down')));
  return taken;
}
/** Without what says when migrations ran, and ids that are made anew. */
const comparable = (dump: Dump): Dump => {
  const { migrations: _, ...tables } = structuredClone(dump);
  const events = (tables['collaboration_events'] ?? []).map(({ id: _id, n: _n, ...row }) => row);
  tables['collaboration_events'] = events.sort((a, b) =>
    JSON.stringify(Object.entries(a).sort()) < JSON.stringify(Object.entries(b).sort()) ? -1 : 1,
  );
  return tables;
};

it('begins with something in every table', () => {
  expect(emptyTables(full)).toEqual([]);
});

it.each(Object.keys(LOST))('goes down to before %s and up again, and loses only what is named', async (step) => {
  await copied(async (url) => {
    const taken = await downTo(url, step);
    expect(taken.toReversed()).toEqual(await migrate(url, 'up'));
    const expected = structuredClone(full);
    for (const one of taken) for (const lose of LOST[one] ?? []) lose(expected);
    expect(comparable(await dumpOf(url))).toEqual(comparable(expected));
  });
});

it(`goes down to before ${SHAPED_ANEW}, to the first, and up: projects, their addresses, published pasts, images, staff and settings are all there`, async () => {
  await copied(async (url) => {
    await downTo(url, '2026-11-24-media-pipeline');
    await migrate(url, 'up');
    const after = await dumpOf(url);
    const projects = new Set(idsOf(full, 'project'));
    const pick = (dump: Dump, of: string, keep: (row: Row) => boolean, ...without: string[]) =>
      (dump[of] ?? []).filter(keep).map((row) => Object.fromEntries(Object.entries(row).filter(([column]) => !without.includes(column))));
    const ofProject = (row: Row) => projects.has(row['id'] ?? '') || projects.has(row['content_id'] ?? '');
    // What was to appear by itself is a draft again: the first version would never have shown it.
    const scheduled = (row: Row) => row['status'] === 'scheduled';
    const scheduledIds = new Set(pick(full, 'content_items', scheduled).map((row) => row['id']));
    const items = pick(full, 'content_items', ofProject).map((row) => (scheduled(row) ? { ...row, status: 'draft', snapshot: null } : row));
    expect(pick(after, 'content_items', ofProject)).toEqual(items);
    expect(pick(after, 'content_slugs', ofProject)).toEqual(pick(full, 'content_slugs', ofProject));
    const published = (row: Row) => ofProject(row) && row['published_at'] !== null;
    expect(pick(after, 'content_revisions', ofProject, 'began_at', 'saved_at')).toEqual(
      pick(full, 'content_revisions', published, 'began_at', 'saved_at'),
    );
    expect(pick(after, 'media_uses', ofProject)).toEqual(pick(full, 'media_uses', ofProject));
    expect(after['published_projects']).toEqual((full['published_projects'] ?? []).filter((row) => !scheduledIds.has(row['id'])));
    const later = ['second_factor', 'password_changed_at'];
    expect(pick(after, 'staff_users', () => true, ...later)).toEqual(pick(full, 'staff_users', () => true, ...later));
    const made = [
      'decorative',
      'copyright',
      'camera',
      'trashed_at',
      'render_due',
      'replacement',
      'rendered',
      'rendition_bytes',
      'recipe',
      'perceptual_hash',
    ];
    expect(pick(after, 'media_assets', () => true, ...made)).toEqual(pick(full, 'media_assets', () => true, ...made));
    const renditions = (dump: Dump) =>
      (dump['media_assets'] ?? []).map((row) => (row['rendered'] as { renditions: unknown } | null)?.renditions);
    expect(renditions(after)).toEqual(renditions(full));
    const site = (dump: Dump) => (dump['content_items'] ?? []).find((row) => row['kind'] === 'site')?.['content'] as Row;
    const { founded: _f, prizes: _p, form: _o, requests: _r, retentionMonths: _m, keepLocation: _k, people, seo, ...settings } = site(full);
    expect(site(after)).toMatchObject(settings);
    expect((site(after)['people'] as Row[]).map((one) => one['name'])).toEqual((people as Row[]).map((one) => one['name']));
    expect(site(after)['seo']).toMatchObject({ title: (seo as Row)['title'] });
  });
});

it('has the schema of a new database after all the way down and up', async () => {
  const fresh = await createDatabase();
  try {
    await copied(async (url) => {
      expect(await catalogueOf(url)).toEqual(await catalogueOf(fresh.url));
      await downTo(url, MIGRATIONS[0] ?? '');
      await migrate(url, 'up');
      expect(await catalogueOf(url)).toEqual(await catalogueOf(fresh.url));
    });
  } finally {
    await fresh.drop();
  }
});

it('goes up once where two begin at the same time, and the second says that it waits', async () => {
  await copied(async (url) => {
    await downTo(url, '2026-11-27-inbox');
    let waited = 0;
    const both = await Promise.all([1, 2].map(() => migrate(url, 'up', { onWait: () => waited++ })));
    expect(both.map((steps) => steps.length).sort()).toEqual([0, MIGRATIONS.length - MIGRATIONS.indexOf('2026-11-27-inbox')]);
    expect(waited).toBe(1);
  });
});
