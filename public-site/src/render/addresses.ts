import type { ProjectSummary } from '@atelier/contracts';
import type { Content } from './source.js';

export type View = 'images' | 'index';
export type Filter = { by: 'discipline' | 'tag' | 'year'; value: string };
export type Address =
  { kind: 'home' } | { kind: 'list'; view: View; filter: Filter | null; page: number } | { kind: 'project'; slug: string };

/** Projects on one page of a list. */
export const PAGE = 24;
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

const LIST = /^\/projects(\/index)?(?:\/(discipline|tag|year)\/([a-z0-9-]+))?(?:\/page\/([1-9]\d*))?$/u;

export function parse(path: string): Address | null {
  if (path === '/') return { kind: 'home' };
  const list = LIST.exec(path);
  if (list) {
    const [, index, by, value, page] = list;
    const filter = by && value ? { by: by as Filter['by'], value } : null;
    return { kind: 'list', view: index ? 'index' : 'images', filter, page: Number(page ?? 1) };
  }
  const slug = /^\/projects\/([a-z0-9-]+)$/u.exec(path)?.[1];
  return slug && !RESERVED.has(slug) ? { kind: 'project', slug } : null;
}

export function matches(filter: Filter | null, project: ProjectSummary): boolean {
  if (!filter) return true;
  if (filter.by === 'year') return String(project.year) === filter.value;
  if (filter.by === 'tag') return project.tags.some((tag) => tag.slug === filter.value);
  return project.discipline?.slug === filter.value;
}

export const pagesOf = (count: number): number => Math.max(1, Math.ceil(count / PAGE));

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
  return [
    '/',
    ...lists('images', null, content.items.length),
    ...content.items.filter((item) => !RESERVED.has(item.slug)).map((item) => projectPath(item.slug)),
    ...lists('index', null, content.items.length),
    ...filters.flatMap((filter) => lists('images', filter, filter.count)),
    ...filters.flatMap((filter) => lists('index', filter, filter.count)),
  ];
}
