import type { ProjectView } from '@atelier/contracts';
import { allPaths, matches, PAGE, parse, projectPath } from './addresses.js';
import { type Content, contentOf, type SiteSource } from './source.js';

/**
 * Addresses that show any of these projects, most important first: the project itself, the front page, the lists it stands in, the
 * projects that name it, then every other list, whose counts beside the filters may have changed with it.
 */
export async function pathsShowing(source: SiteSource, slugs: string[]): Promise<string[]> {
  const content = await contentOf(source);
  const wanted = new Set(slugs);
  const lists = allPaths(content).filter((path) => parse(path)?.kind === 'list');
  const own = content.items.filter((item) => wanted.has(item.slug)).map((item) => projectPath(item.slug));
  const showing = lists.filter((path) => listShows(content, path, wanted));
  return [...new Set([...own, '/', ...showing, ...(await naming(source, content, wanted)), ...lists])];
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
  const views = await Promise.all(content.items.map((item) => source.project(item.slug)));
  const names = (view: ProjectView) => [view.previous, view.next, ...view.related].some((other) => other && wanted.has(other.slug));
  return views.filter((view): view is ProjectView => view !== null && names(view)).map((view) => projectPath(view.slug));
}
