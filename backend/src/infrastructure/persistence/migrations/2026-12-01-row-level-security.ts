import { Migration } from '@mikro-orm/migrations';

/** The role the API, the worker and the commands connect as. It can neither alter tables nor get past the rows' policies. */
const API = 'atelier_api';
/** Supabase's roles of whoever has the project's public key. */
const PUBLIC = ['anon', 'authenticated'];
const JOBS = 'atelier_jobs';

const TABLES = [
  ...['staff_users', 'staff_sessions', 'staff_links', 'api_tokens', 'rate_limits'],
  ...['content_items', 'content_slugs', 'content_revisions', 'content_drafts'],
  ...['published_projects', 'published_articles', 'published_facets'],
  ...['media_assets', 'media_uploads', 'media_uses', 'media_reconciliation'],
  ...[
    'collaboration_requests',
    'collaboration_events',
    'collaboration_references',
    'collaboration_arrivals',
    'collaboration_proofs',
    'mails',
  ],
  ...['outbox', 'schedules'],
];
/** Rows are added and read, and nothing else. */
const APPEND_ONLY = ['audit_log'];
/** What visitors may see, from its hour on. */
const PUBLISHED = ['published_projects', 'published_articles'];

export class RowLevelSecurity extends Migration {
  override up(): void {
    for (const role of [API, ...PUBLIC]) this.addSql(createRole(role));
    // Whoever makes a role may use it only if they say so.
    this.addSql(`grant ${API} to current_user`);
    this.addSql(`revoke all on schema atelier from public`);
    this.addSql(`revoke execute on all functions in schema atelier from public`);
    this.addSql(`grant usage on schema atelier to ${[API, ...PUBLIC].join(', ')}`);

    for (const table of [...TABLES, ...APPEND_ONLY]) this.addSql(`alter table atelier.${table} enable row level security`);
    this.addSql(`alter table if exists atelier.migrations enable row level security`);
    for (const table of TABLES) {
      this.addSql(`grant select, insert, update, delete on atelier.${table} to ${API}`);
      this.addSql(`create policy api on atelier.${table} to ${API} using (true) with check (true)`);
    }
    for (const table of APPEND_ONLY) {
      this.addSql(`grant select, insert on atelier.${table} to ${API}`);
      this.addSql(`create policy api_reads on atelier.${table} for select to ${API} using (true)`);
      this.addSql(`create policy api_adds on atelier.${table} for insert to ${API} with check (true)`);
    }
    for (const table of PUBLISHED) {
      this.addSql(`grant select on atelier.${table} to ${PUBLIC.join(', ')}`);
      this.addSql(`create policy published on atelier.${table} for select to ${PUBLIC.join(', ')} using (published_at <= now())`);
    }

    // pg-boss makes and changes its own tables, in a schema nobody else may look into.
    this.addSql(`create schema if not exists ${JOBS}`);
    this.addSql(changeOwner(API));
    this.addSql(`revoke all on schema ${JOBS} from public`);
  }

  override down(): void {
    this.addSql(changeOwner('current_user'));
    for (const table of PUBLISHED) {
      this.addSql(`drop policy published on atelier.${table}`);
      this.addSql(`revoke select on atelier.${table} from ${PUBLIC.join(', ')}`);
    }
    for (const table of TABLES) this.addSql(`drop policy api on atelier.${table}`);
    for (const table of APPEND_ONLY) this.addSql(`drop policy api_reads on atelier.${table}`);
    for (const table of APPEND_ONLY) this.addSql(`drop policy api_adds on atelier.${table}`);
    for (const table of [...TABLES, ...APPEND_ONLY]) {
      this.addSql(`revoke all on atelier.${table} from ${API}`);
      this.addSql(`alter table atelier.${table} disable row level security`);
    }
    this.addSql(`alter table if exists atelier.migrations disable row level security`);
    this.addSql(`revoke usage on schema atelier from ${[API, ...PUBLIC].join(', ')}`);
    this.addSql(`grant execute on all functions in schema atelier to public`);
  }
}

/** Roles belong to the whole server: another database may have made it, even at this moment. They stay when a database goes back. */
const createRole = (role: string) => `
  do $$ begin
    if not exists (select from pg_roles where rolname = '${role}') then create role ${role} nologin; end if;
  exception when duplicate_object or unique_violation then null;
  end $$`;

const changeOwner = (role: string) => `
  do $$ declare thing record; begin
    execute 'alter schema ${JOBS} owner to ${role}';
    for thing in select c.oid::regclass as name, c.relkind from pg_class c
      where c.relnamespace = '${JOBS}'::regnamespace and c.relkind in ('r', 'p', 'v', 'S')
        and not exists (select from pg_depend d where d.objid = c.oid and d.classid = 'pg_class'::regclass and d.deptype in ('a', 'i')) loop
      execute format('alter %s %s owner to ${role}', case thing.relkind when 'v' then 'view' when 'S' then 'sequence' else 'table' end, thing.name);
    end loop;
    for thing in select p.oid::regprocedure as name from pg_proc p where p.pronamespace = '${JOBS}'::regnamespace loop
      execute format('alter function %s owner to ${role}', thing.name);
    end loop;
    for thing in select t.oid::regtype as name from pg_type t where t.typnamespace = '${JOBS}'::regnamespace and t.typtype = 'e' loop
      execute format('alter type %s owner to ${role}', thing.name);
    end loop;
  end $$`;
