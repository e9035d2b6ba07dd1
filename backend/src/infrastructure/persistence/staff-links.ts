import { LockMode } from '@mikro-orm/postgresql';
import { StaffLinks } from '../../application/ports/staff-links.js';
import type { LinkPurpose, StaffLink } from '../../domain/staff/staff-link.js';
import type { Database } from './database.js';
import { StaffLinkSchema } from './mapping/staff.js';

export class PostgresStaffLinks extends StaffLinks {
  constructor(private readonly database: Database) {
    super();
  }

  override find(id: string): Promise<StaffLink | null> {
    return this.database.em.findOne(StaffLinkSchema, { id });
  }

  override lock(id: string): Promise<StaffLink | null> {
    return this.database.em.findOne(StaffLinkSchema, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
  }

  override async save(link: StaffLink): Promise<void> {
    await this.database.em.persist(link).flush();
  }

  override async void(userId: string, at: Date, purpose?: LinkPurpose): Promise<void> {
    await this.database.execute(
      'update atelier.staff_links set spent_at = ? where user_id = ? and spent_at is null and purpose = coalesce(?::text, purpose)',
      [at, userId, purpose ?? null],
    );
  }
}
