import { Migration } from '@mikro-orm/migrations';

const API = 'atelier_api';

/** What somebody who watches a running studio asks for: what set a job off, which workers live, which steps of the schema were taken. */
export class Operations extends Migration {
  override up(): void {
    this.addSql(`alter table atelier.outbox add column origin jsonb`);

    this.addSql(`create table atelier.workers (id uuid primary key, seen_at timestamptz not null)`);
    this.addSql(`alter table atelier.workers enable row level security`);
    this.addSql(`grant select, insert, update, delete on atelier.workers to ${API}`);
    this.addSql(`create policy api on atelier.workers to ${API} using (true) with check (true)`);
  }

  override down(): void {
    this.addSql(`drop table atelier.workers`);
    this.addSql(`alter table atelier.outbox drop column origin`);
  }
}
