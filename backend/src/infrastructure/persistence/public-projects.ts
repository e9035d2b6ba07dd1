import type { ProjectPage, ProjectQuery, ProjectSummary, ProjectView } from '@atelier/contracts';
import type { Clock } from '../../application/ports/clock.js';
import { PublicProjects, type Moved } from '../../application/ports/read-models.js';
import { cut, decodeCursor } from './cursor.js';
import type { Database, Read } from './database.js';
import { formerSlug } from './former-slug.js';
import { IMAGE_COLUMNS, imageView, type ImageRow } from './image-view.js';
import type { StoredArticleSummary, StoredProjectDetail, StoredProjectSummary } from './projections.js';
import { countFacets } from './published-facets.js';
import { rehearsePublication } from './rehearse-publication.js';

interface SummaryRow {
  summary: StoredProjectSummary;
  cover: ImageRow | null;
}
interface PageRow extends SummaryRow {
  id: string;
  position: number;
}
interface ViewRow extends SummaryRow {
  detail: StoredProjectDetail;
  images: ImageRow[] | null;
  related: SummaryRow[] | null;
  related_news: { summary: StoredArticleSummary; date: string }[] | null;
  previous: SummaryRow | null;
  next: SummaryRow | null;
  published_at: Date;
  updated_at: Date;
}
interface FacetsRow {
  total: number;
  valid_until: Date | null;
  facets: ProjectPage['facets'];
}

