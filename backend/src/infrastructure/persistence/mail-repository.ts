import { LockMode } from '@mikro-orm/postgresql';
import { MailRepository } from '../../application/ports/mail-repository.js';
import { Mail } from '../../domain/mail/mail.js';
import type { Database } from './database.js';

export class PostgresMailRepository extends MailRepository {
  constructor(private readonly database: Database) {
    super();
  }

  override lock(id: string): Promise<Mail | null> {
    return this.database.em.findOne(Mail as never, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  }

  override async save(mail: Mail): Promise<void> {
    await this.database.em.persist(mail).flush();
  }
}
