import type { ProjectView } from '@atelier/contracts';
import { allPaths, matches, PAGE, parse, projectPath } from './addresses.js';
import { contentOf, type SiteSource } from './source.js';
import { homeItems } from './home.js';

/**
 * Addresses that show any of these projects, most important first: the project itself, the front page, the lists, its neighbours and
 * whoever relates to it. A project just published or withdrawn moves every list behind it and the counts beside each filter, so all
 * lists are shown to be touched; they are cheap.
 */
export async function pathsShowing(source: SiteSource, slugs: string[]): Promise<string[]> {
  const content = await contentOf(source);
  const wanted = new Set(slugs);
  const paths = new Set<string>(content.items.filter((item) => wanted.has(item.slug)).map((item) => projectPath(item.slug)));
  const shown = homeItems(content.items);
  const withdrawn = slugs.some((slug) => !content.items.some((item) => item.slug === slug));
  if (withdrawn || shown.length === 0 || shown.some((item) => wanted.has(item.slug)) || content.items.length > 0) paths.add('/');
  const lists = allPaths(content).filter((path) => parse(path)?.kind === 'list');
  const near = new Set(lists.filter((path) => shows(path)));
  for (const path of near) paths.add(path);
  for (const path of await neighbours()) paths.add(path);
  for (const path of lists) paths.add(path);
  return [...paths];

  function shows(path: string): boolean {
    const address = parse(path);
    if (address?.kind !== 'list') return false;
    const items = content.items.filter((item) => matches(address.filter, item));
    return items.slice((address.page - 1) * PAGE, address.page * PAGE).some((item) => wanted.has(item.slug));
  }

  async function neighbours(): Promise<string[]> {
    const views = await Promise.all(content.items.map((item) => source.project(item.slug)));
    return views.filter((view): view is ProjectView => view !== null && mentions(view)).map((view) => projectPath(view.slug));
  }

  function mentions(view: ProjectView): boolean {
    const near = [view.previous, view.next, ...view.related];
    if (near.some((project) => project && wanted.has(project.slug))) return true;
    // Where a project was withdrawn its former neighbours no longer name it: all of them may have moved together.
    return withdrawn;
  }
}
