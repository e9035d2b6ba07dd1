import type { AuditActorKind, AuditEntry, AuditFilter, AuditPage, AuditQuery } from '@atelier/contracts';
import { AuditReads } from '../../application/ports/staff-reads.js';
import { deviceName } from '../security/device-name.js';
import { cut, decodeCursor, type Cursor } from './cursor.js';
import type { Database } from './database.js';

interface Row {
  id: string;
  at: Date;
  actor_kind: AuditActorKind;
  actor_id: string | null;
  actor_name: string;
  action: string;
  target_type: string;
  target_id: string | null;
  target_label: string;
  address: string;
  user_agent: string;
  request_id: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

const BATCH = 500;
/** A count beyond this helps nobody and would read every row. */
const COUNTED = 10_000;
const COLUMNS =
  'id, at, actor_kind, actor_id, actor_name, action, target_type, target_id, target_label, address, user_agent, request_id, before, after';

export class PostgresAuditReads extends AuditReads {
  constructor(private readonly database: Database) {
    super();
  }

  override async page({ limit, cursor, ...filter }: AuditQuery): Promise<AuditPage> {
    const search = searchOf(filter);
    const after = cursor === undefined ? null : decodeCursor(cursor, 'timestamptz');
    const [found, [count]] = await Promise.all([
      this.rows(filter, after, limit + 1),
      this.database.read<{ total: number }>(
        `select count(*)::int as total from (select 1 from atelier.audit_log a where ${search.sql} limit ${COUNTED}) counted`,
        search.values,
      ),
    ]);
    const page = cut(found, limit, cursorOf);
    return { items: page.rows.map(entry), total: count?.total ?? 0, nextCursor: page.nextCursor };
  }

  override async *all(filter: AuditFilter): AsyncIterable<AuditEntry> {
    for (let after: Cursor | null = null; ;) {
      const rows: Row[] = await this.rows(filter, after, BATCH);
      yield* rows.map(entry);
      const last = rows.at(-1);
      if (last === undefined || rows.length < BATCH) return;
      after = cursorOf(last);
    }
  }

  private rows(filter: AuditFilter, after: Cursor | null, limit: number): Promise<Row[]> {
    const { sql, values } = searchOf(filter);
    const beyond = after === null ? 'true' : `(a.at, a.id) < ($${values.push(after[0])}::timestamptz, $${values.push(after[1])}::uuid)`;
    return this.database.read<Row>(
      `select ${COLUMNS} from atelier.audit_log a where ${sql} and ${beyond} order by a.at desc, a.id desc limit $${values.push(limit)}`,
      values,
    );
  }
}

const cursorOf = (row: Row): Cursor => [row.at.toISOString(), row.id];

function searchOf({ actorId, action, targetType, targetId, q, from, to }: AuditFilter): { sql: string; values: unknown[] } {
  const values: unknown[] = [];
  const conditions: string[] = [];
  const where = (condition: (parameter: string) => string, value: unknown) => {
    if (value !== undefined && value !== '') conditions.push(condition(`$${values.push(value)}`));
  };
  where((p) => `a.actor_id = ${p}::uuid`, actorId);
  where((p) => `a.action like ${p}`, action === undefined ? undefined : `${action.replace(/_/gu, '\\_')}%`);
  where((p) => `a.target_type = ${p}`, targetType);
  where((p) => `a.target_id = ${p}`, targetId);
  where((p) => `a.at >= ${p}::timestamptz`, from);
  where((p) => `a.at < ${p}::timestamptz`, to);
  where(
    (p) =>
      `(a.actor_name ilike ${p} or a.target_label ilike ${p} or a.action ilike ${p} or a.address ilike ${p} or a.request_id ilike ${p})`,
    q === undefined || q === '' ? undefined : `%${q.replace(/[\\%_]/gu, '\\$&')}%`,
  );
  return { sql: conditions.length === 0 ? 'true' : conditions.join(' and '), values };
}

function entry(row: Row): AuditEntry {
  return {
    id: row.id,
    at: row.at.toISOString(),
    actor: { kind: row.actor_kind, id: row.actor_id, name: row.actor_name },
    action: row.action,
    target: { type: row.target_type, id: row.target_id, label: row.target_label },
    address: row.address,
    device: row.user_agent === '' ? '' : deviceName(row.user_agent),
    requestId: row.request_id,
    before: row.before,
    after: row.after,
  };
}
