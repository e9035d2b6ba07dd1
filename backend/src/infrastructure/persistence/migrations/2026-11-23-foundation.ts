import { Migration } from '@mikro-orm/migrations';

export class Foundation extends Migration {
  override up(): void {
    this.addSql(`create schema if not exists atelier`);
    this.addSql(`
      create table atelier.staff_users (
        id uuid primary key,
        email text not null unique check (email = lower(email)),
        name text not null,
        role text not null check (role in ('admin', 'editor', 'viewer')),
        password_hash text not null,
        disabled_at timestamptz,
        created_at timestamptz not null
      )`);
    this.addSql(`
      create table atelier.staff_sessions (
        id uuid primary key,
        user_id uuid not null references atelier.staff_users (id) on delete cascade,
        current_token_hash text not null,
        previous_token_hash text,
        rotated_at timestamptz,
        created_at timestamptz not null,
        last_used_at timestamptz not null,
        revoked_at timestamptz
      )`);
    this.addSql(`create index staff_sessions_user on atelier.staff_sessions (user_id)`);
    this.addSql(`
      create table atelier.media_assets (
        id uuid primary key,
        version int not null,
        checksum text not null unique,
        original_key text not null,
        file_name text not null,
        content_type text not null,
        bytes bigint not null,
        status text not null check (status in ('processing', 'ready', 'failed')),
        failure jsonb,
        rendered jsonb,
        alt text not null,
        caption text not null,
        credit text not null,
        focal_point jsonb not null,
        uploaded_by_id uuid references atelier.staff_users (id) on delete set null,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        check ((status = 'ready') <= (rendered is not null))
      )`);
    this.addSql(`
      create table atelier.projects (
        id uuid primary key,
        version int not null,
        slug text not null unique,
        former_slugs text[] not null,
        status text not null check (status in ('draft', 'scheduled', 'published', 'archived')),
        content jsonb not null,
        snapshot jsonb,
        position double precision not null,
        trashed_at timestamptz,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        updated_by_id uuid references atelier.staff_users (id) on delete set null,
        check ((status = 'published') = (snapshot is not null))
      )`);
    this.addSql(`create index projects_order on atelier.projects (position, id)`);
    this.addSql(`create index projects_updated on atelier.projects (updated_at, id)`);

    // Every address a project has or had. A row is never deleted while its project lives, so an old link leads somewhere for ever.
    this.addSql(`
      create table atelier.project_slugs (
        slug text primary key,
        project_id uuid not null references atelier.projects (id) on delete cascade
      )`);
    this.addSql(`create index project_slugs_project on atelier.project_slugs (project_id)`);

    // What was published, when and by whom. Rows are never changed.
    this.addSql(`
      create table atelier.project_revisions (
        id uuid primary key,
        project_id uuid not null references atelier.projects (id) on delete cascade,
        version int not null,
        content jsonb not null,
        published_at timestamptz not null,
        published_by_id uuid references atelier.staff_users (id) on delete set null,
        unique (project_id, version)
      )`);

    // Where images stand, in working copies and in what visitors see: an image in use cannot be deleted, whatever the code does.
    this.addSql(`
      create table atelier.media_uses (
        asset_id uuid not null references atelier.media_assets (id) on delete restrict,
        project_id uuid not null references atelier.projects (id) on delete cascade,
        role text not null check (role in ('cover', 'gallery', 'body')),
        published boolean not null,
        primary key (asset_id, project_id, role, published)
      )`);
    this.addSql(`create index media_uses_project on atelier.media_uses (project_id)`);

    // What visitors may see, and nothing else: one row for each published project.
    this.addSql(`
      create table atelier.published_projects (
        id uuid primary key references atelier.projects (id) on delete cascade,
        slug text not null unique,
        position double precision not null,
        discipline_slug text not null,
        tag_slugs text[] not null,
        year int,
        search tsvector not null,
        summary jsonb not null,
        detail jsonb not null,
        cover_id uuid references atelier.media_assets (id),
        image_ids uuid[] not null,
        related_ids uuid[] not null,
        published_at timestamptz not null,
        updated_at timestamptz not null
      )`);
    this.addSql(`create index published_projects_order on atelier.published_projects (position, id)`);
    this.addSql(`create index published_projects_discipline on atelier.published_projects (discipline_slug, position, id)`);
    this.addSql(`create index published_projects_year on atelier.published_projects (year, position, id)`);
    this.addSql(`create index published_projects_tags on atelier.published_projects using gin (tag_slugs)`);
    this.addSql(`create index published_projects_search on atelier.published_projects using gin (search)`);

    // How many projects visitors may see, and under which terms: kept with every publication, so that no list has to count.
    this.addSql(`
      create table atelier.published_facets (
        id int primary key default 1 check (id = 1),
        total int not null,
        facets jsonb not null
      )`);
    this.addSql(`insert into atelier.published_facets (total, facets) values (0, '{"disciplines": [], "tags": [], "years": []}')`);

    this.addSql(`
      create table atelier.site_settings (
        id int primary key default 1 check (id = 1),
        settings jsonb not null,
        updated_at timestamptz not null
      )`);
    this.addSql(`
      create table atelier.outbox (
        id uuid primary key,
        name text not null,
        data jsonb not null,
        created_at timestamptz not null default now(),
        handed_at timestamptz
      )`);
    this.addSql(`create index outbox_handed on atelier.outbox (handed_at nulls first, id)`);
  }

  override down(): void {
    const tables = [
      'outbox',
      'site_settings',
      'published_facets',
      'published_projects',
      'media_uses',
      'project_revisions',
      'project_slugs',
      'projects',
      'media_assets',
      'staff_sessions',
      'staff_users',
    ];
    for (const table of tables) this.addSql(`drop table atelier.${table}`);
  }
}
