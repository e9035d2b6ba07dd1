import { LockMode } from '@mikro-orm/postgresql';
import { StaffRepository } from '../../application/ports/staff-repository.js';
import { StaffSession } from '../../domain/staff/staff-session.js';
import { StaffUser } from '../../domain/staff/staff-user.js';
import type { Database } from './database.js';

export class PostgresStaffRepository extends StaffRepository {
  constructor(private readonly database: Database) {
    super();
  }

  override find(id: string): Promise<StaffUser | null> {
    return this.database.em.findOne(StaffUser as never, { id });
  }

  override findByEmail(email: string): Promise<StaffUser | null> {
    return this.database.em.findOne(StaffUser as never, { email: email.trim().toLowerCase() });
  }

  override async save(user: StaffUser): Promise<void> {
    await this.database.em.persist(user).flush();
  }

  override async count(): Promise<number> {
    return this.database.em.count(StaffUser as never);
  }

  override findSession(id: string): Promise<StaffSession | null> {
    return this.database.em.findOne(StaffSession as never, { id });
  }

  override lockSession(id: string): Promise<StaffSession | null> {
    return this.database.em.findOne(StaffSession as never, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  }

  override async saveSession(session: StaffSession): Promise<void> {
    await this.database.em.persist(session).flush();
  }
}
