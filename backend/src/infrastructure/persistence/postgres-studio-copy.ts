import { pipeline } from 'node:stream/promises';
import type { Readable } from 'node:stream';
import { Client } from 'pg';
import { v7 } from 'uuid';
import { BackupPostponed, BackupRefused } from '../../application/backup/errors.js';
import type { StoredTable } from '../../application/ports/backup-archive.js';
import { StudioCopy, type Held, type Moment, type Restored } from '../../application/ports/studio-copy.js';
import { alone } from './alone.js';
import { admitApiRole } from './api-role.js';
import { connectionTo, type Address } from './connection.js';
import { MIGRATIONS } from './migration-names.js';

const SCHEMA = 'atelier';
/** Where a studio waits while another one is loaded in its place. */
const ASIDE = 'atelier_replaced';
/** Stands as the schema's comment until a restore has come to its end. */
const RESTORING = 'Atelier restores ';
/** Any row in one of these is somebody's work. */
const CONTENT = ['staff_users', 'content_items', 'media_assets', 'collaboration_requests', 'audit_log'];

/**
 * PostgreSQL's own COPY, over the connection the application has anyway: hosts have no pg_dump, or one of another version. Values are written the same
 * way whatever the server's settings say.
 */
export class PostgresStudioCopy extends StudioCopy {
  constructor(
    /** As the owner, to restore; whoever may read all tables, to back up. Not through a pooler in transaction mode where it can be avoided. */
    private readonly owner: Address,
    /** As the API connects: its role is let in after a restore. */
    private readonly api: Address,
  ) {
    super();
  }

  override alone<T>(work: (held: Held) => Promise<T>): Promise<T> {
    const refuse = () => {
      throw new BackupPostponed('Another backup of this studio is being made, or one is being restored. Try again when it has ended.');
    };
    return alone(this.owner, 'backup', refuse, work);
  }

  override moment<T>(work: (moment: Moment) => Promise<T>): Promise<T> {
    return this.connected(async (client) => {
      const named = (await tablesOf(client)).map(({ name }) => `${SCHEMA}.${client.escapeIdentifier(name)}`);
      await client.query('begin isolation level repeatable read, read only');
      await client.query(`set local datestyle = 'ISO, MDY'; set local intervalstyle = 'postgres'; set local timezone = 'UTC';
        set local extra_float_digits = 1; set local bytea_output = 'hex'; set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0`);
      // Before the moment, which the first question begins: a table that is emptied or written anew after it would look empty from it.
      await client.query(`lock table ${named.join(', ')} in access share mode`);
      const { to } = await import('pg-copy-streams');
      const { rows } = await client.query<{ name: string }>(`select name from ${SCHEMA}.migrations order by id`);
      // Whoever was first stays: nobody who has worked here is ever deleted.
      const first = await client.query<{ id: string }>(`select id from ${SCHEMA}.staff_users order by created_at, id limit 1`);
      return work({
        studio: first.rows[0]?.id ?? null,
        migrations: rows.map(({ name }) => name),
        tables: await tablesOf(client),
        rows: ({ name, columns }) => client.query(to(`copy ${quoted(client, name, columns)} to stdout`)),
      });
    });
  }

  override state(): Promise<'empty' | 'filled' | 'restoring'> {
    return this.connected(stateOf);
  }

  override understands(migrations: readonly string[]): void {
    const unknown = migrations.find((name, at) => MIGRATIONS[at] !== name);
    if (unknown !== undefined || migrations.length === 0)
      throw new BackupRefused(
        `The backup is of a version of Atelier that has ${unknown ?? 'nothing'}, and this one has not. Restore it with that version or a newer one.`,
      );
  }

  override async load(
    { id, migrations, tables }: { id: string; migrations: readonly string[]; tables: readonly StoredTable[] },
    read: (table: StoredTable) => Readable,
  ): Promise<Restored> {
    const { migrate } = await import('./migrate.js');
    await this.connected((client) => this.makeRoom(client, id));
    try {
      await migrate(this.owner, 'up', { to: migrations.at(-1) ?? '' });
      await this.connected((client) => loadTables(client, tables, read));
      await migrate(this.owner, 'up');
      const restored = await this.connected(settle);
      await admitApiRole(this.owner, this.api);
      await this.connected((client) =>
        client.query(`begin; comment on schema ${SCHEMA} is null; drop schema if exists ${ASIDE} cascade; commit`),
      );
      return restored;
    } catch (error) {
      await this.connected((client) => this.putBack(client)).catch(() => undefined);
      throw error;
    }
  }

  /** What is there goes aside, unless it is what a restore left that broke off. */
  private async makeRoom(client: Client, id: string): Promise<void> {
    const state = await stateOf(client);
    await client.query('begin');
    if (state === 'filled') {
      await client.query(`drop schema if exists ${ASIDE} cascade`);
      await client.query(`alter schema ${SCHEMA} rename to ${ASIDE}`);
    }
    await client.query(`drop schema if exists ${SCHEMA} cascade`);
    await client.query(`create schema ${SCHEMA}`);
    await client.query(`comment on schema ${SCHEMA} is ${client.escapeLiteral(RESTORING + id)}`);
    await client.query('commit');
  }

  private async putBack(client: Client): Promise<void> {
    const { rowCount } = await client.query('select from pg_namespace where nspname = $1', [ASIDE]);
    if (rowCount === 0) return;
    await client.query(`begin; drop schema if exists ${SCHEMA} cascade; alter schema ${ASIDE} rename to ${SCHEMA}; commit`);
  }

