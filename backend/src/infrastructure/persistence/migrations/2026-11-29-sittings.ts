import { Migration } from '@mikro-orm/migrations';

export class Sittings extends Migration {
  override up(): void {
    // A state that was only saved grows for a while from when it began, not from its last save: else hours of work are one state.
    this.addSql(`alter table atelier.content_revisions add began_at timestamptz`);
    this.addSql(`update atelier.content_revisions set began_at = saved_at`);
    this.addSql(`alter table atelier.content_revisions alter began_at set not null`);
    // Whom somebody has been thanked lately, and what is old enough to lose who sent it.
    this.addSql(`create index mails_recipient on atelier.mails (lower(to_address), created_at)`);
    this.addSql(`drop index atelier.collaboration_requests_due`);
    this.addSql(`
      create index collaboration_requests_due on atelier.collaboration_requests (updated_at)
      where status in ('archived', 'spam') and anonymised_at is null`);
  }

  override down(): void {
    this.addSql(`drop index atelier.collaboration_requests_due`);
    this.addSql(
      `create index collaboration_requests_due on atelier.collaboration_requests (received_at) where status = 'archived' and anonymised_at is null`,
    );
    this.addSql(`drop index atelier.mails_recipient`);
    this.addSql(`alter table atelier.content_revisions drop began_at`);
  }
}
