import { Migration } from '@mikro-orm/migrations';

export class Inbox extends Migration {
  override up(): void {
    // What happened to a request, notes and answers of the staff among it. Rows are added, never changed.
    this.addSql(`
      create table atelier.collaboration_events (
        id uuid primary key default gen_random_uuid(),
        n bigint generated always as identity,
        request_id uuid not null references atelier.collaboration_requests (id) on delete cascade,
        at timestamptz not null,
        by_id uuid references atelier.staff_users (id) on delete set null,
        kind text not null check (kind in ('received', 'status', 'assigned', 'note', 'answered', 'anonymised')),
        detail text not null
      )`);
    this.addSql(`create index collaboration_events_request on atelier.collaboration_events (request_id, n)`);
    this.addSql(`
      insert into atelier.collaboration_events (request_id, at, kind, detail)
      select id, received_at, 'received', case when status = 'spam' then 'spam' else 'new' end from atelier.collaboration_requests`);
    this.addSql(`alter table atelier.mails add body text not null default ''`);
    this.addSql(`alter table atelier.mails alter body drop default`);
    this.addSql(`create index collaboration_requests_email on atelier.collaboration_requests (lower(letter->>'email'))`);
    this.addSql(
      `create index collaboration_requests_due on atelier.collaboration_requests (received_at) where status = 'archived' and anonymised_at is null`,
    );
  }

  override down(): void {
    this.addSql(`delete from atelier.outbox where name = 'anonymise-requests'`);
    this.addSql(`delete from atelier.schedules where name = 'anonymise-requests'`);
    this.addSql(`drop index atelier.collaboration_requests_due`);
    this.addSql(`drop index atelier.collaboration_requests_email`);
    this.addSql(`delete from atelier.mails where template = 'answer'`);
    this.addSql(`alter table atelier.mails drop body`);
    this.addSql(`drop table atelier.collaboration_events`);
  }
}
