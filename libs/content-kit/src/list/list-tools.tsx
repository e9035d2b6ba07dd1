import { createSearchWords } from '@atelier/admin-kit';
import type { ContentCounts } from '@atelier/contracts';
import { count, SearchField, Select, STATUS_WORDS, StatusShape } from '@atelier/ui';
import { createMemo, For, Show, type JSX } from 'solid-js';
import { useKind } from '../kind-context.js';
import type { Row } from '../kind.js';
import type { Filters, StatusFilter } from './filters.js';

interface ToolsProps {
  filters: Filters;
  counts: ContentCounts | undefined;
  rows: readonly Row[];
  onChange: (change: Partial<Record<keyof Filters, string | undefined>>) => void;
}

const TABS: readonly StatusFilter[] = ['draft', 'scheduled', 'published', 'archived', 'trashed'];
export function ListTools(props: ToolsProps): JSX.Element {
  const kind = useKind();
  const [words, setWords] = createSearchWords(
    () => props.filters.q,
    (q) => props.onChange({ q }),
  );

  // Every value seen so far: the choice must not shrink because one is chosen.
  const choices = createMemo((seen: ReadonlySet<string>) => {
    const next = new Set(seen);
    for (const row of props.rows) for (const value of kind.list.filter?.values(row) ?? []) if (value !== '') next.add(value);
    if (props.filters.own !== '') next.add(props.filters.own);
    return next.size === seen.size ? seen : next;
  }, new Set<string>());

  return (
    <div class="tools">
      <SearchField label={`Search ${kind.nouns}`} placeholder={kind.list.searched} value={words()} onInput={setWords} />
      <div class="tabs" role="group" aria-label="Status">
        <button
          type="button"
          class="tab"
          aria-pressed={props.filters.status === undefined}
          onClick={() => props.onChange({ status: undefined })}
        >
          All <span class="n">{figure(props.counts?.all)}</span>
        </button>
        <For each={TABS}>
          {(status) => (
            <Show
              when={(props.counts?.[status] ?? 0) > 0 || props.filters.status === status || status === 'draft' || status === 'published'}
            >
              <button type="button" class="tab" aria-pressed={props.filters.status === status} onClick={() => props.onChange({ status })}>
                <StatusShape status={status} />
                {status === 'trashed' ? 'Trash' : STATUS_WORDS[status]} <span class="n">{figure(props.counts?.[status])}</span>
              </button>
            </Show>
          )}
        </For>
      </div>
      <div class="end acts list-selects">
        <Show when={choices().size > 0}>
          <Select
            label={kind.list.filter?.label ?? ''}
            value={props.filters.own}
            options={[
              { value: '', label: kind.list.filter?.label ?? '' },
              ...[...choices()].sort().map((value) => ({ value, label: value })),
            ]}
            onChange={(own) => props.onChange({ own })}
          />
        </Show>
        <Select
          label="Sort by"
          value={props.filters.sort}
          options={
            kind.list.sorts.some((sort) => sort.value === props.filters.sort)
              ? [...kind.list.sorts]
              : [...kind.list.sorts, { value: props.filters.sort, label: 'By column' }]
          }
          onChange={(sort) => props.onChange({ sort: sort === kind.list.sort ? undefined : sort })}
        />
      </div>
    </div>
  );
}

const figure = (value: number | undefined): string => (value === undefined ? '' : count(value));
