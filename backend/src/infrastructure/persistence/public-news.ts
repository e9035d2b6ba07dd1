import type { ArticlePage, ArticleSummary, ArticleView, NewsQuery, ProjectSummary } from '@atelier/contracts';
import type { Clock } from '../../application/ports/clock.js';
import { PublicNews, type Moved } from '../../application/ports/read-models.js';
import { cut, decodeCursor } from './cursor.js';
import type { Database, Read } from './database.js';
import { formerSlug } from './former-slug.js';
import { IMAGE_COLUMNS, imageView, type ImageRow } from './image-view.js';
import type { StoredArticleDetail, StoredArticleSummary, StoredProjectSummary } from './projections.js';
import { rehearsePublication } from './rehearse-publication.js';

interface SummaryRow {
  summary: StoredArticleSummary;
  /** A date, or JSON of one. */
  date: Date | string;
  cover: ImageRow | null;
}
interface ViewRow extends SummaryRow {
  detail: StoredArticleDetail;
  images: ImageRow[] | null;
  related: { summary: StoredProjectSummary; cover: ImageRow | null }[] | null;
  related_news: SummaryRow[] | null;
  earlier: SummaryRow | null;
  later: SummaryRow | null;
  published_at: Date;
  updated_at: Date;
}

export class PostgresPublicNews extends PublicNews {
  constructor(
    private readonly database: Database,
    private readonly urlOf: (key: string) => string,
    private readonly clock: Clock,
  ) {
    super();
  }

  /** Newest first. */
  override async page(query: NewsQuery): Promise<ArticlePage> {
    const now = this.clock.now();
    const filter = filterOf(query, now);
    const values = [...filter.values];
    const cursor = query.cursor === undefined ? null : decodeCursor(query.cursor, 'timestamptz');
    const after = cursor === null ? 'true' : `(a.date, a.id) < ($${values.push(cursor[0])}::timestamptz, $${values.push(cursor[1])}::uuid)`;
    const [found, [facts]] = await Promise.all([
      this.database.read<SummaryRow & { id: string; date: Date }>(
        `select a.id, a.date, a.summary, ${IMAGE_COLUMNS} as cover
         from atelier.published_articles a left join atelier.media_assets m on m.id = a.cover_id
         where ${filter.sql} and ${after} order by a.date desc, a.id desc limit $${values.push(query.limit + 1)}`,
        values,
      ),
      this.database.read<{ total: number; facets: ArticlePage['facets'] }>(factsQuery(filter.sql), filter.values),
    ]);
    const { rows, nextCursor } = cut(found, query.limit, (row) => [row.date.toISOString(), row.id]);
    const { total, facets } = facts ?? { total: 0, facets: { tags: [], years: [] } };
    return { items: rows.map((row) => this.summary(row)), total, nextCursor, facets };
  }

  override async bySlug(slug: string): Promise<ArticleView | Moved | null> {
    const now = this.clock.now();
    const [row] = await this.database.read<ViewRow>(viewQuery('a.slug = $1'), [slug, now]);
    return row === undefined ? formerSlug(this.database, 'article', slug, now) : this.view(row);
  }

  override draft(id: string): Promise<ArticleView | null> {
    const now = this.clock.now();
    return rehearsePublication(this.database, 'article', id, now, async (read: Read) => {
      const [row] = await read<ViewRow>(viewQuery('a.id = $1'), [id, now]);
      return row === undefined ? null : this.view(row);
    });
  }

  private view(row: ViewRow): ArticleView {
    const images = new Map((row.images ?? []).map((image) => [image.id, imageView(image, this.urlOf)]));
    const { body } = row.detail;
    return {
      ...this.summary(row),
      ...row.detail,
      bodyImages: body.content.flatMap((block) => (block.type === 'image' ? (images.get(block.attrs.assetId) ?? []) : [])),
      related: (row.related ?? []).map(({ summary, cover }): ProjectSummary => ({
        ...summary,
        cover: cover && imageView(cover, this.urlOf),
      })),
      relatedNews: (row.related_news ?? []).map((related) => this.summary(related)),
      earlier: this.neighbour(row.earlier),
      later: this.neighbour(row.later),
      publishedAt: row.published_at.toISOString(),
      updatedAt: row.updated_at.toISOString(),
    };
  }