  private async connected<T>(work: (client: Client) => Promise<T>): Promise<T> {
    const client = new Client({ ...connectionTo(this.owner), connectionTimeoutMillis: 5_000, keepAlive: true });
    // A query that waits for an answer hears of it itself.
    client.on('error', () => undefined);
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

async function stateOf(client: Client): Promise<'empty' | 'filled' | 'restoring'> {
  const { rows } = await client.query<{ comment: string | null }>(
    `select obj_description(oid, 'pg_namespace') as comment from pg_namespace where nspname = $1`,
    [SCHEMA],
  );
  if (rows[0]?.comment?.startsWith(RESTORING) === true) return 'restoring';
  for (const table of CONTENT) {
    const found = await client.query<{ name: string | null }>('select to_regclass($1)::text as name', [`${SCHEMA}.${table}`]);
    if (found.rows[0]?.name != null && ((await client.query(`select from ${SCHEMA}.${table} limit 1`)).rowCount ?? 0) > 0) return 'filled';
  }
  return 'empty';
}

/** All tables, each after those its rows point to. What the database works out by itself is left out. */
async function tablesOf(client: Client): Promise<{ name: string; columns: string[] }[]> {
  const { rows: tables } = await client.query<{ name: string; columns: string[]; needs: string[] }>(
    `select c.relname as name,
      array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
      array(select t.relname::text from pg_constraint k join pg_class t on t.oid = k.confrelid where k.conrelid = c.oid and k.contype = 'f' and t.oid <> c.oid) as needs
     from pg_class c where c.relnamespace = $1::regnamespace and c.relkind in ('r', 'p') and not c.relispartition order by 1`,
    [SCHEMA],
  );
  const ordered: { name: string; columns: string[] }[] = [];
  for (let left = tables; left.length > 0;) {
    const ready = left.filter(({ needs }) => needs.every((need) => !left.some(({ name }) => name === need)));
    if (ready.length === 0) throw new Error(`Tables point to each other in a circle: ${left.map(({ name }) => name).join(', ')}`);
    ordered.push(...ready.map(({ name, columns }) => ({ name, columns })));
    left = left.filter((table) => !ready.includes(table));
  }
  return ordered;
}

/** All of them or none. What migrations put there themselves is in the backup too, as it was then. */
async function loadTables(client: Client, tables: readonly StoredTable[], read: (table: StoredTable) => Readable): Promise<void> {
  const { from } = await import('pg-copy-streams');
  await client.query('begin');
  await client.query(`set local datestyle = 'ISO, MDY'; set local intervalstyle = 'postgres'; set local statement_timeout = 0`);
  // Only where there is something: a table to which rows are only added refuses even to be asked.
  for (const { name } of tables.toReversed())
    await client.query(
      `do $$ begin if exists (select from ${SCHEMA}.${client.escapeIdentifier(name)}) then delete from ${SCHEMA}.${client.escapeIdentifier(name)}; end if; end $$`,
    );
  for (const table of tables)
    await pipeline(read(table), client.query(from(`copy ${quoted(client, table.name, table.columns)} from stdin`)));
  const { rows: sequences } = await client.query<{ name: string; table: string; column: string }>(
    `select s.oid::regclass::text as name, t.relname as table, a.attname as column from pg_class s
     join pg_depend d on d.objid = s.oid and d.classid = 'pg_class'::regclass and d.deptype in ('a', 'i')
     join pg_class t on t.oid = d.refobjid join pg_attribute a on a.attrelid = t.oid and a.attnum = d.refobjsubid
     where s.relkind = 'S' and s.relnamespace = $1::regnamespace`,
    [SCHEMA],
  );
  for (const { name, table, column } of sequences) {
    const [of, highest] = [`${SCHEMA}.${client.escapeIdentifier(table)}`, `max(${client.escapeIdentifier(column)})`];
    await client.query(`select setval($1::regclass, coalesce(${highest}, 1), ${highest} is not null) from ${of}`, [name]);
  }
  await client.query('commit');
}

/** What must not come back with the rest, whoever had it then; see docs/backups.md. */
async function settle(client: Client): Promise<Restored> {
  await client.query('begin');
  const count = async (sql: string) => (await client.query(sql)).rowCount ?? 0;
  const sessionsEnded = await count(`update ${SCHEMA}.staff_sessions set revoked_at = now() where revoked_at is null`);
  const linksEnded = await count(`update ${SCHEMA}.staff_links set spent_at = now() where spent_at is null`);
  const lettersUncertain =
    await count(`update ${SCHEMA}.mails set status = 'uncertain', error = 'It waited when the backup was made that the studio was restored from. Whether it was sent after that is not known.'
    where status in ('queued', 'transmitting')`);
  // The studio this is a copy of may go on, and its backups lie where this one's would: nothing is written there until a person says so.
  await client.query(`delete from ${SCHEMA}.outbox where name = 'back-up'`);
  await client.query(
    `insert into ${SCHEMA}.schedules (name, due_at) values ('back-up', 'infinity') on conflict (name) do update set due_at = excluded.due_at`,
  );
  // The queue may know these jobs by their ids, and would not do again what it has done since.
  const { rows } = await client.query<{ id: string }>(`select id from ${SCHEMA}.outbox order by id`);
  for (const { id } of rows) await client.query(`update ${SCHEMA}.outbox set id = $1, handed_at = null where id = $2`, [v7(), id]);
  const tokens = await client.query<{ n: number }>(
    `select count(*)::int as n from ${SCHEMA}.api_tokens where revoked_at is null and expires_at > now()`,
  );
  await client.query('commit');
  return { tokens: tokens.rows[0]?.n ?? 0, sessionsEnded, linksEnded, lettersUncertain };
}

const quoted = (client: Client, table: string, columns: readonly string[]): string =>
  `${SCHEMA}.${client.escapeIdentifier(table)} (${columns.map((column) => client.escapeIdentifier(column)).join(', ')})`;
