import {
  may,
  ROLES,
  type AdminRequest,
  type AdminRequestPage,
  type AdminRequestQuery,
  type AdminRequestRow,
  type Assignees,
  type MailView,
} from '@atelier/contracts';
import { AdminRequests } from '../../application/ports/read-models.js';
import type { Studio } from '../../application/ports/studio.js';
import type { RequestLetter } from '../../domain/collaboration/collaboration-request.js';
import { cut, decodeCursor } from './cursor.js';
import type { Database } from './database.js';

interface Row {
  id: string;
  version: number;
  reference: string;
  letter: RequestLetter;
  status: AdminRequestRow['status'];
  suspicions: string[];
  assignee: { id: string; name: string } | null;
  received_at: Date;
  updated_at: Date;
  anonymised_at: Date | null;
}
interface DetailRow extends Row {
  events: AdminRequest['events'] | null;
  mails: MailView[] | null;
}

const SUMMARY = 160;
const BATCH = 100;
const ASSIGNEE = `(select jsonb_build_object('id', s.id, 'name', s.name) from atelier.staff_users s where s.id = r.assignee_id) as assignee`;
const instant = (column: string) => `to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const MAIL = `jsonb_build_object('id', m.id, 'template', m.template, 'requestId', m.request_id, 'to', m.to_address, 'status', m.status, 'attempts', m.attempts,
  'error', m.error, 'sentAt', ${instant('m.sent_at')}, 'createdAt', ${instant('m.created_at')})`;
const DETAIL = `
  select r.*, ${ASSIGNEE},
    (select jsonb_agg(jsonb_build_object('id', e.id, 'at', ${instant('e.at')}, 'kind', e.kind, 'detail', e.detail,
      'by', (select jsonb_build_object('id', s.id, 'name', s.name) from atelier.staff_users s where s.id = e.by_id)) order by e.n)
     from atelier.collaboration_events e where e.request_id = r.id) as events,
    (select jsonb_agg(${MAIL} order by m.created_at, m.id) from atelier.mails m where m.request_id = r.id) as mails
  from atelier.collaboration_requests r`;

export class PostgresAdminRequests extends AdminRequests {
  constructor(
    private readonly database: Database,
    private readonly studio: Studio,
  ) {
    super();
  }

  override async page(query: AdminRequestQuery, staffId: string): Promise<AdminRequestPage> {
    const search = searchOf(query);
    const values = [...search.values];
    const inState = stateOf(query, () => `$${values.push(staffId)}`);
    const cursor = query.cursor === undefined ? null : decodeCursor(query.cursor, 'timestamptz');
    const after =
      cursor === null ? 'true' : `(r.received_at, r.id) < ($${values.push(cursor[0])}::timestamptz, $${values.push(cursor[1])}::uuid)`;
    const [found, [counts]] = await Promise.all([
      this.database.read<Row>(
        `select r.*, ${ASSIGNEE} from atelier.collaboration_requests r where ${search.sql} and ${inState} and ${after}
         order by r.received_at desc, r.id desc limit $${values.push(query.limit + 1)}`,
        values,
      ),
      this.database.read<AdminRequestPage['counts']>(COUNTS(search), [...search.values, staffId]),
    ]);
    const { rows, nextCursor } = cut(found, query.limit, (row) => [row.received_at.toISOString(), row.id]);
    const all = counts ?? { all: 0, new: 0, in_review: 0, replied: 0, archived: 0, spam: 0, mine: 0 };
    return { items: rows.map(listItem), total: query.mine === 'true' ? all.mine : all[query.status ?? 'all'], nextCursor, counts: all };
  }

  override async byId(id: string): Promise<AdminRequest | null> {
    const [row] = await this.database.read<DetailRow>(`${DETAIL} where r.id = $1`, [id]);
    return row === undefined ? null : detail(row, (await this.studio.read()).retentionMonths);
  }

  override async ofPerson(email: string): Promise<AdminRequest[]> {
    const rows = await this.database.read<DetailRow>(`${DETAIL} where lower(r.letter->>'email') = lower($1) order by r.received_at desc`, [
      email,
    ]);
    const { retentionMonths } = await this.studio.read();
    return rows.map((row) => detail(row, retentionMonths));
  }

  override async *all(query: AdminRequestQuery, staffId: string): AsyncIterable<AdminRequest> {
    const { retentionMonths } = await this.studio.read();
    for (let after: [Date, string] | null = null; ;) {
      const { sql, values } = searchOf(query);
      const inState = stateOf(query, () => `$${values.push(staffId)}`);
      const from: string = after === null ? 'true' : `(r.received_at, r.id) < ($${values.push(after[0])}, $${values.push(after[1])}::uuid)`;
      const rows: DetailRow[] = await this.database.read<DetailRow>(
        `${DETAIL} where ${sql} and ${inState} and ${from} order by r.received_at desc, r.id desc limit ${BATCH}`,
        values,
      );
      for (const row of rows) yield detail(row, retentionMonths);
      const last = rows.at(-1);
      if (last === undefined || rows.length < BATCH) return;
      after = [last.received_at, last.id];
    }
  }

  override assignees(): Promise<Assignees['items']> {
    const roles = ROLES.filter((role) => may(role, 'requests.write'));
    return this.database.read('select id, name from atelier.staff_users where disabled_at is null and role = any($1) order by name, id', [
      roles,
    ]);
  }

  override async undelivered(withAccounts: boolean): Promise<MailView[]> {
    const rows = await this.database.read<{ mail: MailView }>(
      `select ${MAIL} as mail from atelier.mails m
       where (m.status in ('uncertain', 'refused', 'failed') or (m.status = 'queued' and m.attempts > 0)) and ($1 or m.template not like 'staff-%')
       order by m.created_at desc limit 100`,
      [withAccounts],
    );
    return rows.map(({ mail }) => mail);
  }
}

function searchOf({ q }: AdminRequestQuery): { sql: string; values: unknown[] } {
  if (q === undefined || q === '') return { sql: 'true', values: [] };
  const fields = ['name', 'email', 'company', 'message'].map((field) => `r.letter->>'${field}' ilike $1`);
  return { sql: `(r.reference ilike $1 or ${fields.join(' or ')})`, values: [`%${q.replace(/[\\%_]/gu, '\\$&')}%`] };
}

/** The status is one of the contract's words, checked at the edge. */
function stateOf({ status, mine }: AdminRequestQuery, staff: () => string): string {
  const inStatus = status === undefined ? `r.status not in ('archived', 'spam')` : `r.status = '${status}'`;
  return mine === 'true' ? `${inStatus} and r.assignee_id = ${staff()}::uuid` : inStatus;
}

const COUNTS = ({ sql, values }: { sql: string; values: unknown[] }) => `
  select count(*) filter (where status not in ('archived', 'spam'))::int as "all",
    count(*) filter (where status = 'new')::int as new, count(*) filter (where status = 'in_review')::int as in_review,
    count(*) filter (where status = 'replied')::int as replied, count(*) filter (where status = 'archived')::int as archived,
    count(*) filter (where status = 'spam')::int as spam,
    count(*) filter (where status not in ('archived', 'spam') and assignee_id = $${values.length + 1}::uuid)::int as mine
  from atelier.collaboration_requests r where ${sql}`;

function shared({ id, version, reference, status, assignee, received_at, anonymised_at }: Row) {
  return {
    ...{ id, version, reference, status, assignee },
    receivedAt: received_at.toISOString(),
    anonymisedAt: anonymised_at?.toISOString() ?? null,
  };
}

function listItem(row: Row): AdminRequestRow {
  const { name, company, kind, budget, timeframe, message } = row.letter;
  return { ...shared(row), name, company, kind, budget, timeframe, summary: message.replace(/\s+/gu, ' ').slice(0, SUMMARY) };
}

function detail(row: DetailRow, retentionMonths: number): AdminRequest {
  const { letter, suspicions, events, mails, status, anonymised_at } = row;
  const erasedOn = new Date(row.updated_at);
  erasedOn.setUTCMonth(erasedOn.getUTCMonth() + retentionMonths);
  return {
    ...shared(row),
    ...{ letter, suspicions, events: events ?? [], mails: mails ?? [] },
    erasedOn: ['archived', 'spam'].includes(status) && anonymised_at === null ? erasedOn.toISOString() : null,
  };
}
