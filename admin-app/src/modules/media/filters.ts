import { MEDIA_CONTENT_TYPES, type MediaQuery } from '@atelier/contracts';
import { useSearchParams } from '@solidjs/router';
import { createMemo } from 'solid-js';

export const SHOWN = ['all', 'no-alt', 'unused', 'failed', 'trash'] as const;
type Kind = (typeof MEDIA_CONTENT_TYPES)[number];

export interface LibraryFilters {
  q: string;
  show: (typeof SHOWN)[number];
  /** Content type of the originals, or empty. */
  kind: Kind | '';
  view: 'grid' | 'list';
}

export const KIND_WORDS: Record<Kind, string> = {
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
  'image/webp': 'WebP',
  'image/avif': 'AVIF',
  'image/heic': 'HEIC',
  'image/tiff': 'TIFF',
};
export const kindWord = (contentType: string): string => KIND_WORDS[contentType as Kind] ?? contentType;

export const toQuery = ({ q, show, kind }: LibraryFilters): Partial<MediaQuery> => ({
  ...(q.trim() !== '' && { q: q.trim() }),
  ...(show === 'no-alt' && { missing: 'alt' as const }),
  ...(show === 'unused' && { unused: 'true' as const }),
  ...(show === 'failed' && { status: 'failed' as const }),
  ...(show === 'trash' && { trashed: 'true' as const }),
  ...(kind !== '' && { kind }),
});

export type FilterChange = Partial<Record<keyof LibraryFilters, string | undefined>>;

/** What is shown stands in the address: a filter can be bookmarked, and the back button undoes it. */
export function createFilters() {
  const [search, setSearch] = useSearchParams<{ q?: string; show?: string; kind?: string; view?: string }>();
  const filters = createMemo((): LibraryFilters => ({
    q: search.q ?? '',
    show: SHOWN.find((value) => value === search.show) ?? 'all',
    kind: MEDIA_CONTENT_TYPES.find((value) => value === search.kind) ?? '',
    view: search.view === 'list' ? 'list' : 'grid',
  }));
  const set = (change: FilterChange): void => setSearch(change, { replace: true });
  return { filters, set, clear: () => set({ q: undefined, show: undefined, kind: undefined }) };
}
