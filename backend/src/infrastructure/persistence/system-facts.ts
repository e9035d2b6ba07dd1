import { MIGRATIONS } from './migration-names.js';
import type { Database } from './database.js';

/** Role without a right to the table, and no table: a schema from before the step that gives the right. */
const NOT_READABLE = ['42501', '42P01', '3F000'];
/** The step since which the API's role may read which steps were taken. */
const READABLE_SINCE = '2026-12-02-backups';

/** How the database stands, for whoever watches the studio. */
export class SystemFacts {
  constructor(
    private readonly database: Database,
    /** What comes again and again in this studio: the table has other rows too, such as the last build, and what it once had a use for. */
    private readonly recurring: readonly string[],
  ) {}

  /** Steps of the schema: the newest that was taken, and those this code needs that were not. */
  async migrations(): Promise<{ newest: string | null; pending: string[] }> {
    try {
      const rows = await this.database.read<{ name: string }>('select name from atelier.migrations order by name');
      const applied = new Set(rows.map(({ name }) => name));
      return { newest: rows.at(-1)?.name ?? null, pending: MIGRATIONS.filter((name) => !applied.has(name)) };
    } catch (error) {
      const { code = '' } = error as { code?: string };
      if (!NOT_READABLE.includes(code)) throw error;
      return { newest: null, pending: MIGRATIONS.filter((name) => name >= READABLE_SINCE) };
    }
  }

  async server(): Promise<{ version: string; bytes: number; roleIsOwner: boolean }> {
    const [row] = await this.database.read<{ version: string; bytes: number; owner: boolean }>(
      `select current_setting('server_version') as version, pg_database_size(current_database())::float8 as bytes,
         (select pg_has_role(current_user, relowner, 'member') from pg_class where oid = 'atelier.outbox'::regclass) as owner`,
    );
    return { version: row!.version, bytes: row!.bytes, roleIsOwner: row!.owner };
  }

  /** What is due and was not handed to the queue. */
  async outbox(): Promise<{ waiting: number; oldestSeconds: number | null }> {
    const [row] = await this.database.read<{ waiting: number; oldest: number | null }>(
      `select count(*)::int as waiting, extract(epoch from now() - min(due_at))::float8 as oldest
       from atelier.outbox where handed_at is null and due_at <= now()`,
    );
    return { waiting: row!.waiting, oldestSeconds: row!.oldest };
  }

  /** What is never due, as the backup of a restored studio, is left out. */
  schedule(): Promise<{ name: string; dueAt: Date; lateSeconds: number }[]> {
    return this.database.read(
      `select name, due_at as "dueAt", greatest(0, extract(epoch from now() - due_at))::float8 as "lateSeconds"
       from atelier.schedules where name = any($1::text[]) and isfinite(due_at) order by name`,
      [this.recurring],
    );
  }

  /** When any worker was last heard of. */
  async workerSeenAt(): Promise<Date | null> {
    const [row] = await this.database.read<{ at: Date | null }>('select max(seen_at) as at from atelier.workers');
    return row?.at ?? null;
  }

  async mail(): Promise<{ waiting: number; failed: number }> {
    const [row] = await this.database.read<{ waiting: number; failed: number }>(
      `select count(*) filter (where status in ('queued', 'transmitting'))::int as waiting,
         count(*) filter (where status in ('refused', 'failed'))::int as failed from atelier.mails where status <> 'sent'`,
    );
    return row!;
  }
}
