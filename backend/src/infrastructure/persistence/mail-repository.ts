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

  override async countTo(address: string, template: MailTemplate, since: Date): Promise<number> {
    const [row] = await this.database.execute<{ n: number }>(
      'select count(*)::int as n from atelier.mails where lower(to_address) = lower(?) and template = ? and created_at > ?',
      [address, template, since],
    );
    return row?.n ?? 0;
  }

  override async ofRequest(requestId: string): Promise<string[]> {
    const rows = await this.database.execute<{ id: string }>('select id from atelier.mails where request_id = ?', [requestId]);
    return rows.map(({ id }) => id);
  }

  override async lastWritten(template: MailTemplate): Promise<Date | null> {
    const [newest] = await this.database.em.find(MailSchema, { template }, { orderBy: { createdAt: 'desc' }, limit: 1 });
    return newest?.createdAt ?? null;
  }
}
