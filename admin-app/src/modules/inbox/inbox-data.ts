import { describeFailure, useKit } from '@atelier/admin-kit';
import { queryClient } from '@atelier/admin-kit/query';
import type { AdminRequest, AdminRequestQuery } from '@atelier/contracts';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/solid-query';
import { createEffect, createMemo, onCleanup, type Accessor } from 'solid-js';

const PAGE = 50;
type Page = Awaited<ReturnType<ReturnType<typeof useKit>['api']['requests']['list']>>;

/** The letters of the moment's filters, fresh after every event of the server. */
export function createInbox(query: Accessor<Partial<AdminRequestQuery>>) {
  const kit = useKit();
  const list = useInfiniteQuery(
    () => ({
      queryKey: ['inbox', 'list', query()],
      queryFn: ({ pageParam, signal }) =>
        kit.api.requests.list({ ...query(), limit: PAGE, ...(pageParam !== undefined && { cursor: pageParam }) }, signal),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (last: Page) => last.nextCursor ?? undefined,
      placeholderData: keepPreviousData,
    }),
    () => queryClient,
  );
  const pages = createMemo(() => (list.isPending ? [] : (list.data?.pages ?? [])));
  const refresh = (): void => void queryClient.invalidateQueries({ queryKey: ['inbox'] });
  onCleanup(kit.events.on('collaboration.changed', refresh));
  onCleanup(kit.events.onReconnect(refresh));
  createEffect(() => {
    const fresh = pages()[0]?.counts.new;
    if (fresh !== undefined) kit.setCount('inbox', fresh);
  });
  return { list, rows: createMemo(() => pages().flatMap((page) => page.items)), counts: () => pages()[0]?.counts, refresh };
}

/** One letter with all that happened to it. */
export function createLetter(id: Accessor<string | undefined>) {
  const kit = useKit();
  const key = () => ['inbox', 'letter', id() ?? ''];
  const query = useQuery(
    () => ({ queryKey: key(), queryFn: () => kit.api.requests.get(id() ?? ''), enabled: id() !== undefined }),
    () => queryClient,
  );
  const letter = (): AdminRequest | undefined => (id() === undefined || query.isPending || query.isError ? undefined : query.data);

  /** Does it and shows what came of it; says what went wrong. Resolves with whether it was done. */
  async function act(run: (of: AdminRequest) => Promise<unknown>, failed: string): Promise<boolean> {
    const of = letter();
    if (of === undefined) return false;
    try {
      const next = await run(of);
      if (next !== undefined) queryClient.setQueryData(key(), next);
      void queryClient.invalidateQueries({ queryKey: ['inbox', 'list'] });
      return true;
    } catch (error) {
      const failure = describeFailure(error, failed);
      kit.toasts.show({ text: `${failure.title} ${failure.text}`, reference: failure.reference });
      void query.refetch();
      return false;
    }
  }
  return { query, letter, act };
}
export type LetterData = ReturnType<typeof createLetter>;