  private summary({ summary, date, cover }: SummaryRow): ArticleSummary {
    return { ...summary, date: new Date(date).toISOString(), cover: cover && imageView(cover, this.urlOf) };
  }

  private neighbour(row: SummaryRow | null): ArticleView['later'] {
    return row && { slug: row.summary.slug, title: row.summary.title, cover: row.cover && imageView(row.cover, this.urlOf) };
  }
}

function filterOf({ tag, year, q }: NewsQuery, now: Date): { sql: string; values: unknown[] } {
  const conditions = ['a.published_at <= $1'];
  const values: unknown[] = [now];
  const add = (sql: string, value: unknown) => conditions.push(sql.replace('?', `$${values.push(value)}`));
  if (tag !== undefined) add('a.tag_slugs @> array[?]::text[]', tag);
  if (year !== undefined) add(`date_part('year', a.date at time zone 'utc') = ?`, year);
  if (q !== undefined && q !== '') add(`a.search @@ websearch_to_tsquery('simple', ?)`, q);
  return { sql: conditions.join(' and '), values };
}

/** A studio writes hundreds of articles in its life, not millions: counting them each time is cheaper than keeping the counts right. */
const factsQuery = (filter: string) => `
  with shown as (select summary, date from atelier.published_articles where published_at <= $1)
  select (select count(*)::int from atelier.published_articles a where ${filter}) as total, jsonb_build_object(
    'tags', (select coalesce(jsonb_agg(jsonb_build_object('name', name, 'slug', slug, 'count', n) order by n desc, slug), '[]') from (
      select min(t->>'name') as name, t->>'slug' as slug, count(*) as n from shown cross join jsonb_array_elements(summary->'tags') t group by t->>'slug') t),
    'years', (select coalesce(jsonb_agg(jsonb_build_object('year', year, 'count', n) order by year desc), '[]') from (
      select date_part('year', date at time zone 'utc')::int as year, count(*) as n from shown group by 1) y)) as facets`;

const SUMMARY = (row: string) => `jsonb_build_object('summary', ${row}.summary, 'date', ${row}.date, 'cover', ${IMAGE_COLUMNS})`;

const neighbour = (comparison: '<' | '>', direction: 'asc' | 'desc') => `(
  select ${SUMMARY('n')} from atelier.published_articles n left join atelier.media_assets m on m.id = n.cover_id
  where (n.date, n.id) ${comparison} (a.date, a.id) and n.published_at <= $2 order by n.date ${direction}, n.id ${direction} limit 1)`;

const viewQuery = (condition: string) => `
  select a.summary, a.date, a.detail, a.published_at, a.updated_at,
    (select ${IMAGE_COLUMNS} from atelier.media_assets m where m.id = a.cover_id) as cover,
    (select jsonb_agg(${IMAGE_COLUMNS}) from atelier.media_assets m where m.id = any(a.image_ids)) as images,
    (select jsonb_agg(jsonb_build_object('summary', r.summary, 'cover', ${IMAGE_COLUMNS}) order by array_position(a.related_ids, r.id))
     from atelier.published_projects r left join atelier.media_assets m on m.id = r.cover_id where r.id = any(a.related_ids) and r.published_at <= $2) as related,
    (select jsonb_agg(${SUMMARY('r')} order by array_position(a.related_ids, r.id))
     from atelier.published_articles r left join atelier.media_assets m on m.id = r.cover_id
     where r.id = any(a.related_ids) and r.id <> a.id and r.published_at <= $2) as related_news,
    ${neighbour('<', 'desc')} as earlier,
    ${neighbour('>', 'asc')} as later
  from atelier.published_articles a where ${condition} and a.published_at <= $2`;
