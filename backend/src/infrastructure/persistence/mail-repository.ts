import { LockMode } from '@mikro-orm/postgresql';
import { MailRepository } from '../../application/ports/mail-repository.js';
import type { Mail, MailTemplate } from '../../domain/mail/mail.js';
import type { Database } from './database.js';
import { MailSchema } from './mapping/collaboration.js';

export class PostgresMailRepository extends MailRepository {
  constructor(private readonly database: Database) {
    super();
  }

  override lock(id: string): Promise<Mail | null> {
    return this.database.em.findOne(MailSchema, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  }

  override async save(mail: Mail): Promise<void> {
    await this.database.em.persist(mail).flush();
  }

  override async lastWritten(template: MailTemplate): Promise<Date | null> {
    const [newest] = await this.database.em.find(MailSchema, { template }, { orderBy: { createdAt: 'desc' }, limit: 1 });
    return newest?.createdAt ?? null;
  }
}
