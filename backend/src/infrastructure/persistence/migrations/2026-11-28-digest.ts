import { Migration } from '@mikro-orm/migrations';

export class Digest extends Migration {
  override up(): void {
    // The letter of a day is about all requests that wait, and so about none.
    this.addSql(`alter table atelier.mails alter request_id drop not null`);
    this.addSql(`create index mails_digests on atelier.mails (created_at desc) where request_id is null`);
  }

  override down(): void {
    this.addSql(`delete from atelier.outbox where name = 'write-digest'`);
    this.addSql(`delete from atelier.schedules where name = 'write-digest'`);
    this.addSql(`delete from atelier.mails where request_id is null`);
    this.addSql(`drop index atelier.mails_digests`);
    this.addSql(`alter table atelier.mails alter request_id set not null`);
  }
}
