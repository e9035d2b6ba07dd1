import { useKit } from '@atelier/admin-kit';
import { queryClient } from '@atelier/admin-kit/query';
import type { MediaAssetView, MediaPage, MediaQuery } from '@atelier/contracts';
import { keepPreviousData, useInfiniteQuery, type InfiniteData } from '@tanstack/solid-query';
import { createMemo, onCleanup, type Accessor } from 'solid-js';
import { toQuery, type LibraryFilters } from './filters.js';

type Pages = InfiniteData<MediaPage, string | undefined>;
const PAGE = 60;
const KEY = ['media', 'list'] as const;

/** Changes one asset wherever it is listed, without asking for the lists again. What went to the trash, or came back, leaves its list. */
export function changeListed(id: string, change: (asset: MediaAssetView) => MediaAssetView | null): void {
  for (const [key, data] of queryClient.getQueriesData<Pages>({ queryKey: KEY })) {
    if (data === undefined) continue;
    const trash = (key[2] as Partial<MediaQuery>).trashed === 'true';
    const pages = data.pages.map((page) => {
      const items = page.items.flatMap((asset) => {
        if (asset.id !== id) return [asset];
        const next = change(asset);
        return next === null || (next.trashedAt !== null) !== trash ? [] : [next];
      });
      return { ...page, items, total: page.total - (page.items.length - items.length) };
    });
    queryClient.setQueryData<Pages>(key, { ...data, pages });
  }
}

/** Lists and figures. */
export const refreshLists = (): void => void queryClient.invalidateQueries({ queryKey: ['media'] });

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

  // An image nobody has listed yet was uploaded: here before a reload, or by somebody else. Thirty of them are one question.
  let timer: ReturnType<typeof setTimeout> | undefined;
  const refreshSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(refreshLists, 300);
  };
  onCleanup(() => clearTimeout(timer));
  const reload = (id: string): void => {
    if (!items().some((asset) => asset.id === id)) refreshSoon();
    else
      void kit.api.media.get(id).then(
        (asset) => changeListed(id, () => asset),
        () => {},
      );
  };
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
