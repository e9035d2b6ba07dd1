import { LockMode, UniqueConstraintViolationException } from '@mikro-orm/postgresql';
import { slugTaken } from '../../application/projects/create-project.js';
import { ProjectRepository } from '../../application/ports/project-repository.js';
import { imageUses } from '../../domain/project/project-content.js';
import { Project, type ProjectSnapshot } from '../../domain/project/project.js';
import type { Database } from './database.js';
import { projectionOf } from './published-project.js';

export class PostgresProjectRepository extends ProjectRepository {
  constructor(private readonly database: Database) {
    super();
  }

  override lock(id: string): Promise<Project | null> {
    return this.database.em.findOne(Project as never, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  }

  override async save(project: Project): Promise<void> {
    try {
      await this.database.em.persist(project).flush();
      await this.saveSlugs(project);
    } catch (error) {
      if (error instanceof UniqueConstraintViolationException && /slug/u.test(error.message)) throw slugTaken(project.slug);
      throw error;
    }
    await this.saveUses(project);
    if (project.snapshot !== null) await this.saveSnapshot(project, project.snapshot);
    else await this.withdraw(project);
  }

  override async ownerOfSlug(slug: string): Promise<string | null> {
    const [row] = await this.database.execute<{ project_id: string }>('select project_id from atelier.project_slugs where slug = ?', [
      slug,
    ]);
    return row?.project_id ?? null;
  }

  override async positions(): Promise<{ id: string; position: number }[]> {
    return this.database.execute('select id, position from atelier.projects order by position, id');
  }

  private async saveSlugs(project: Project): Promise<void> {
    const owned = await this.database.execute<{ project_id: string }>(
      `insert into atelier.project_slugs (slug, project_id) values (?, ?)
       on conflict (slug) do update set project_id = atelier.project_slugs.project_id returning project_id`,
      [project.slug, project.id],
    );
    if (owned[0]?.project_id !== project.id) throw slugTaken(project.slug);
  }

  private async saveUses(project: Project): Promise<void> {
    const uses = [
      ...imageUses(project.content).map((use) => ({ ...use, published: false })),
      ...(project.snapshot === null ? [] : imageUses(project.snapshot.content).map((use) => ({ ...use, published: true }))),
    ];
    await this.database.execute(
      `with wanted as (select * from jsonb_to_recordset(?::jsonb) as w("assetId" uuid, "as" text, published boolean)),
       gone as (
         delete from atelier.media_uses u where project_id = ? and not exists (
           select from wanted w where w."assetId" = u.asset_id and w."as" = u.role and w.published = u.published))
       insert into atelier.media_uses (asset_id, project_id, role, published)
       select "assetId", ?, "as", published from wanted on conflict do nothing`,
      [JSON.stringify(uses), project.id, project.id],
    );
  }

  private async saveSnapshot(project: Project, snapshot: ProjectSnapshot): Promise<void> {
    await this.database.execute(
      `insert into atelier.project_revisions (id, project_id, version, content, published_at, published_by_id)
       values (?, ?, ?, ?::jsonb, ?, ?) on conflict (id) do nothing`,
      [snapshot.id, project.id, snapshot.version, JSON.stringify(snapshot.content), snapshot.publishedAt, snapshot.publishedById],
    );
    const row = projectionOf(project, snapshot);
    const columns = Object.keys(row);
    await this.database.execute(
      `insert into atelier.published_projects (${columns.join(', ')}, search)
       values (${columns.map((column) => `?${CASTS[column] ?? ''}`).join(', ')}, to_tsvector('simple', ?))
       on conflict (id) do update set ${[...columns, 'search'].map((column) => `${column} = excluded.${column}`).join(', ')}`,
      [...Object.values(row), searchText(snapshot)],
    );
    await this.countFacets();
  }

  private async withdraw(project: Project): Promise<void> {
    const gone = await this.database.execute('delete from atelier.published_projects where id = ? returning id', [project.id]);
    if (gone.length > 0) await this.countFacets();
  }

  /** Publications queue up at the row lock, so each counts what the ones before it committed. */
  private async countFacets(): Promise<void> {
    await this.database.execute('select 1 from atelier.published_facets for update');
    await this.database.execute(COUNT_FACETS);
  }
}

const COUNT_FACETS = `
  update atelier.published_facets set
    total = (select count(*) from atelier.published_projects),
    facets = jsonb_build_object(
      'disciplines', (select coalesce(jsonb_agg(jsonb_build_object('name', name, 'slug', slug, 'count', n) order by n desc, slug), '[]') from (
        select min(summary->'discipline'->>'name') as name, discipline_slug as slug, count(*) as n
        from atelier.published_projects where discipline_slug <> '' group by discipline_slug) d),
      'tags', (select coalesce(jsonb_agg(jsonb_build_object('name', name, 'slug', slug, 'count', n) order by n desc, slug), '[]') from (
        select min(t->>'name') as name, t->>'slug' as slug, count(distinct p.id) as n
        from atelier.published_projects p cross join jsonb_array_elements(p.summary->'tags') t group by t->>'slug') t),
      'years', (select coalesce(jsonb_agg(jsonb_build_object('year', year, 'count', n) order by year desc), '[]') from (
        select year, count(*) as n from atelier.published_projects where year is not null group by year) y))`;

const CASTS: Record<string, string> = {
  summary: '::jsonb',
  detail: '::jsonb',
  tag_slugs: '::text[]',
  image_ids: '::uuid[]',
  related_ids: '::uuid[]',
};

function searchText({ content }: ProjectSnapshot): string {
  const { title, summary, client, discipline, location, tags, number } = content;
  return [title, number, summary, client, discipline, location.city, location.country, ...tags].join(' ');
}
