import type { ProjectSummary } from '@atelier/contracts';
import type { Link, ListPage } from '../model.js';
import { projectsCounted, words } from '../words.js';
import { type Address, type Filter, filtersOf, listPath, matches, PAGE, pagesOf, projectPath, type View } from './addresses.js';
import { pictureOf } from './picture.js';
import { INDEX_SIZES } from './sizes.js';
import type { Content } from './source.js';
import { placeOf, workOf } from './works.js';

const ROWS = [
  ['discipline', words.discipline],
  ['year', words.year],
  ['tag', words.tag],
] as const;

/** One page of the list in one of its two views; null if there is no such page. */
export function listPage(content: Content, address: Extract<Address, { kind: 'list' }>): ListPage | null {
  const { view, filter, page } = address;
  const all = filtersOf(content);
  const chosen = filter && all.find((one) => one.by === filter.by && one.value === filter.value);
  if (filter && !chosen) return null;
  const found = content.items.filter((item) => matches(filter, item));
  if (page > pagesOf(found.length)) return null;
  const items = found.slice((page - 1) * PAGE, page * PAGE);
  return {
    kind: 'list',
    view,
    title: words.projects,
    count: countOf(found, chosen?.label, page, items.length),
    views: (['images', 'index'] as const).map((one) => ({ label: words[one], href: listPath(one, filter), current: one === view })),
    filters: ROWS.map(([by, label]) => ({ label, links: linksOf(by, view, filter, all) })).filter((row) => row.links.length > 0),
    works: view === 'images' ? items.map((item, position) => workOf(item, position, false)) : [],
    rows: view === 'index' ? items.map(rowOf) : [],
    pages: pagesNav(view, filter, page, found.length),
  };
}

function linksOf(by: Filter['by'], view: View, filter: Filter | null, all: ReturnType<typeof filtersOf>): Link[] {
  const links: Link[] = all
    .filter((one) => one.by === by)
    .map((one) => ({
      label: one.label,
      href: listPath(view, one),
      count: one.count,
      current: filter?.by === by && filter.value === one.value,
    }));
  if (by === 'discipline') links.unshift({ label: words.all, href: listPath(view), current: filter === null });
  return links;
}

/** "12 projects, 2017–2025"; behind a filter its word; on further pages which part of how many. */
function countOf(found: readonly ProjectSummary[], label: string | undefined, page: number, shown: number): string {
  const years = found.flatMap((item) => (item.year === null ? [] : [item.year]));
  const [from, to] = [Math.min(...years), Math.max(...years)];
  const span = years.length === 0 || label === String(from) ? '' : from === to ? String(from) : `${from}–${to}`;
  const first = (page - 1) * PAGE + 1;
  const part = found.length > shown ? `${first}–${first + shown - 1} of ${projectsCounted(found.length)}` : projectsCounted(found.length);
  return [part, label, span].filter(Boolean).join(', ');
}

function rowOf(item: ProjectSummary): ListPage['rows'][number] {
  return {
    href: projectPath(item.slug),
    number: item.number,
    title: item.title,
    year: item.year === null ? '' : String(item.year),
    place: placeOf(item),
    discipline: item.discipline?.name ?? '',
    picture: item.cover && pictureOf(item.cover, INDEX_SIZES, ''),
  };
}

function pagesNav(view: View, filter: Filter | null, page: number, count: number): ListPage['pages'] {
  const last = pagesOf(count);
  if (last === 1) return null;
  const links = [];
  if (page > 1) links.push({ rel: 'prev' as const, label: words.previousPage, href: listPath(view, filter, page - 1) });
  if (page < last) links.push({ rel: 'next' as const, label: words.nextPage, href: listPath(view, filter, page + 1) });
  return { label: `${page} of ${last}`, links };
}