export class PostgresPublicProjects extends PublicProjects {
  constructor(
    private readonly database: Database,
    private readonly urlOf: (key: string) => string,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async page(query: ProjectQuery): Promise<ProjectPage> {
    const now = this.clock.now();
    const filter = filterOf(query, now);
    const [position, id] = query.cursor === undefined ? [null, null] : decodeCursor(query.cursor, 'float8');
    const values = [...filter.values, query.limit + 1, position, id];
    const [limitAt, positionAt, idAt] = [1, 2, 3].map((n) => `$${filter.values.length + n}`);
    const after =
      position === null
        ? `${positionAt}::float8 is null and ${idAt}::uuid is null`
        : `(p.position, p.id) > (${positionAt}::float8, ${idAt}::uuid)`;
    const [found, stats] = await Promise.all([
      this.database.read<PageRow>(
        `select p.id, p.position, p.summary, ${IMAGE_COLUMNS} as cover
         from atelier.published_projects p left join atelier.media_assets m on m.id = p.cover_id
         where ${filter.sql} and ${after} order by p.position, p.id limit ${limitAt}`,
        values,
      ),
      this.facets(now),
    ]);
    const { total, facets } = stats;
    const { rows, nextCursor } = cut(found, query.limit, (row) => [row.position, row.id]);
    return {
      items: rows.map((row) => this.summary(row)),
      total: knownTotal(query, total, facets) ?? (await this.count(filter)),
      nextCursor,
      facets,
    };
  }

  override async bySlug(slug: string): Promise<ProjectView | Moved | null> {
    const now = this.clock.now();
    const [row] = await this.database.read<ViewRow>(viewQuery('p.slug = $1'), [slug, now]);
    return row === undefined ? formerSlug(this.database, 'project', slug, now) : this.view(row);
  }

  override draft(id: string): Promise<ProjectView | null> {
    const now = this.clock.now();
    return rehearsePublication(this.database, 'project', id, now, async (read: Read) => {
      const [row] = await read<ViewRow>(viewQuery('p.id = $1'), [id, now]);
      return row === undefined ? null : this.view(row);
    });
  }

  private view(row: ViewRow): ProjectView {
    const images = new Map((row.images ?? []).map((image) => [image.id, imageView(image, this.urlOf)]));
    const { gallery, body, ...detail } = row.detail;
    const bodyIds = new Set(body.content.flatMap((block) => (block.type === 'image' ? [block.attrs.assetId] : [])));
    return {
      ...this.summary(row),
      ...detail,
      body,
      gallery: gallery.flatMap(({ assetId, caption }) => {
        const image = images.get(assetId);
        return image === undefined ? [] : [{ image, caption }];
      }),
      bodyImages: [...images.values()].filter((image) => bodyIds.has(image.id)),
      related: (row.related ?? []).map((related) => this.summary(related)),
      relatedNews: (row.related_news ?? []).map(({ summary: { slug, title }, date }) => ({
        slug,
        title,
        date: new Date(date).toISOString(),
      })),
      previous: this.neighbour(row.previous),
      next: this.neighbour(row.next),
      publishedAt: row.published_at.toISOString(),
      updatedAt: row.updated_at.toISOString(),
    };
  }

  /** Counts anew where a project has appeared by itself since they were made. */
  private async facets(now: Date): Promise<Pick<FacetsRow, 'total' | 'facets'>> {
    const query = 'select total, facets, valid_until from atelier.published_facets';
    const [known] = await this.database.read<FacetsRow>(query);
    if (known !== undefined && (known.valid_until === null || known.valid_until > now)) return known;
    await countFacets(this.database, now);
    const [fresh] = await this.database.read<FacetsRow>(query);
    return fresh ?? { total: 0, facets: { disciplines: [], tags: [], years: [] } };
  }

  private async count(filter: { sql: string; values: unknown[] }): Promise<number> {
    const [row] = await this.database.read<{ n: string }>(
      `select count(*) as n from atelier.published_projects p where ${filter.sql}`,
      filter.values,
    );
    return Number(row?.n ?? 0);
  }

  private summary({ summary, cover }: SummaryRow): ProjectSummary {
    return { ...summary, cover: cover && imageView(cover, this.urlOf) };
  }

  private neighbour(row: SummaryRow | null): ProjectView['next'] {
    return row && { slug: row.summary.slug, title: row.summary.title, cover: row.cover && imageView(row.cover, this.urlOf) };
  }
}

function filterOf({ discipline, tag, year, q }: ProjectQuery, now: Date): { sql: string; values: unknown[] } {
  const conditions = ['p.published_at <= $1'];
  const values: unknown[] = [now];
  const add = (sql: string, value: unknown) => conditions.push(sql.replace('?', `$${values.push(value)}`));
  if (discipline !== undefined) add('p.discipline_slug = ?', discipline);
  if (tag !== undefined) add('p.tag_slugs @> array[?]::text[]', tag);
  if (year !== undefined) add('p.year = ?', year);
  if (q !== undefined && q !== '') add(`p.search @@ websearch_to_tsquery('simple', ?)`, q);
  return { sql: conditions.join(' and '), values };
}

/** Most totals are kept already; undefined where only counting tells. */
function knownTotal(query: ProjectQuery, total: number, facets: ProjectPage['facets']): number | undefined {
  const { discipline, tag, year, q } = query;
  const filters = [discipline, tag, year, q].filter((value) => value !== undefined && value !== '');
  if (filters.length === 0) return total;
  if (filters.length > 1 || q !== undefined) return undefined;
  if (discipline !== undefined) return facets.disciplines.find((facet) => facet.slug === discipline)?.count ?? 0;
  if (tag !== undefined) return facets.tags.find((facet) => facet.slug === tag)?.count ?? 0;
  return facets.years.find((facet) => facet.year === year)?.count ?? 0;
}

const neighbour = (comparison: '<' | '>', direction: 'asc' | 'desc') => `(
  select jsonb_build_object('summary', jsonb_build_object('slug', n.slug, 'title', n.summary->'title'), 'cover', ${IMAGE_COLUMNS})
  from atelier.published_projects n left join atelier.media_assets m on m.id = n.cover_id
  where (n.position, n.id) ${comparison} (p.position, p.id) and n.published_at <= $2 order by n.position ${direction}, n.id ${direction} limit 1)`;

const viewQuery = (condition: string) => `
  select p.summary, p.detail, p.published_at, p.updated_at,
    (select ${IMAGE_COLUMNS} from atelier.media_assets m where m.id = p.cover_id) as cover,
    (select jsonb_agg(${IMAGE_COLUMNS}) from atelier.media_assets m where m.id = any(p.image_ids)) as images,
    (select jsonb_agg(jsonb_build_object('summary', r.summary, 'cover', ${IMAGE_COLUMNS}) order by array_position(p.related_ids, r.id))
     from atelier.published_projects r left join atelier.media_assets m on m.id = r.cover_id where r.id = any(p.related_ids) and r.id <> p.id and r.published_at <= $2) as related,
    (select jsonb_agg(jsonb_build_object('summary', a.summary, 'date', a.date) order by array_position(p.related_ids, a.id))
     from atelier.published_articles a where a.id = any(p.related_ids) and a.published_at <= $2) as related_news,
    ${neighbour('<', 'desc')} as previous,
    ${neighbour('>', 'asc')} as next
  from atelier.published_projects p where ${condition} and p.published_at <= $2`;
