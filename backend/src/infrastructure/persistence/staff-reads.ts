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
}
interface SessionRow {
  id: string;
  device: string;
  address: string;
  created_at: Date;
  last_used_at: Date;
}

const STATUS = `case when u.disabled_at is not null then 'disabled' when u.password_hash is null then 'invited' else 'active' end`;
const MEMBER = `
  select u.id, u.email, u.name, u.role, ${STATUS} as status, coalesce(u.second_factor->>'confirmedAt' is not null, false) as second_factor, u.created_at,
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
    const values: unknown[] = [`%${(q ?? '').replace(/[\\%_]/gu, '\\$&')}%`, role ?? null, status ?? null];
    const search = `(u.name ilike $1 or u.email ilike $1) and u.role = coalesce($2, u.role) and ${STATUS} = coalesce($3, ${STATUS})`;
    const after = cursor === undefined ? null : decodeCursor(cursor, 'text');
    const beyond = after === null ? 'true' : '(lower(u.name), u.id) > ($5, $6::uuid)';
    const [rows, [count]] = await Promise.all([
      this.database.read<MemberRow>(`${MEMBER} where ${search} and ${beyond} order by lower(u.name), u.id limit $4`, [
        ...values,
        limit + 1,
        ...(after ?? []),
      ]),
      this.database.read<{ total: number }>(`select count(*)::int as total from atelier.staff_users u where ${search}`, values),
    ]);
    const page = cut(rows, limit, (row) => [row.name.toLowerCase(), row.id]);
    return { items: page.rows.map(member), total: count?.total ?? 0, nextCursor: page.nextCursor };
  }

  override async member(id: string): Promise<StaffMember | null> {
    const [row] = await this.database.read<MemberRow>(`${MEMBER} where u.id = $1`, [id]);
    return row === undefined ? null : member(row);
  }

  override async byId(id: string): Promise<StaffDetail | null> {
    const [found, sessions] = await Promise.all([this.member(id), this.sessions(id, null)]);
    return found === null ? null : { ...found, sessions };
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
    const now = this.clock.now().getTime();
    const rows = await this.database.read<SessionRow>(
      `select id, device, address, created_at, last_used_at from atelier.staff_sessions
       where user_id = $1 and revoked_at is null and last_used_at >= $2 and created_at >= $3 order by last_used_at desc limit 200`,
      [userId, new Date(now - SESSION_IDLE_MS), new Date(now - SESSION_MAX_MS)],
    );
    return rows.map(({ id, device, address, created_at, last_used_at }) => ({
      ...{ id, device, address, createdAt: created_at.toISOString(), lastUsedAt: last_used_at.toISOString(), current: id === currentId },
    }));
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
    ...{ id, email, name, role, status, secondFactor: row.second_factor, createdAt: row.created_at.toISOString() },
    lastSeenAt: row.last_seen_at?.toISOString() ?? null,
    invitedUntil: status === 'invited' ? (row.invited_until?.toISOString() ?? null) : null,
  };
}
