import { Migration } from '@mikro-orm/migrations';

/** Projects become one kind of content among others, which all keep their addresses, revisions and uses of images the same way. */
export class Content extends Migration {
  override up(): void {
    this.addSql(`alter table atelier.projects rename to content_items`);
    this.addSql(`
      alter table atelier.content_items
        add kind text not null default 'project' check (kind in ('project', 'article', 'page', 'site')),
        add first_published_at timestamptz,
        drop constraint projects_slug_key,
        drop constraint projects_check,
        add constraint content_items_slug unique (kind, slug),
        add constraint content_items_snapshot check ((status in ('published', 'scheduled')) = (snapshot is not null))`);
    this.addSql(`alter table atelier.content_items alter kind drop default`);
    this.addSql(`update atelier.content_items set first_published_at = (
      select min(r.published_at) from atelier.project_revisions r where r.project_id = content_items.id)`);
    this.addSql(`alter index atelier.projects_order rename to content_items_order`);
    this.addSql(`alter index atelier.projects_updated rename to content_items_updated`);
    this.addSql(`create index content_items_trashed on atelier.content_items (trashed_at) where trashed_at is not null`);

    // Every address content has or had. A row lives as long as its content, so an old link leads somewhere for ever.
    this.addSql(`alter table atelier.project_slugs rename to content_slugs`);
    this.addSql(`alter table atelier.content_slugs rename project_id to content_id`);
    this.addSql(`alter table atelier.content_slugs add kind text not null default 'project'`);
    this.addSql(
      `alter table atelier.content_slugs alter kind drop default, drop constraint project_slugs_pkey, add primary key (kind, slug)`,
    );

    // What stood in it, when and by whom. A published state is never changed.
    this.addSql(`alter table atelier.project_revisions rename to content_revisions`);
    this.addSql(`alter table atelier.content_revisions rename project_id to content_id`);
    this.addSql(`alter table atelier.content_revisions rename published_by_id to saved_by_id`);
    this.addSql(`alter table atelier.content_revisions add saved_at timestamptz`);
    this.addSql(`update atelier.content_revisions set saved_at = published_at`);
    this.addSql(`alter table atelier.content_revisions alter saved_at set not null, alter published_at drop not null`);

    this.addSql(`alter table atelier.media_uses rename project_id to content_id`);
    this.addSql(`alter table atelier.media_uses drop constraint media_uses_role_check`);
    this.addSql(`
      alter table atelier.media_uses
        add constraint media_uses_role_check check (role in ('cover', 'gallery', 'body', 'portrait', 'share'))`);

    // Text of one person that the working copy could not take.
    this.addSql(`
      create table atelier.content_drafts (
        content_id uuid not null references atelier.content_items (id) on delete cascade,
        user_id uuid not null references atelier.staff_users (id) on delete cascade,
        base_version int not null,
        changes jsonb not null,
        saved_at timestamptz not null,
        primary key (content_id, user_id)
      )`);

    // What visitors may see of the news: one row for each article, from its hour on.
    this.addSql(`
      create table atelier.published_articles (
        id uuid primary key references atelier.content_items (id) on delete cascade,
        slug text not null unique,
        date timestamptz not null,
        tag_slugs text[] not null,
        search tsvector not null,
        summary jsonb not null,
        detail jsonb not null,
        cover_id uuid references atelier.media_assets (id),
        image_ids uuid[] not null,
        related_ids uuid[] not null,
        published_at timestamptz not null,
        updated_at timestamptz not null
      )`);
    this.addSql(`create index published_articles_date on atelier.published_articles (date desc, id desc)`);
    this.addSql(`create index published_articles_tags on atelier.published_articles using gin (tag_slugs)`);
    this.addSql(`create index published_articles_search on atelier.published_articles using gin (search)`);
    this.addSql(`create index published_articles_due on atelier.published_articles (published_at)`);
    this.addSql(`create index published_projects_due on atelier.published_projects (published_at)`);
    // Until when the counts hold: the next project that appears by itself.
    this.addSql(`alter table atelier.published_facets add valid_until timestamptz`);

    // The settings and the about text become content of their own.
    this.addSql(`
      insert into atelier.content_items (id, kind, version, slug, former_slugs, status, content, snapshot, position, created_at, updated_at, first_published_at)
      select id, 'site', 1, 'site', '{}', 'published', content,
        jsonb_build_object('id', id, 'version', 1, 'slug', 'site', 'content', content, 'publishedAt', updated_at, 'publishedById', null), 0, updated_at, updated_at, updated_at
      from (select '019a0000-0000-7000-8000-000000000001'::uuid as id, updated_at,
        (settings - 'about' - 'people' - 'seo') || jsonb_build_object(
          'people', (select coalesce(jsonb_agg(p || '{"portraitId": null}'), '[]') from jsonb_array_elements(settings->'people') p),
          'seo', settings->'seo' || '{"imageId": null}',
          'founded', '', 'prizes', '[]'::jsonb, 'form', '{"open": true, "budgets": [], "timeframes": []}'::jsonb,
          'requests', '{"thank": true, "notifyIds": [], "digest": "off", "template": ""}'::jsonb, 'retentionMonths', 24, 'keepLocation', false) as content
        from atelier.site_settings) s`);
    this.addSql(
      `insert into atelier.content_slugs (kind, slug, content_id) select 'site', 'site', id from atelier.content_items where kind = 'site'`,
    );
    this.addSql(`
      insert into atelier.content_items (id, kind, version, slug, former_slugs, status, content, snapshot, position, created_at, updated_at, first_published_at)
      select id, 'page', 1, 'about', '{}', 'published', content,
        jsonb_build_object('id', id, 'version', 1, 'slug', 'about', 'content', content, 'publishedAt', updated_at, 'publishedById', null), 0, updated_at, updated_at, updated_at
      from (select '019a0000-0000-7000-8000-000000000002'::uuid as id, updated_at, jsonb_build_object('title', 'About', 'label', '', 'body', settings->'about',
          'coverId', null, 'place', 'head', 'seo', '{"title": "", "description": ""}'::jsonb) as content
        from atelier.site_settings where jsonb_array_length(settings->'about'->'content') > 0) s`);
    this.addSql(
      `insert into atelier.content_slugs (kind, slug, content_id) select 'page', 'about', id from atelier.content_items where kind = 'page'`,
    );
    this.addSql(`drop table atelier.site_settings`);
    // Jobs of the old shape name projects only; the new ones render the site anew.
    this.addSql(`update atelier.outbox set data = '{"changed": []}' where name = 'publish-site'`);
  }

