import { describeFailure, useKit } from '@atelier/admin-kit';
import { queryClient } from '@atelier/admin-kit/query';
import type { StaffDetail, StaffPage, StaffQuery } from '@atelier/contracts';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/solid-query';
import { createMemo, onCleanup, type Accessor } from 'solid-js';

const PAGE = 100;

/** The people of the moment's filters, fresh after every event of the server. */
export function createStaffList(query: Accessor<Partial<StaffQuery>>) {
  const kit = useKit();
  const list = useInfiniteQuery(
    () => ({
      queryKey: ['staff', 'list', query()],
      queryFn: ({ pageParam, signal }) =>
        kit.api.staff.list({ ...query(), limit: PAGE, ...(pageParam !== undefined && { cursor: pageParam }) }, signal),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (last: StaffPage) => last.nextCursor ?? undefined,
      placeholderData: keepPreviousData,
    }),
    () => queryClient,
  );
  const pages = createMemo(() => (list.isPending ? [] : (list.data?.pages ?? [])));
  onCleanup(kit.events.on('staff.changed', refreshStaff));
  onCleanup(kit.events.on('session.ended', refreshStaff));
  onCleanup(kit.events.onReconnect(refreshStaff));
  return {
    list,
    rows: createMemo(() => pages().flatMap((page) => page.items)),
    total: () => pages()[0]?.total ?? 0,
    counts: () => pages()[0]?.counts,
  };
}

export const refreshStaff = (): void => void queryClient.invalidateQueries({ queryKey: ['staff'] });

/** One person, with where they are signed in. */
export function createPerson(id: Accessor<string | undefined>) {
  const kit = useKit();
  const query = useQuery(
    () => ({ queryKey: ['staff', 'one', id() ?? ''], queryFn: () => kit.api.staff.get(id() ?? ''), enabled: id() !== undefined }),
    () => queryClient,
  );
  return {
    query,
    person: (): StaffDetail | undefined => (id() === undefined || query.isPending || query.isError ? undefined : query.data),
  };
}

/** Does it, shows what is now, and says what went wrong. Resolves with what the server said; undefined if it was not done. */
export function createStaffActs() {
  const kit = useKit();
  return async <T>(run: () => Promise<T>, failed: string): Promise<{ said: T } | undefined> => {
    try {
      const said = await run();
      refreshStaff();
      return { said };
    } catch (error) {
      const { title, text, reference } = describeFailure(error, failed);
      kit.toasts.show({ text: `${title} ${text}`, reference, seconds: 20 });
      refreshStaff();
      return undefined;
    }
  };
}
