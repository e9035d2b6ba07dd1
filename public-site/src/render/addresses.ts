import type { ArticleSummary, ProjectSummary } from '@atelier/contracts';
import type { Content } from './source.js';

export type View = 'images' | 'index';
export type Filter = { by: 'discipline' | 'tag' | 'year'; value: string };
export type NewsFilter = { by: 'tag' | 'year'; value: string };
export type Address =
  | { kind: 'home' }
  | { kind: 'list'; view: View; filter: Filter | null; page: number }
  | { kind: 'project'; slug: string }
  | { kind: 'news'; filter: NewsFilter | null; page: number }
  | { kind: 'article'; slug: string }
  | { kind: 'page'; slug: string };

/** Projects on one page of a list. */
export const PAGE = 24;
/** Articles on one page of the news. */
export const NEWS_PAGE = 30;
/** The list's own address stands where a project of this slug would. */
const RESERVED = new Set(['index']);

export function listPath(view: View, filter: Filter | null = null, page = 1): string {
  return [
    '/projects',
    view === 'index' ? '/index' : '',
    filter ? `/${filter.by}/${filter.value}` : '',
    page > 1 ? `/page/${page}` : '',
  ].join('');
}
export const projectPath = (slug: string): string => `/projects/${slug}`;
export const newsPath = (filter: NewsFilter | null = null, page = 1): string =>
  ['/news', filter ? `/${filter.by}/${filter.value}` : '', page > 1 ? `/page/${page}` : ''].join('');
export const articlePath = (slug: string): string => `/news/${slug}`;
export const pagePath = (slug: string): string => `/${slug}`;

const LIST = /^\/projects(\/index)?(?:\/(discipline|tag|year)\/([a-z0-9-]+))?(?:\/page\/([1-9]\d*))?$/u;

const NEWS = /^\/news(?:\/(tag|year)\/([a-z0-9-]+))?(?:\/page\/([1-9]\d*))?$/u;

export function parse(path: string): Address | null {
  if (path === '/') return { kind: 'home' };
  const list = LIST.exec(path);
  if (list) {
    const [, index, by, value, page] = list;
    const filter = by && value ? { by: by as Filter['by'], value } : null;
    return { kind: 'list', view: index ? 'index' : 'images', filter, page: Number(page ?? 1) };
  }
  const slug = /^\/projects\/([a-z0-9-]+)$/u.exec(path)?.[1];
  if (slug && !RESERVED.has(slug)) return { kind: 'project', slug };
  const news = NEWS.exec(path);
  if (news) {
    const [, by, value, page] = news;
    const filter = by && value ? { by: by as NewsFilter['by'], value } : null;
    return { kind: 'news', filter, page: Number(page ?? 1) };
  }
  const [, inNews, own] = /^\/(news\/)?([a-z0-9-]+)$/u.exec(path) ?? [];
  if (!own) return null;
  return inNews ? { kind: 'article', slug: own } : { kind: 'page', slug: own };
}

export function matches(filter: Filter | null, project: ProjectSummary): boolean {
  if (!filter) return true;
  if (filter.by === 'year') return String(project.year) === filter.value;
  if (filter.by === 'tag') return project.tags.some((tag) => tag.slug === filter.value);
  return project.discipline?.slug === filter.value;
}

export function matchesNews(filter: NewsFilter | null, article: ArticleSummary): boolean {
  if (!filter) return true;
  return filter.by === 'year' ? article.date.startsWith(`${filter.value}-`) : article.tags.some((tag) => tag.slug === filter.value);
}

export const pagesOf = (count: number, size = PAGE): number => Math.max(1, Math.ceil(count / size));

/** Every filter that has projects, as the list's head shows them. */
export function filtersOf(content: Content): (Filter & { label: string; count: number })[] {
  const { disciplines, years, tags } = content.facets;
  return [
    ...disciplines.map((term) => ({ by: 'discipline' as const, value: term.slug, label: term.name, count: term.count })),
    ...years.map((term) => ({ by: 'year' as const, value: String(term.year), label: String(term.year), count: term.count })),
    ...tags.map((term) => ({ by: 'tag' as const, value: term.slug, label: term.name, count: term.count })),
  ];
}

/** All addresses of the site, the ones visited most first. */
export function allPaths(content: Content): string[] {
  const lists = (view: View, filter: Filter | null, count: number) =>
    Array.from({ length: pagesOf(count) }, (_, page) => listPath(view, filter, page + 1));
  const filters = filtersOf(content);
  const { tags, years } = content.newsFacets;
  const news = (filter: NewsFilter | null, count: number) =>
    Array.from({ length: pagesOf(count, NEWS_PAGE) }, (_, page) => newsPath(filter, page + 1));
  return [
    '/',
    ...lists('images', null, content.items.length),
    ...content.items.filter((item) => !RESERVED.has(item.slug)).map((item) => projectPath(item.slug)),
    ...(content.news.length > 0 ? news(null, content.news.length) : []),
    ...content.news.map((item) => articlePath(item.slug)),
    ...content.site.pages.map((page) => pagePath(page.slug)),
    ...lists('index', null, content.items.length),
    ...filters.flatMap((filter) => lists('images', filter, filter.count)),
    ...filters.flatMap((filter) => lists('index', filter, filter.count)),
    ...tags.flatMap((tag) => news({ by: 'tag', value: tag.slug }, tag.count)),
    ...years.flatMap(({ year, count }) => news({ by: 'year', value: String(year) }, count)),
  ];
}
