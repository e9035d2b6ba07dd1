import { slugify, type ArticleSummary, type ArticleView, type ProjectSummary, type ProjectView } from '@atelier/contracts';
import type { ContentItem, ContentSnapshot } from '../../domain/content/content-item.js';
import { imagesOf } from '../../domain/content/content-kinds.js';
import { dateOfArticle } from '../../domain/news/article-content.js';

/** The parts of the public views that are known at publication. Images, neighbours and relatives join them when they are read. */
export type StoredProjectSummary = Omit<ProjectSummary, 'cover'>;
export type StoredProjectDetail = Pick<ProjectView, 'body' | 'startYear' | 'stage' | 'client' | 'area' | 'credits' | 'seo'> & {
  gallery: { assetId: string; caption: string }[];
};
export type StoredArticleSummary = Omit<ArticleSummary, 'cover' | 'date'>;
export type StoredArticleDetail = Pick<ArticleView, 'body' | 'seo'>;

/** A row of what visitors see, with the text it is searched by. Lists are PostgreSQL array literals. */
export interface Projection {
  table: 'published_projects' | 'published_articles';
  row: Record<string, unknown>;
  search: string;
}

const term = (name: string) => (slugify(name) === '' ? null : { name, slug: slugify(name) });

export function projectProjection(item: ContentItem<'project'>, { content, publishedAt }: ContentSnapshot<'project'>): Projection {
  const discipline = term(content.discipline);
  const tags = content.tags.flatMap((tag) => term(tag) ?? []);
  const { number, title, summary, location, year, featured, client } = content;
  const stored: StoredProjectSummary = { id: item.id, slug: item.slug, number, title, summary, discipline, tags, location, year, featured };
  const { body, startYear, stage, area, credits, seo, gallery } = content;
  const detail = { body, startYear, stage, client, area, credits, seo, gallery } as StoredProjectDetail;
  return {
    table: 'published_projects',
    row: {
      ...shared(item, content, publishedAt),
      position: item.position,
      discipline_slug: discipline?.slug ?? '',
      tag_slugs: arrayLiteral(tags.map((tag) => tag.slug)),
      year,
      summary: JSON.stringify(stored),
      detail: JSON.stringify(detail),
    },
    search: [title, number, summary, client, content.discipline, location.city, location.country, ...content.tags].join(' '),
  };
}

export function articleProjection(item: ContentItem<'article'>, { content, publishedAt }: ContentSnapshot<'article'>): Projection {
  const { title, excerpt, author, body, seo } = content;
  const tags = content.tags.flatMap((tag) => term(tag) ?? []);
  const summary: StoredArticleSummary = { id: item.id, slug: item.slug, title, excerpt, author, tags };
  const detail = { body, seo } as StoredArticleDetail;
  return {
    table: 'published_articles',
    row: {
      ...shared(item, content, publishedAt),
      date: dateOfArticle(content, item.firstPublishedAt ?? publishedAt),
      tag_slugs: arrayLiteral(tags.map((tag) => tag.slug)),
      summary: JSON.stringify(summary),
      detail: JSON.stringify(detail),
    },
    search: [title, excerpt, author, ...content.tags].join(' '),
  };
}

/** What visitors see of the item in a table of its own; null for kinds that are read as they are. */
export function projectionOf(item: ContentItem, snapshot: ContentSnapshot): Projection | null {
  if (item.kind === 'project') return projectProjection(item as ContentItem<'project'>, snapshot as ContentSnapshot<'project'>);
  if (item.kind === 'article') return articleProjection(item as ContentItem<'article'>, snapshot as ContentSnapshot<'article'>);
  return null;
}

/** Writes the row, or renews it. `?` stands for a parameter. */
export function upsertOf({ table, row, search }: Projection): { sql: string; values: unknown[] } {
  const columns = Object.keys(row);
  return {
    sql: `insert into atelier.${table} (${columns.join(', ')}, search)
      values (${columns.map((column) => `?${CASTS[column] ?? ''}`).join(', ')}, to_tsvector('simple', ?))
      on conflict (id) do update set ${[...columns, 'search'].map((column) => `${column} = excluded.${column}`).join(', ')}`,
    values: [...Object.values(row), search],
  };
}

const CASTS: Record<string, string> = {
  summary: '::jsonb',
  detail: '::jsonb',
  tag_slugs: '::text[]',
  image_ids: '::uuid[]',
  related_ids: '::uuid[]',
};

function shared<K extends 'project' | 'article'>(item: ContentItem<K>, content: ContentSnapshot<K>['content'], publishedAt: Date) {
  const images = imagesOf(item.kind, content);
  return {
    id: item.id,
    slug: item.slug,
    cover_id: content.coverId,
    image_ids: arrayLiteral([...new Set(images.map((use) => use.assetId))]),
    related_ids: arrayLiteral(content.relatedIds),
    published_at: publishedAt,
    updated_at: item.updatedAt,
  };
}

/** Of slugs and ids only, which need no quoting. */
const arrayLiteral = (values: readonly string[]) => `{${values.join(',')}}`;
