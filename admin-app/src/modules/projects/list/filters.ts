import type { AdminProjectQuery } from '@atelier/contracts';
import { useSearchParams } from '@solidjs/router';
import { createMemo } from 'solid-js';

export type StatusFilter = NonNullable<AdminProjectQuery['status']>;
export type Sort = AdminProjectQuery['sort'];

export interface Filters {
  q: string;
  status: StatusFilter | undefined;
  discipline: string;
  sort: Sort;
}

const STATUSES: readonly string[] = ['draft', 'scheduled', 'published', 'archived', 'trashed'];
const SORTS: readonly string[] = ['order', 'title', '-title', 'year', '-year', 'updated', '-updated'];

/** Filters live in the address: a list can be bookmarked, sent to somebody, and found again with the back button. */
export function createFilters() {
  const [search, setSearch] = useSearchParams<{ q?: string; status?: string; discipline?: string; sort?: string }>();
  const filters = createMemo((): Filters => ({
    q: search.q ?? '',
    status: STATUSES.includes(search.status ?? '') ? (search.status as StatusFilter) : undefined,
    discipline: search.discipline ?? '',
    sort: SORTS.includes(search.sort ?? '') ? (search.sort as Sort) : 'order',
  }));
  const set = (change: Partial<Record<keyof Filters, string | undefined>>): void =>
    setSearch(Object.fromEntries(Object.entries(change).map(([key, value]) => [key, value === '' ? undefined : value])), { replace: true });
  return { filters, set };
}

/** The query the API takes for these filters. */
export const toQuery = (filters: Filters): Partial<AdminProjectQuery> => ({
  sort: filters.sort,
  ...(filters.q.trim() !== '' && { q: filters.q.trim() }),
  ...(filters.status !== undefined && { status: filters.status }),
  ...(filters.discipline !== '' && { discipline: filters.discipline }),
});
