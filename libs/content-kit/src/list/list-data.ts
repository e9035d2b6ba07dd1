import { useKit } from '@atelier/admin-kit';
import { queryClient } from '@atelier/admin-kit/query';
import { keepPreviousData, useInfiniteQuery, type InfiniteData } from '@tanstack/solid-query';
import { createEffect, createMemo, onCleanup, type Accessor } from 'solid-js';
import type { KindOfContent, Page, Row } from '../kind.js';
import { toQuery, type Filters } from './filters.js';

const PAGE = 100;
type Pages = InfiniteData<Page, string | undefined>;

/** Rows of the list for the filters of the moment, a hundred at a time, fresh after every event of the server. */
export function createListData(kind: KindOfContent, filters: Accessor<Filters>) {
  const kit = useKit();
  const calls = kind.calls(kit);
  const key = (): readonly unknown[] => [kind.id, 'list', toQuery(kind, filters())];
  const query = useInfiniteQuery(
    () => ({
      queryKey: key(),
      queryFn: ({ pageParam, signal }) =>
        calls.list({ ...toQuery(kind, filters()), limit: PAGE, ...(pageParam !== undefined && { cursor: pageParam }) }, signal),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (last: Page) => last.nextCursor ?? undefined,
      placeholderData: keepPreviousData,
    }),
    () => queryClient,
  );
  // Reading `data` while nothing has come would suspend the whole page.
  const pages = createMemo(() => (query.isPending ? [] : (query.data?.pages ?? [])));
  const rows = createMemo(() => pages().flatMap((page) => page.items));

  let timer: ReturnType<typeof setTimeout> | undefined;
  const refresh = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void queryClient.invalidateQueries({ queryKey: [kind.id, 'list'] }), 600);
  };
  onCleanup(kit.events.on('content.changed', (event) => event.kind === kind.kind && refresh()));
  onCleanup(kit.events.onReconnect(refresh));
  onCleanup(() => clearTimeout(timer));
  createEffect(() => {
    const all = pages()[0]?.counts.all;
    if (all !== undefined && !query.isPlaceholderData) kit.setCount(kind.id, all);
  });

  return {
    query,
    rows,
    total: () => pages()[0]?.total ?? 0,
    counts: () => pages()[0]?.counts,
    /** Changes the rows shown at once, before the server has answered. */
    change: (edit: (rows: readonly Row[]) => readonly Row[]): void => {
      void queryClient.cancelQueries({ queryKey: key() });
      queryClient.setQueryData<Pages>(key(), (data) => (data === undefined ? data : repage(data, edit)));
    },
    refresh,
  };
}

export type ListData = ReturnType<typeof createListData>;

/** Edits the rows as one list and deals them out to pages of the same sizes again. */
function repage(data: Pages, edit: (rows: readonly Row[]) => readonly Row[]): Pages {
  const before = data.pages.flatMap((page) => page.items);
  const rows = [...edit(before)];
  const gone = before.length - rows.length;
  return {
    ...data,
    pages: data.pages.map((page, index) => {
      const items = index === data.pages.length - 1 ? rows.splice(0) : rows.splice(0, page.items.length);
      return { ...page, items, total: page.total - gone };
    }),
  };
}
