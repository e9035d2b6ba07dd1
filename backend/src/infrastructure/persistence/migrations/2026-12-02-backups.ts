import { Migration } from '@mikro-orm/migrations';

const API = 'atelier_api';

export class Backups extends Migration {
  override up(): void {
    // What this studio knows of its backups without asking the place they are kept in.
    this.addSql(`
      create table atelier.backups (
        id text primary key,
        place text not null,
        started_at timestamptz not null,
        finished_at timestamptz not null,
        bytes bigint not null,
        database_bytes bigint not null,
        objects int not null,
        vanished int not null,
        verified_at timestamptz,
        verified_ok boolean,
        verified_inside boolean,
        check ((verified_at is null) = (verified_ok is null) and (verified_at is null) = (verified_inside is null))
      )`);
    this.addSql(`create index backups_finished on atelier.backups (finished_at desc)`);
    this.addSql(`alter table atelier.backups enable row level security`);
    this.addSql(`grant select, insert, update, delete on atelier.backups to ${API}`);
    this.addSql(`create policy api on atelier.backups to ${API} using (true) with check (true)`);
    // A backup says which version it is of, also where the API makes it.
    this.addSql(`grant select on atelier.migrations to ${API}`);
    this.addSql(`create policy api_reads on atelier.migrations for select to ${API} using (true)`);
  }

  override down(): void {
    this.addSql(`delete from atelier.outbox where name = 'back-up'`);
    this.addSql(`delete from atelier.schedules where name = 'back-up'`);
    this.addSql(`drop policy api_reads on atelier.migrations`);
    this.addSql(`revoke select on atelier.migrations from ${API}`);
    this.addSql(`drop table atelier.backups`);
  }
}
