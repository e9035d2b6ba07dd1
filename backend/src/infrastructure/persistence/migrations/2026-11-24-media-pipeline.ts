import { Migration } from '@mikro-orm/migrations';

export class MediaPipeline extends Migration {
  override up(): void {
    this.addSql(`
      alter table atelier.media_assets
        add decorative boolean not null default false,
        add copyright text not null default '',
        add camera jsonb,
        add render_due text check (render_due in ('all', 'crops')),
        add replacement jsonb,
        add trashed_at timestamptz`);
    this.addSql(`alter table atelier.media_assets alter decorative drop default, alter copyright drop default`);
    this.addSql(`update atelier.media_assets set render_due = 'all' where status = 'processing'`);
    // Made by the first recipe: without crops, with nothing to compare looks by. \`media:rerender\` makes them anew.
    this.addSql(`
      update atelier.media_assets set rendered = rendered || jsonb_build_object('recipe', 1, 'hash', '', 'crops', '[]'::jsonb, 'focalPoint', focal_point,
        'bytes', (select coalesce(sum((r->>'bytes')::bigint), 0) from jsonb_array_elements(rendered->'renditions') r))
      where rendered is not null`);
    // Kept beside the JSON they come from, so that adding up and comparing thousands of images never unpacks it.
    this.addSql(`
      alter table atelier.media_assets
        add rendition_bytes bigint generated always as (coalesce((rendered->>'bytes')::bigint, 0)) stored,
        add replacement_bytes bigint generated always as (coalesce((replacement->>'bytes')::bigint, 0)) stored,
        add replacement_checksum text generated always as (replacement->>'checksum') stored,
        add recipe int generated always as ((rendered->>'recipe')::int) stored,
        add perceptual_hash bit(64) generated always as (('x' || nullif(rendered->>'hash', ''))::bit(64)) stored`);
    this.addSql(`create index media_assets_replacement on atelier.media_assets (replacement_checksum) where replacement is not null`);
    this.addSql(`create index media_assets_trashed on atelier.media_assets (trashed_at) where trashed_at is not null`);
    this.addSql(`create index media_assets_due on atelier.media_assets (updated_at) where render_due is not null`);

    // Files announced and on their way. A row stays for a while after its end, so that a lost answer can be asked for again.
    this.addSql(`
      create table atelier.media_uploads (
        id uuid primary key,
        file_name text not null,
        bytes bigint not null,
        content_type text not null,
        checksum text,
        checked jsonb,
        checked_checksum text generated always as (checked->>'checksum') stored,
        replaces_id uuid,
        asset_id uuid,
        duplicate boolean not null,
        uploaded_by_id uuid references atelier.staff_users (id) on delete set null,
        created_at timestamptz not null,
        expires_at timestamptz not null
      )`);
    this.addSql(`create index media_uploads_expiry on atelier.media_uploads (expires_at)`);
    this.addSql(`create index media_uploads_checked on atelier.media_uploads (checked_checksum)`);

    this.addSql(`
      create table atelier.media_reconciliation (
        id int primary key default 1 check (id = 1),
        report jsonb not null
      )`);
    // When work that comes again and again is due next. The row is the lock: however many workers, one hands it out.
    this.addSql(`
      create table atelier.schedules (
        name text primary key,
        due_at timestamptz not null
      )`);
    this.addSql(`alter table atelier.outbox add due_at timestamptz not null default now()`);
    this.addSql(`create index outbox_due on atelier.outbox (due_at)`);
  }

  override down(): void {
    this.addSql(`delete from atelier.outbox where due_at > now() or name in ('sweep-uploads', 'empty-trash', 'reconcile-media')`);
    this.addSql(`alter table atelier.outbox drop due_at`);
    this.addSql(`drop table atelier.schedules`);
    this.addSql(`drop table atelier.media_reconciliation`);
    this.addSql(`drop table atelier.media_uploads`);
    this.addSql(`
      alter table atelier.media_assets
        drop perceptual_hash, drop recipe, drop replacement_checksum, drop replacement_bytes, drop rendition_bytes,
        drop trashed_at, drop replacement, drop render_due, drop camera, drop copyright, drop decorative`);
    this.addSql(`
      update atelier.media_assets set rendered = rendered - array['recipe', 'hash', 'crops', 'focalPoint', 'bytes'] where rendered is not null`);
  }
}
