import type { ContentStatus } from '@atelier/contracts';
import { useSearchParams } from '@solidjs/router';
import { createMemo } from 'solid-js';
import type { KindOfContent } from '../kind.js';

export type StatusFilter = ContentStatus | 'trashed';

export interface Filters {
  q: string;
  status: StatusFilter | undefined;
  /** Of the kind's own filter; empty for all. */
  own: string;
  sort: string;
}

const STATUSES: readonly string[] = ['draft', 'scheduled', 'published', 'archived', 'trashed'];

/** Filters live in the address: a list can be bookmarked, sent to somebody, and found again with the back button. */
export function createFilters(kind: KindOfContent) {
  const [search, setSearch] = useSearchParams<Record<string, string>>();
  const sorts = new Set([
    ...kind.list.sorts.map(({ value }) => value),
    ...kind.list.columns.flatMap(({ sort }) => (sort === undefined ? [] : [sort, `-${sort}`])),
    ...['title', '-title', 'updated', '-updated', kind.list.sort],
  ]);
  const own = kind.list.filter?.key ?? '';
  const filters = createMemo((): Filters => ({
    q: search['q'] ?? '',
    status: STATUSES.includes(search['status'] ?? '') ? (search['status'] as StatusFilter) : undefined,
    own: search[own] ?? '',
    sort: sorts.has(search['sort'] ?? '') ? (search['sort'] ?? '') : kind.list.sort,
  }));
  const set = (change: Partial<Record<keyof Filters, string | undefined>>): void =>
    setSearch(
      Object.fromEntries(Object.entries(change).map(([key, value]) => [key === 'own' ? own : key, value === '' ? undefined : value])),
      {
        replace: true,
      },
    );
  return { filters, set };
}

/** The query the API takes for these filters. */
export const toQuery = (kind: KindOfContent, filters: Filters): Record<string, string> => ({
  sort: filters.sort,
  ...(filters.q.trim() !== '' && { q: filters.q.trim() }),
  ...(filters.status !== undefined && { status: filters.status }),
  ...(filters.own !== '' && kind.list.filter !== undefined && { [kind.list.filter.key]: filters.own }),
});
