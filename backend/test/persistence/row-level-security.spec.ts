import { Client } from 'pg';
import { migrate } from '../../src/infrastructure/persistence/migrate.js';
import { admitApiRole } from '../../src/infrastructure/persistence/api-role.js';
import { asApi, createDatabase } from '../setup/database.js';

const DUE = { past: '2020-01-01', future: '2999-01-01' };
let database: Awaited<ReturnType<typeof createDatabase>>;
let owner: Client;
const rows = async (sql: string, client = owner) => (await client.query<Record<string, string>>(sql)).rows;

beforeAll(async () => {
  database = await createDatabase();
  owner = new Client({ connectionString: database.url });
  await owner.connect();
  let n = 0;
  const id = () => `019a0000-0000-7000-8000-${String(++n).padStart(12, '0')}`;
  for (const [slug, due] of Object.entries(DUE)) {
    for (const [kind, table, extra, values] of [
      ['project', 'published_projects', 'position, discipline_slug', `1, 'd'`],
      ['article', 'published_articles', 'date', 'now()'],
    ]) {
      const item = id();
      await owner.query(`
        insert into atelier.content_items (id, kind, version, slug, former_slugs, status, content, snapshot, position, created_at, updated_at)
        values ('${item}', '${kind}', 1, '${slug}', '{}', 'published', '{}', '{}', 1, now(), now());
        insert into atelier.${table} (id, slug, ${extra}, tag_slugs, search, summary, detail, image_ids, related_ids, published_at, updated_at)
        values ('${item}', '${slug}', ${values}, '{}', '', '{}', '{}', '{}', '{}', '${due}', now())`);
    }
  }
  await owner.query(`
    insert into atelier.staff_users (id, email, name, role, password_hash, password_changed_at, created_at)
    values ('${id()}', 'ines@studio.example', 'Ines', 'admin', 'hash', now(), now());
    insert into atelier.audit_log (id, actor_kind, actor_name, action, target_type, target_label, address, user_agent, request_id)
    values ('${id()}', 'system', 'Atelier', 'x.y', 'x', '', '', '', '')`);
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

/** Every table and view of ours, whatever a later migration adds. */
const tables = () =>
  rows(`select n.nspname || '.' || c.relname as name, c.relrowsecurity as secured from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('atelier', 'atelier_jobs') and c.relkind in ('r', 'p', 'v', 'm') order by 1`) as unknown as Promise<
    { name: string; secured: boolean }[]
  >;
/** What a role gets to see or is told. */
async function as<T>(role: string, work: () => Promise<T>): Promise<T> {
  await owner.query(`begin; set local role ${role}`);
  try {
    return await work();
  } finally {
    await owner.query('rollback');
  }
}
const attempt = (sql: string) =>
  owner.query(sql).then(
    ({ rowCount }) => rowCount,
    (error: { code: string }) => error.code,
  );
const DENIED = '42501';

it('8.2.2 every table has row level security, also those of later migrations', async () => {
  const open = (await tables()).filter(({ name, secured }) => name.startsWith('atelier.') && !secured);
  expect(open).toEqual([]);
});

describe.each(['anon', 'authenticated'])('the public key of a project, as %s', (role) => {
  it('8.3.1 reads what is published and due, and nothing else', async () => {
    for (const { name } of await tables()) {
      const result = await as(role, () => attempt(`select * from ${name}`));
      const published = ['atelier.published_projects', 'atelier.published_articles'].includes(name);
      expect([name, result]).toEqual([name, published ? 1 : DENIED]);
    }
    expect(await as(role, () => rows('select slug from atelier.published_projects'))).toEqual([{ slug: 'past' }]);
  });

  it('8.3.1 writes nothing, makes nothing and calls nothing of ours', async () => {
    for (const { name } of await tables()) {
      for (const sql of [
        `insert into ${name} default values`,
        `update ${name} set ctid = ctid`,
        `delete from ${name}`,
        `truncate ${name}`,
      ]) {
        const result = await as(role, () => attempt(sql));
        // PostgreSQL refuses system columns before it asks for rights.
        if (!sql.startsWith('update')) expect([sql, result]).toEqual([sql, DENIED]);
      }
    }
    for (const sql of [
      `update atelier.published_projects set slug = 'x'`,
      `update atelier.staff_users set role = 'admin'`,
      'create table atelier.mine (id int)',
      'create schema mine',
    ])
      expect([sql, await as(role, () => attempt(sql))]).toEqual([sql, DENIED]);
    expect(await rows(`select pg_has_role('${role}', 'atelier_api', 'member') as member`)).toEqual([{ member: false }]);
  });
});

describe('the API’s own role', () => {
  let api: Client;
  beforeAll(async () => {
    api = new Client({ connectionString: database.apiUrl });
    await api.connect();
  });
  afterAll(() => api.end());
  const tries = (sql: string) =>
    api.query(sql).then(
      () => 'done',
      (error: { code: string }) => error.code,
    );

  it('uses every row, but owns nothing, and can neither alter tables nor get past policies', async () => {
    expect(await rows('select count(*) as n from atelier.content_items', api)).toEqual([{ n: '4' }]);
    const [role] = await rows(`select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = current_user`, api);
    expect(Object.values(role ?? {})).toEqual([false, false, false, false]);
    for (const sql of [
      'alter table atelier.staff_users disable row level security',
      'drop table atelier.outbox',
      'truncate atelier.content_items',
      'create table atelier.mine (id int)',
      'drop policy api on atelier.staff_users',
      'alter table atelier.audit_log disable trigger audit_log_append_only',
      `update atelier.migrations set name = 'x'`,
    ])
      expect([sql, await tries(sql)]).toEqual([sql, DENIED]);
  });

  it('16.4.2 adds to the audit log and changes nothing in it; nor does the owner', async () => {
    for (const client of [api, owner]) {
      for (const sql of [`update atelier.audit_log set actor_name = 'Eve'`, 'delete from atelier.audit_log', 'truncate atelier.audit_log'])
        expect(
          await client.query(sql).then(
            () => 'done',
            (error: { code: string }) => error.code,
          ),
        ).toBe(DENIED);
    }
    expect(await rows('select actor_name from atelier.audit_log', api)).toEqual([{ actor_name: 'Atelier' }]);
  });
});

it('is set up by an owner who is no superuser, as on a host, and taken back again', async () => {
  const name = `owner_${process.pid}_${Date.now()}`;
  await owner.query(`create role ${name} login createrole password 'p'`);
  await owner.query(`create database ${name} owner ${name}`);
  const url = database.url.replace(/\/\/[^@]+@/u, `//${name}:p@`).replace(/\/[^/]+$/u, `/${name}`);
  try {
    // On a new server it makes the roles itself; here they are there already, made by somebody else.
    await owner.query(`grant atelier_api to ${name} with admin option`);
    const steps = await migrate(url, 'up');
    await admitApiRole(url, asApi(url));
    const api = new Client({ connectionString: asApi(url) });
    await api.connect();
    expect((await api.query('select count(*)::int as n from atelier.staff_users')).rows).toEqual([{ n: 0 }]);
    await api.end();
    for (let n = 0; n < steps.length; n++) await migrate(url, 'down');
    expect(await migrate(url, 'up')).toEqual(steps);
  } finally {
    await owner.query(`drop database ${name} with (force)`);
    await owner.query(`drop owned by ${name}; drop role ${name}`);
  }
}, 60_000);
