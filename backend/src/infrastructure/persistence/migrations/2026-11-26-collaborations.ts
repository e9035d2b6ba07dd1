import { Migration } from '@mikro-orm/migrations';

export class Collaborations extends Migration {
  override up(): void {
    this.addSql(`
      create table atelier.collaboration_requests (
        id uuid primary key,
        version int not null,
        reference text not null unique,
        letter jsonb not null,
        status text not null check (status in ('new', 'in_review', 'replied', 'archived', 'spam')),
        suspicions text[] not null,
        fingerprint text not null,
        assignee_id uuid references atelier.staff_users (id) on delete set null,
        received_at timestamptz not null,
        updated_at timestamptz not null,
        anonymised_at timestamptz
      )`);
    this.addSql(`create index collaboration_requests_received on atelier.collaboration_requests (received_at desc, id desc)`);
    this.addSql(`create index collaboration_requests_fingerprint on atelier.collaboration_requests (fingerprint, received_at)`);
    // The year's last number; the row is the lock.
    this.addSql(`create table atelier.collaboration_references (year int primary key, last int not null)`);
    // From where requests came, as fingerprints, for some hours; and proofs of work that have served.
    this.addSql(`create table atelier.collaboration_arrivals (sender text not null, at timestamptz not null)`);
    this.addSql(`create index collaboration_arrivals_sender on atelier.collaboration_arrivals (sender, at)`);
    this.addSql(`create table atelier.collaboration_proofs (proof text primary key, until timestamptz not null)`);
    this.addSql(`
      create table atelier.mails (
        id uuid primary key,
        template text not null,
        request_id uuid not null references atelier.collaboration_requests (id) on delete cascade,
        to_name text not null,
        to_address text not null,
        status text not null check (status in ('queued', 'transmitting', 'sent', 'uncertain', 'refused', 'failed')),
        attempts int not null,
        error text not null,
        sent_at timestamptz,
        created_at timestamptz not null
      )`);
    this.addSql(`create index mails_request on atelier.mails (request_id)`);
    this.addSql(`create index mails_status on atelier.mails (status, created_at) where status <> 'sent'`);
  }

  override down(): void {
    this.addSql(`delete from atelier.outbox where name in ('send-mail', 'forget-arrivals')`);
    this.addSql(`delete from atelier.schedules where name = 'forget-arrivals'`);
    for (const table of ['mails', 'collaboration_proofs', 'collaboration_arrivals', 'collaboration_references', 'collaboration_requests'])
      this.addSql(`drop table atelier.${table}`);
  }
}
