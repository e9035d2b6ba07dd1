import type { AdminArticleRow, AdminPageRow, AdminProjectRow } from '@atelier/contracts';
import { FIXED_PAGES } from '../../domain/page/page-content.js';
import { imagesOf, type Contents } from '../../domain/content/content-kinds.js';
import { dateOfArticle } from '../../domain/news/article-content.js';
import type { AdminQueries, ListedKind } from '../../application/ports/read-models.js';

/** What a list row needs besides what all kinds share. */
export interface ListedItem<K extends ListedKind> {
  slug: string;
  content: Contents[K];
  firstPublishedAt: Date | null;
}
interface Rows {
  project: AdminProjectRow;
  article: AdminArticleRow;
  page: AdminPageRow;
}
type Own<K extends ListedKind> = Omit<Rows[K], keyof SharedRow>;
export type SharedRow = Pick<
  AdminProjectRow,
  | 'id'
  | 'version'
  | 'slug'
  | 'status'
  | 'title'
  | 'cover'
  | 'imagesWithoutAlt'
  | 'hasUnpublishedChanges'
  | 'publishedAt'
  | 'trashedAt'
  | 'updatedAt'
  | 'updatedBy'
>;

interface List<K extends ListedKind> {
  /** By the contract's words, without the minus. `key` is never null; `type` casts a cursor's value back. */
  sorts: Record<string, { key: string; type: string }>;
  /** Expressions a search looks into. */
  searched: readonly string[];
  /** Conditions of the kind's own filters; `?` stands for the value. */
  filters(query: AdminQueries[K]): { sql: string; value: unknown }[];
  own(item: ListedItem<K>): Own<K>;
}

const TITLE = { key: `lower(p.content->>'title')`, type: 'text' };
const instant = (column: string) => `to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US')`;
const UPDATED = { key: instant('p.updated_at'), type: 'text' };
/** What is not dated yet is the newest. */
const DATE = {
  key: `coalesce(p.content->>'date' || 'T00:00:00.000000', ${instant('p.first_published_at')}, '9' || ${instant('p.updated_at')})`,
  type: 'text',
};

/** In what the lists of the kinds differ. */
export const LISTS: { readonly [K in ListedKind]: List<K> } = {
  project: {
    sorts: {
      order: { key: 'p.position', type: 'float8' },
      title: TITLE,
      year: { key: `coalesce((p.content->>'year')::int, 0)`, type: 'int' },
      updated: UPDATED,
    },
    searched: [`p.content->>'title'`, `p.content->>'number'`, `p.content->>'client'`, `p.content->'location'->>'city'`, 'p.slug'],
    filters: ({ discipline }) => (discipline === undefined ? [] : [{ sql: `p.content->>'discipline' = ?`, value: discipline }]),
    own: ({ content }) => {
      const { number, discipline, location, year, featured } = content;
      return {
        number,
        discipline,
        location,
        year,
        featured,
        imageCount: new Set(imagesOf('project', content).map((use) => use.assetId)).size,
      };
    },
  },
  article: {
    sorts: { date: DATE, title: TITLE, updated: UPDATED },
    searched: [`p.content->>'title'`, `p.content->>'excerpt'`, `p.content->>'author'`, `p.content->>'tags'`, 'p.slug'],
    filters: ({ tag }) => (tag === undefined ? [] : [{ sql: `p.content->'tags' @> to_jsonb(?::text)`, value: tag }]),
    own: ({ content, firstPublishedAt }) => ({
      author: content.author,
      tags: content.tags,
      date:
        firstPublishedAt === null && content.date === null ? null : dateOfArticle(content, firstPublishedAt ?? new Date(0)).toISOString(),
    }),
  },
  page: {
    sorts: { title: TITLE, updated: UPDATED },
    searched: [`p.content->>'title'`, `p.content->>'label'`, 'p.slug'],
    filters: () => [],
    own: ({ slug, content }) => ({ place: content.place, fixed: FIXED_PAGES.has(slug) }),
  },
};
