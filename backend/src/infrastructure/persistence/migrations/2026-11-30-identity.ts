import { Migration } from '@mikro-orm/migrations';

/**
 * Stands on the way back for the password of whoever has not chosen one yet, so that they stay: Argon2id of random bytes that were thrown away, as the
 * earlier version expects it. On the way up again they have none.
 */
const NOBODYS = '$argon2id$v=19$m=19456,t=2,p=1$xusQqE2LmF+76DzWFA/A0A$VpsYVk634DuzVstR+bUohgZsko4yar6osGCi2w4oY6U';

export class Identity extends Migration {
  override up(): void {
    this.addSql(`
      alter table atelier.staff_users
        alter password_hash drop not null,
        add password_changed_at timestamptz,
        add second_factor jsonb`);
    this.addSql(`update atelier.staff_users set password_changed_at = created_at`);
    this.addSql(`update atelier.staff_users set password_hash = null where password_hash = '${NOBODYS}'`);
    this.addSql(`alter table atelier.staff_users alter password_changed_at set not null`);
    this.addSql(`
      alter table atelier.staff_sessions add device text not null default '', add address text not null default ''`);
    this.addSql(`alter table atelier.staff_sessions alter device drop default, alter address drop default`);

    // What links in letters allow, once each. Their tokens are derived and stored nowhere.
    this.addSql(`
      create table atelier.staff_links (
        id uuid primary key,
        user_id uuid not null references atelier.staff_users (id) on delete cascade,
        purpose text not null check (purpose in ('invitation', 'password', 'email')),
        email text not null,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        spent_at timestamptz
      )`);
    this.addSql(`create index staff_links_user on atelier.staff_links (user_id, purpose)`);
    this.addSql(`alter table atelier.mails add link_id uuid references atelier.staff_links (id) on delete set null`);
    this.addSql(`create index mails_link on atelier.mails (link_id) where link_id is not null`);

    this.addSql(`
      create table atelier.api_tokens (
        id uuid primary key,
        name text not null,
        scopes text[] not null,
        secret_hash text not null,
        created_by_id uuid not null references atelier.staff_users (id),
        created_at timestamptz not null,
        expires_at timestamptz not null,
        last_used_at timestamptz,
        revoked_at timestamptz
      )`);

    // Who did what. Names are kept as they were, and nothing points elsewhere: a row never changes, whatever becomes of what it tells of.
    this.addSql(`
      create table atelier.audit_log (
        id uuid primary key,
        at timestamptz not null default now(),
        actor_kind text not null check (actor_kind in ('staff', 'token', 'visitor', 'system')),
        actor_id uuid,
        actor_name text not null,
        action text not null,
        target_type text not null,
        target_id text,
        target_label text not null,
        address text not null,
        user_agent text not null,
        request_id text not null,
        before jsonb,
        after jsonb
      )`);
    this.addSql(`create index audit_log_at on atelier.audit_log (at desc, id desc)`);
    this.addSql(`create index audit_log_actor on atelier.audit_log (actor_id, at desc)`);
    this.addSql(`create index audit_log_target on atelier.audit_log (target_type, target_id, at desc)`);
    this.addSql(`create index audit_log_action on atelier.audit_log (action text_pattern_ops, at desc)`);
    this.addSql(`
      create function atelier.refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception 'Rows of % are added and never changed', tg_table_name using errcode = 'insufficient_privilege';
      end $$`);
    this.addSql(`
      create trigger audit_log_append_only before update or delete or truncate on atelier.audit_log
      for each statement execute function atelier.refuse_change()`);

    // Counters for minutes; lost with a crash, and nothing else is.
    this.addSql(`create unlogged table atelier.rate_limits (key varchar(255) primary key, points int not null default 0, expire bigint)`);
    this.addSql(`create index rate_limits_expire on atelier.rate_limits (expire)`);
  }

  override down(): void {
    this.addSql(`delete from atelier.outbox where name in ('write-reset-letter', 'tidy-security')`);
    this.addSql(`delete from atelier.schedules where name = 'tidy-security'`);
    this.addSql(`delete from atelier.mails where template in ('staff-link', 'staff-notice')`);
    this.addSql(`alter table atelier.mails drop link_id`);
    for (const table of ['rate_limits', 'audit_log', 'api_tokens', 'staff_links']) this.addSql(`drop table atelier.${table}`);
    this.addSql(`drop function atelier.refuse_change()`);
    this.addSql(`alter table atelier.staff_sessions drop address, drop device`);
    this.addSql(`update atelier.staff_users set password_hash = '${NOBODYS}' where password_hash is null`);
    this.addSql(`alter table atelier.staff_users drop second_factor, drop password_changed_at, alter password_hash set not null`);
  }
}
