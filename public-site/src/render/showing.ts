import type { ProjectView, SiteSource } from '@atelier/contracts';
import { allPaths, articlePath, matches, PAGE, parse, projectPath } from './addresses.js';
import { type Content, contentOf } from './source.js';

/** Something that appeared, changed or went away, by its address. */
export interface Changed {
  kind: string;
  slug: string;
}

/**
 * Addresses that show any of these, most important first. A page stands in the navigation and the studio everywhere, so either of them changes
 * all of the site.
 */
export async function pathsShowing(source: SiteSource, changed: readonly Changed[]): Promise<string[]> {
  const content = await contentOf(source);
  const all = allPaths(content);
  const slugs = (kind: string) => new Set(changed.flatMap((one) => (one.kind === kind ? [one.slug] : [])));
  const [projects, articles, pages] = [slugs('project'), slugs('article'), slugs('page')];
  const own = all.filter((path) => {
    const address = parse(path);
    return address?.kind === 'page' && pages.has(address.slug);
  });
  if (projects.size + articles.size < changed.length) return [...new Set([...own, '/', ...all])];
  return [
    ...new Set([
      ...(projects.size > 0 ? await showingProjects(source, content, projects, all) : []),
      ...(articles.size > 0 ? await showingArticles(source, content, articles, all) : []),
    ]),
  ];
}

/**
 * The project itself, the front page, the lists it stands in, the projects that name it, then every other list, whose counts beside the
 * filters may have changed with it, and the articles it may stand beside.
 */
async function showingProjects(source: SiteSource, content: Content, wanted: ReadonlySet<string>, all: string[]): Promise<string[]> {
  const lists = all.filter((path) => parse(path)?.kind === 'list');
  const own = content.items.filter((item) => wanted.has(item.slug)).map((item) => projectPath(item.slug));
  const showing = lists.filter((path) => listShows(content, path, wanted));
  const articles = content.news.map((article) => articlePath(article.slug));
  return [...own, '/', ...showing, ...(await naming(source, content, wanted)), ...lists, ...articles];
}

function listShows(content: Content, path: string, wanted: ReadonlySet<string>): boolean {
  const address = parse(path);
  if (address?.kind !== 'list') return false;
  const found = content.items.filter((item) => matches(address.filter, item));
  return found.slice((address.page - 1) * PAGE, address.page * PAGE).some((item) => wanted.has(item.slug));
}

/** Projects with one of these as neighbour or relation. What named a withdrawn project can no longer be told, so then it is all of them. */
async function naming(source: SiteSource, content: Content, wanted: ReadonlySet<string>): Promise<string[]> {
  const published = new Set(content.items.map((item) => item.slug));
  const withdrawn = [...wanted].some((slug) => !published.has(slug));
  if (withdrawn) return content.items.map((item) => projectPath(item.slug));
  const names = (view: ProjectView) => [view.previous, view.next, ...view.related].some((other) => other && wanted.has(other.slug));
  return projectsThat(source, content, names);
}

/** The article itself, the newsroom with all that is in it, the front page, and the projects it stands beside. The first article adds itself to every page's head. */
async function showingArticles(source: SiteSource, content: Content, wanted: ReadonlySet<string>, all: string[]): Promise<string[]> {
  const own = content.news.filter((article) => wanted.has(article.slug)).map((article) => articlePath(article.slug));
  const news = all.filter((path) => parse(path)?.kind === 'news' || parse(path)?.kind === 'article');
  const published = new Set(content.news.map((article) => article.slug));
  const withdrawn = [...wanted].some((slug) => !published.has(slug));
  if (withdrawn || content.news.length <= wanted.size) return [...own, '/', ...news, ...all];
  const beside = await projectsThat(source, content, (view) => view.relatedNews.some((article) => wanted.has(article.slug)));
  return [...own, '/', ...news, ...beside];
}

async function projectsThat(source: SiteSource, content: Content, test: (view: ProjectView) => boolean): Promise<string[]> {
  const views = await Promise.all(content.items.map((item) => source.project(item.slug)));
  return views.filter((view): view is ProjectView => view !== null && test(view)).map((view) => projectPath(view.slug));
}
