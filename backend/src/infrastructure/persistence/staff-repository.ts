import { LockMode, UniqueConstraintViolationException } from '@mikro-orm/postgresql';
import { emailTaken } from '../../application/errors.js';
import { StaffRepository } from '../../application/ports/staff-repository.js';
import type { StaffSession } from '../../domain/staff/staff-session.js';
import type { StaffUser } from '../../domain/staff/staff-user.js';
import type { Database } from './database.js';
import { StaffSessionSchema, StaffUserSchema } from './mapping/staff.js';

/** The class itself stands behind the schema; its private constructor keeps the types apart. */
const Users = StaffUserSchema as never;
/** As it is once the lock is held, whatever was read before. */
const locked = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } as const;

export class PostgresStaffRepository extends StaffRepository {
  constructor(private readonly database: Database) {
    super();
  }

  override find(id: string): Promise<StaffUser | null> {
    return this.database.em.findOne<StaffUser>(Users, { id });
  }

  override lock(id: string): Promise<StaffUser | null> {
    return this.database.em.findOne<StaffUser>(Users, { id }, locked);
  }

  override findByEmail(email: string): Promise<StaffUser | null> {
    return this.database.em.findOne<StaffUser>(Users, { email: email.trim().toLowerCase() });
  }

  override lockAdmins(): Promise<StaffUser[]> {
    const mayAct = { role: 'admin', disabledAt: null, passwordHash: { $ne: null } } as never;
    return this.database.em.find<StaffUser>(Users, mayAct, { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } as never });
  }

  override async save(user: StaffUser): Promise<void> {
    try {
      await this.database.em.persist(user).flush();
    } catch (error) {
      // Two at once: the second finds the address taken.
      if (error instanceof UniqueConstraintViolationException && /email/u.test(error.message)) throw emailTaken();
      throw error;
    }
  }

  override async remove(user: StaffUser): Promise<void> {
    await this.database.em.remove(user).flush();
  }

  override async count(): Promise<number> {
    return this.database.em.count(Users);
  }

  override findSession(id: string): Promise<StaffSession | null> {
    return this.database.em.findOne(StaffSessionSchema, { id });
  }

  override lockSession(id: string): Promise<StaffSession | null> {
    return this.database.em.findOne(StaffSessionSchema, { id }, locked);
  }

  override async saveSession(session: StaffSession): Promise<void> {
    await this.database.em.persist(session).flush();
  }

  override async revokeSessions(userId: string, at: Date, exceptId?: string): Promise<number> {
    const ended = await this.database.execute(
      'update atelier.staff_sessions set revoked_at = ? where user_id = ? and revoked_at is null and id is distinct from ?::uuid returning id',
      [at, userId, exceptId ?? null],
    );
    return ended.length;
  }

  override async forgetSessions(before: Date): Promise<void> {
    await this.database.execute('delete from atelier.staff_sessions where greatest(last_used_at, revoked_at) < ?', [before]);
  }
}
