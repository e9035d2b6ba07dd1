import {
  ROLE_PERMISSIONS,
  type Account,
  type ApiToken,
  type Role,
  type SignedInDevice,
  type StaffDetail,
  type StaffMember,
  type StaffPage,
  type StaffQuery,
  type StaffStatus,
} from '@atelier/contracts';
import type { Clock } from '../../application/ports/clock.js';
import { StaffReads } from '../../application/ports/staff-reads.js';
import { SESSION_IDLE_MS, SESSION_MAX_MS } from '../../domain/staff/staff-session.js';
import { cut, decodeCursor } from './cursor.js';
import type { Database } from './database.js';

interface MemberRow {
  id: string;
  email: string;
  name: string;
  role: Role;
  status: StaffStatus;
  second_factor: boolean;
  created_at: Date;
  last_seen_at: Date | null;
  invited_until: Date | null;
  sessions: number;
}
interface SessionRow {
  id: string;
  device: string;
  address: string;
  created_at: Date;
  last_used_at: Date;
}

const STATUS = `case when u.disabled_at is not null then 'disabled' when u.password_hash is null then 'invited' else 'active' end`;
/** `$1` and `$2`: sessions used and begun before these moments have run out. */
const LIVE = 's.revoked_at is null and s.last_used_at >= $1 and s.created_at >= $2';
const MEMBER = `
  select u.id, u.email, u.name, u.role, ${STATUS} as status, coalesce(u.second_factor->>'confirmedAt' is not null, false) as second_factor, u.created_at,
    (select count(*)::int from atelier.staff_sessions s where s.user_id = u.id and ${LIVE}) as sessions,
    (select max(s.last_used_at) from atelier.staff_sessions s where s.user_id = u.id) as last_seen_at,
    (select max(l.expires_at) from atelier.staff_links l where l.user_id = u.id and l.purpose = 'invitation' and l.spent_at is null) as invited_until
  from atelier.staff_users u`;

export class PostgresStaffReads extends StaffReads {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async page({ q, role, status, limit, cursor }: StaffQuery): Promise<StaffPage> {
    const values: unknown[] = [...this.oldest(), `%${(q ?? '').replace(/[\\%_]/gu, '\\$&')}%`, role ?? null];
    const search = '(u.name ilike $3 or u.email ilike $3) and u.role = coalesce($4, u.role)';
    const after = cursor === undefined ? null : decodeCursor(cursor, 'text');
    const beyond = after === null ? 'true' : '(lower(u.name), u.id) > ($7, $8::uuid)';
    const [rows, [counts = { all: 0, invited: 0, active: 0, disabled: 0 }]] = await Promise.all([
      this.database.read<MemberRow>(
        `${MEMBER} where ${search} and ${STATUS} = coalesce($5, ${STATUS}) and ${beyond} order by lower(u.name), u.id limit $6`,
        [...values, status ?? null, limit + 1, ...(after ?? [])],
      ),
      this.database.read<StaffPage['counts']>(
        `select count(*)::int as all, ${(['invited', 'active', 'disabled'] as const)
          .map((one) => `(count(*) filter (where ${STATUS} = '${one}'))::int as ${one}`)
          .join(', ')} from atelier.staff_users u where ${search.replaceAll('$3', '$1').replaceAll('$4', '$2')}`,
        values.slice(2),
      ),
    ]);
    const page = cut(rows, limit, (row) => [row.name.toLowerCase(), row.id]);
    return { items: page.rows.map(member), total: counts[status ?? 'all'], nextCursor: page.nextCursor, counts };
  }

  override async member(id: string): Promise<StaffMember | null> {
    const [row] = await this.database.read<MemberRow>(`${MEMBER} where u.id = $3`, [...this.oldest(), id]);
    return row === undefined ? null : member(row);
  }

  override async byId(id: string): Promise<StaffDetail | null> {
    const [found, devices] = await Promise.all([this.member(id), this.sessions(id, null)]);
    return found === null ? null : { ...found, devices };
  }

  override async account(id: string): Promise<Account | null> {
    const [row] = await this.database.read<{
      id: string;
      email: string;
      name: string;
      role: Role;
      password_changed_at: Date;
      second_factor: { confirmedAt: string | null; recoveryHashes: string[] } | null;
      pending_email: string | null;
    }>(
      `select u.id, u.email, u.name, u.role, u.password_changed_at, u.second_factor,
         (select l.email from atelier.staff_links l where l.user_id = u.id and l.purpose = 'email' and l.spent_at is null and l.expires_at > $2) as pending_email
       from atelier.staff_users u where u.id = $1`,
      [id, this.clock.now()],
    );
    if (row === undefined) return null;
    const since = row.second_factor?.confirmedAt ?? null;
    return {
      ...{ id: row.id, email: row.email, name: row.name, role: row.role, permissions: [...ROLE_PERMISSIONS[row.role]] },
      pendingEmail: row.pending_email,
      passwordChangedAt: row.password_changed_at.toISOString(),
      secondFactor: { on: since !== null, since, recoveryCodesLeft: row.second_factor?.recoveryHashes.length ?? 0 },
    };
  }

  override async sessions(userId: string, currentId: string | null): Promise<SignedInDevice[]> {
    const rows = await this.database.read<SessionRow>(
      `select s.id, s.device, s.address, s.created_at, s.last_used_at from atelier.staff_sessions s where ${LIVE} and s.user_id = $3
       order by s.last_used_at desc limit 200`,
      [...this.oldest(), userId],
    );
    return rows.map(({ id, device, address, created_at, last_used_at }) => ({
      ...{ id, device, address, createdAt: created_at.toISOString(), lastUsedAt: last_used_at.toISOString(), current: id === currentId },
    }));
  }

  /** Sessions used or begun before these have run out. */
  private oldest(): [usedAfter: Date, begunAfter: Date] {
    const now = this.clock.now().getTime();
    return [new Date(now - SESSION_IDLE_MS), new Date(now - SESSION_MAX_MS)];
  }

  override async tokens(): Promise<ApiToken[]> {
    const rows = await this.database.read<{
      id: string;
      name: string;
      scopes: ApiToken['scopes'];
      created_by: ApiToken['createdBy'];
      created_at: Date;
      expires_at: Date;
      last_used_at: Date | null;
      revoked_at: Date | null;
    }>(
      `select t.id, t.name, t.scopes, jsonb_build_object('id', u.id, 'name', u.name) as created_by, t.created_at, t.expires_at, t.last_used_at, t.revoked_at
       from atelier.api_tokens t join atelier.staff_users u on u.id = t.created_by_id order by t.created_at desc, t.id desc limit 500`,
    );
    return rows.map((row) => ({
      ...{ id: row.id, name: row.name, scopes: row.scopes, createdBy: row.created_by, createdAt: row.created_at.toISOString() },
      expiresAt: row.expires_at.toISOString(),
      lastUsedAt: row.last_used_at?.toISOString() ?? null,
      revokedAt: row.revoked_at?.toISOString() ?? null,
    }));
  }
}

function member(row: MemberRow): StaffMember {
  const { id, email, name, role, status } = row;
  return {
    ...{ id, email, name, role, status, secondFactor: row.second_factor, sessions: row.sessions, createdAt: row.created_at.toISOString() },
    lastSeenAt: row.last_seen_at?.toISOString() ?? null,
    invitedUntil: status === 'invited' ? (row.invited_until?.toISOString() ?? null) : null,
  };
}
