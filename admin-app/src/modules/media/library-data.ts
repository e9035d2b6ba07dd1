import { useKit } from '@atelier/admin-kit';
import { queryClient } from '@atelier/admin-kit/query';
import type { MediaAssetView, MediaPage, MediaQuery } from '@atelier/contracts';
import { keepPreviousData, useInfiniteQuery, type InfiniteData } from '@tanstack/solid-query';
import { createMemo, onCleanup, type Accessor } from 'solid-js';

export interface LibraryFilters {
  q: string;
  show: 'all' | 'no-alt' | 'unused' | 'failed';
}

type Pages = InfiniteData<MediaPage, string | undefined>;
const PAGE = 60;
const KEY = ['media', 'list'] as const;

const toQuery = (filters: LibraryFilters): Partial<MediaQuery> => ({
  ...(filters.q.trim() !== '' && { q: filters.q.trim() }),
  ...(filters.show === 'no-alt' && { missing: 'alt' as const }),
  ...(filters.show === 'unused' && { unused: 'true' as const }),
  ...(filters.show === 'failed' && { status: 'failed' as const }),
});

/** Changes one asset wherever it is listed, without asking for the lists again. */
export function changeListed(id: string, change: (asset: MediaAssetView) => MediaAssetView | null): void {
  queryClient.setQueriesData<Pages>({ queryKey: KEY }, (data) => {
    if (data === undefined || !('pages' in data)) return data;
    return {
      ...data,
      pages: data.pages.map((page) => {
        const items = page.items.flatMap((asset) => {
          if (asset.id !== id) return [asset];
          const next = change(asset);
          return next === null ? [] : [next];
        });
        return items.length === page.items.length ? { ...page, items } : { ...page, items, total: page.total - 1 };
      }),
    };
  });
}

export const refreshLists = (): void => void queryClient.invalidateQueries({ queryKey: KEY });

/** Images of the library, newest first, following every event of the server. */
export function createLibraryData(filters: Accessor<LibraryFilters>) {
  const kit = useKit();
  const query = useInfiniteQuery(
    () => ({
      queryKey: [...KEY, toQuery(filters())],
      queryFn: ({ pageParam, signal }) =>
        kit.api.media.list({ ...toQuery(filters()), limit: PAGE, ...(pageParam !== undefined && { cursor: pageParam }) }, signal),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (last: MediaPage) => last.nextCursor ?? undefined,
      placeholderData: keepPreviousData,
    }),
    () => queryClient,
  );
  const pages = createMemo(() => (query.isPending ? [] : (query.data?.pages ?? [])));
  const items = createMemo(() => pages().flatMap((page) => page.items));

  const reload = (id: string): void =>
    void kit.api.media.get(id).then(
      (asset) => changeListed(id, () => asset),
      () => {},
    );
  onCleanup(
    kit.events.on('media.progress', (event) =>
      changeListed(event.id, (asset) =>
        asset.status === 'processing' ? { ...asset, progress: { done: event.done, total: event.total } } : asset,
      ),
    ),
  );
  onCleanup(kit.events.on('media.ready', (event) => reload(event.id)));
  onCleanup(kit.events.on('media.changed', (event) => reload(event.id)));
  onCleanup(
    kit.events.on('media.failed', (event) =>
      changeListed(event.id, (asset) => ({ ...asset, status: 'failed', failure: { code: event.code, message: event.message } })),
    ),
  );
  onCleanup(kit.events.onReconnect(refreshLists));
  return { query, items, total: () => pages()[0]?.total ?? 0 };
}

export type LibraryData = ReturnType<typeof createLibraryData>;
