import { useKit } from '@atelier/admin-kit';
import { queryClient } from '@atelier/admin-kit/query';
import type { MediaUsage } from '@atelier/contracts';
import { useQuery } from '@tanstack/solid-query';
import { onCleanup } from 'solid-js';

const SETTLE_MS = 1_500;

/** How much of the storage is taken; follows what is uploaded and deleted, a moment later. */
export function createStorageData() {
  const kit = useKit();
  const query = useQuery(
    () => ({ queryKey: ['media', 'usage'], queryFn: () => kit.api.media.usage() }),
    () => queryClient,
  );
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void query.refetch(), SETTLE_MS);
  };
  for (const type of ['media.ready', 'media.failed', 'media.changed'] as const) onCleanup(kit.events.on(type, later));
  onCleanup(() => clearTimeout(timer));
  return () => query.data;
}

/** How many more originals like those that are there have room, sizes included; null if nobody can say. */
export function roomFor({ bytes, quota, shares }: MediaUsage): number | null {
  if (shares.originals.count === 0) return null;
  const each = (shares.originals.bytes + shares.renditions.bytes) / shares.originals.count;
  return each === 0 ? null : Math.max(0, Math.floor((quota - bytes) / each));
}
