import { may, ROLES } from '@atelier/contracts';
import type { MailAddress } from '../../application/ports/mailer.js';
import { Studio } from '../../application/ports/studio.js';
import { blankSite, type SiteContent } from '../../domain/site/site-content.js';
import type { Database } from './database.js';
import { readSite } from './read-site.js';

/** Letters go to nobody who may not read them. */
const READERS = ROLES.filter((role) => may(role, 'requests.read'));

export class PostgresStudio extends Studio {
  constructor(private readonly database: Database) {
    super();
  }

  override async read(): Promise<SiteContent> {
    return (await readSite(this.database)) ?? blankSite('Studio');
  }

  override async notified(): Promise<MailAddress[]> {
    const { requests, email, name } = await this.read();
    const chosen = await this.staff('id = any($2::uuid[])', [requests.notifyIds]);
    if (chosen.length > 0) return chosen;
    return email === '' ? this.staff(`role = 'admin'`, []) : [{ name, address: email }];
  }

  private staff(condition: string, values: unknown[]): Promise<MailAddress[]> {
    return this.database.read(
      `select name, email as address from atelier.staff_users where disabled_at is null and role = any($1) and ${condition} order by email`,
      [READERS, ...values],
    );
  }
}
