import { useKit } from '@atelier/admin-kit';
import { queryClient } from '@atelier/admin-kit/query';
import type { AuditEntry, AuditFilter, AuditPage } from '@atelier/contracts';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/solid-query';
import { createMemo, type Accessor } from 'solid-js';

const PAGE = 50;
const midnight = (days: number): Date => {
  const date = new Date();
  date.setHours(0, 0, 0, 0);
  date.setDate(date.getDate() + days);
  return date;
};
export const PERIODS: readonly (readonly [value: string, label: string])[] = [
  ['today', 'Today'],
  ['7', 'Last 7 days'],
  ['30', 'Last 30 days'],
  ['days', 'From … to …'],
];

export interface AuditAddress {
  q?: string;
  who?: string;
  act?: string;
  when?: string;
  from?: string;
  to?: string;
  entry?: string;
}
const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** The address as the API's filter. Days are those of this computer; `to` is the end of its day. */
export function filterOf({ q = '', who, act, when, from, to }: AuditAddress): AuditFilter {
  const begin = when === 'today' ? midnight(0) : when === '7' || when === '30' ? midnight(1 - Number(when)) : null;
  const first = when === 'days' && DAY.test(from ?? '') ? new Date(`${from}T00:00:00`) : begin;
  const last = when === 'days' && DAY.test(to ?? '') ? new Date(`${to}T00:00:00`) : null;
  last?.setDate(last.getDate() + 1);
  return {
    ...(q.trim() !== '' && { q: q.trim() }),
    ...(who !== undefined && { actorId: who }),
    ...(act !== undefined && { action: act }),
    ...(first !== null && { from: first.toISOString() }),
    ...(last !== null && { to: last.toISOString() }),
  };
}

/** Newest first; more as far as it goes. Asked again when the window comes back, so that what is read does not move meanwhile. */
export function createAudit(filter: Accessor<AuditFilter>) {
  const kit = useKit();
  const list = useInfiniteQuery(
    () => ({
      queryKey: ['audit', filter()],
      queryFn: ({ pageParam, signal }) =>
        kit.api.audit.list({ ...filter(), limit: PAGE, ...(pageParam !== undefined && { cursor: pageParam }) }, signal),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (last: AuditPage) => last.nextCursor ?? undefined,
      placeholderData: keepPreviousData,
    }),
    () => queryClient,
  );
  const pages = createMemo(() => (list.isPending ? [] : (list.data?.pages ?? [])));
  const rows = createMemo((): readonly AuditEntry[] => pages().flatMap((page) => page.items));
  return { list, rows, total: () => pages()[0]?.total ?? 0 };
}

/** Everybody who could have done something: those who work here, and whoever the entries name besides. */
export function createActors(rows: Accessor<readonly AuditEntry[]>) {
  const kit = useKit();
  const staff = useQuery(
    () => ({
      queryKey: ['staff', 'names'],
      queryFn: async () => (await kit.api.staff.list({ limit: 100 })).items,
      staleTime: 300_000,
      enabled: kit.session.may('staff.manage'),
    }),
    () => queryClient,
  );
  return createMemo(() => {
    const names = new Map((staff.isPending || staff.isError ? [] : (staff.data ?? [])).map(({ id, name }) => [id, name]));
    for (const { actor } of rows()) if (actor.id !== null && !names.has(actor.id)) names.set(actor.id, actor.name);
    return [...names].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name));
  });
}