  override down(): void {
    this.addSql(`update atelier.outbox set data = '{"slugs": []}' where name = 'publish-site'`);
    this.addSql(`
      create table atelier.site_settings (
        id int primary key default 1 check (id = 1),
        settings jsonb not null,
        updated_at timestamptz not null
      )`);
    this.addSql(`
      insert into atelier.site_settings (settings, updated_at)
      select (s.content - 'founded' - 'prizes' - 'form' - 'requests' - 'retentionMonths' - 'keepLocation') || jsonb_build_object(
        'people', (select coalesce(jsonb_agg(p - 'portraitId'), '[]') from jsonb_array_elements(s.content->'people') p),
        'seo', (s.content->'seo') - 'imageId',
        'about', coalesce((select a.content->'body' from atelier.content_items a where a.kind = 'page' and a.slug = 'about'), '{"type": "doc", "content": []}')),
        s.updated_at
      from atelier.content_items s where s.kind = 'site'`);
    this.addSql(`alter table atelier.published_facets drop valid_until`);
    this.addSql(`drop index atelier.published_projects_due`);
    this.addSql(`drop table atelier.published_articles`);
    this.addSql(`drop table atelier.content_drafts`);
    this.addSql(`delete from atelier.content_items where kind <> 'project'`);
    this.addSql(`delete from atelier.published_projects p using atelier.content_items c where c.id = p.id and c.status = 'scheduled'`);
    this.addSql(`update atelier.content_items set status = 'draft', snapshot = null where status = 'scheduled'`);
    this.addSql(`alter table atelier.media_uses drop constraint media_uses_role_check`);
    this.addSql(`alter table atelier.media_uses add constraint media_uses_role_check check (role in ('cover', 'gallery', 'body'))`);
    this.addSql(`alter table atelier.media_uses rename content_id to project_id`);
    this.addSql(`delete from atelier.content_revisions where published_at is null`);
    this.addSql(`alter table atelier.content_revisions drop saved_at, alter published_at set not null`);
    this.addSql(`alter table atelier.content_revisions rename saved_by_id to published_by_id`);
    this.addSql(`alter table atelier.content_revisions rename content_id to project_id`);
    this.addSql(`alter table atelier.content_revisions rename to project_revisions`);
    this.addSql(
      `alter table atelier.content_slugs drop constraint content_slugs_pkey, add constraint project_slugs_pkey primary key (slug), drop kind`,
    );
    this.addSql(`alter table atelier.content_slugs rename content_id to project_id`);
    this.addSql(`alter table atelier.content_slugs rename to project_slugs`);
    this.addSql(`drop index atelier.content_items_trashed`);
    this.addSql(`alter index atelier.content_items_updated rename to projects_updated`);
    this.addSql(`alter index atelier.content_items_order rename to projects_order`);
    this.addSql(`
      alter table atelier.content_items
        drop constraint content_items_snapshot,
        drop constraint content_items_slug,
        drop first_published_at,
        drop kind,
        add constraint projects_slug_key unique (slug),
        add constraint projects_check check ((status = 'published') = (snapshot is not null))`);
    this.addSql(`alter table atelier.content_items rename to projects`);
  }
}
