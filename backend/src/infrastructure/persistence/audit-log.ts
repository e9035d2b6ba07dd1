import { AuditLog, type AuditActor, type AuditRecord } from '../../application/ports/audit-log.js';
import type { Clock } from '../../application/ports/clock.js';
import type { IdGenerator } from '../../application/ports/id-generator.js';
import { currentRequest } from '../security/request-context.js';
import type { Database } from './database.js';

const SYSTEM: AuditActor = { kind: 'system', id: null, name: 'Atelier' };
const VISITOR: AuditActor = { kind: 'visitor', id: null, name: '' };
/** Texts beyond this stand in the revisions; here a beginning is enough to know which. */
const LONGEST_TEXT = 300;
const LONGEST_LIST = 20;

export class PostgresAuditLog extends AuditLog {
  constructor(
    private readonly database: Database,
    private readonly ids: IdGenerator,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async record({ action, target, before, after, actor }: AuditRecord): Promise<void> {
    const request = currentRequest();
    const who = actor ?? request?.actor ?? (request === undefined ? SYSTEM : VISITOR);
    await this.database.execute(
      `insert into atelier.audit_log (id, at, actor_kind, actor_id, actor_name, action, target_type, target_id, target_label, address, user_agent, request_id, before, after)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)`,
      [
        ...[this.ids.next(), this.clock.now(), who.kind, who.id, who.name, action],
        ...[target.type, target.id, target.label.slice(0, LONGEST_TEXT)],
        ...[request?.address ?? '', (request?.userAgent ?? '').slice(0, LONGEST_TEXT), request?.requestId ?? ''],
        ...[json(before), json(after)],
      ],
    );
  }

  override async recordOnce(entry: AuditRecord, minutes: number): Promise<void> {
    const who = entry.actor ?? currentRequest()?.actor ?? SYSTEM;
    const since = new Date(this.clock.now().getTime() - minutes * 60_000);
    const known = await this.database.execute(
      'select 1 as known from atelier.audit_log where target_type = ? and target_id = ? and at > ? and action = ? and actor_id is not distinct from ?::uuid limit 1',
      [entry.target.type, entry.target.id, since, entry.action, who.id],
    );
    if (known.length === 0) await this.record(entry);
  }
}

const json = (values: Readonly<Record<string, unknown>> | undefined): string | null =>
  values === undefined ? null : JSON.stringify(shortened(values));

function shortened(value: unknown): unknown {
  if (typeof value === 'string') return value.length <= LONGEST_TEXT ? value : `${value.slice(0, LONGEST_TEXT)}…`;
  if (Array.isArray(value))
    return value.length <= LONGEST_LIST ? value.map(shortened) : [...value.slice(0, LONGEST_LIST).map(shortened), '…'];
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shortened(one)]));
}
