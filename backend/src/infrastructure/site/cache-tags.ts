import type { Shown } from '../../application/content/announce-content.js';

/**
 * Names under which a CDN keeps answers, so that a publication takes away what shows it and nothing else. Lists, and pages whose neighbours come from
 * a list, have the list's name; what exists or is missing at one address has a name of its own. `site` is what stands around every page.
 */
const LISTS = { project: 'projects', article: 'news', page: 'pages', site: 'site' } as const;
const KINDS: Readonly<Record<string, keyof typeof LISTS>> = { projects: 'project', news: 'article', pages: 'page' };
const READ = /^\/api\/(site|projects|news|pages)(?:\/([a-z0-9-]+))?$/u;
const PAGE = /^(?:(projects|news)\/)?([a-z0-9-]+)$/u;

/** Of `GET /api/…`; none where nothing is kept. */
export function tagsOfRead(path: string): string[] {
  const [, list, slug] = READ.exec(path) ?? [];
  if (list === undefined) return [];
  const kind = KINDS[list];
  if (kind === undefined || slug === undefined) return [list];
  // Neighbours and what is related come from other projects and articles.
  return kind === 'project'
    ? ['projects', 'news', `project-${slug}`]
    : kind === 'article'
      ? ['projects', 'news', `article-${slug}`]
      : [`page-${slug}`];
}

/** Of a page of the site, by its address without the leading slash. Every page's head and foot name the pages, and the news as soon as there are any. */
export function tagsOfPage(address: string): string[] {
  const around = ['site', 'news', 'pages'];
  const [, list, slug] = PAGE.exec(address) ?? [];
  if (slug === undefined || (list === undefined && KINDS[slug] !== undefined)) return [...around, 'projects'];
  return list === undefined ? [...around, `page-${slug}`] : [...around, 'projects', `${KINDS[list]}-${slug}`];
}

/** What no longer holds once these have appeared, changed or gone; null: nothing does. */
export function tagsOfChange(changed: readonly Shown[]): string[] | null {
  if (changed.length === 0 || changed.some(({ kind }) => kind === 'site')) return null;
  return [...new Set(changed.flatMap(({ kind, slug }) => [LISTS[kind], `${kind}-${slug}`]))];
}
