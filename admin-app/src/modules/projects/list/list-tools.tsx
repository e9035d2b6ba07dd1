import { createSearchWords } from '@atelier/admin-kit';
import type { AdminProjectPage, AdminProjectRow } from '@atelier/contracts';
import { count, SearchField, Select, STATUS_WORDS, StatusShape } from '@atelier/ui';
import { createMemo, For, Show, type JSX } from 'solid-js';
import type { Filters, StatusFilter } from './filters.js';

interface ToolsProps {
  filters: Filters;
  counts: AdminProjectPage['counts'] | undefined;
  rows: readonly AdminProjectRow[];
  onChange: (change: Partial<Record<keyof Filters, string | undefined>>) => void;
}

const TABS: readonly StatusFilter[] = ['draft', 'scheduled', 'published', 'archived', 'trashed'];
const SORTS = [
  { value: 'order', label: 'Own order' },
  { value: 'title', label: 'Title' },
  { value: '-year', label: 'Newest first' },
  { value: 'year', label: 'Oldest first' },
  { value: '-updated', label: 'Last changed' },
];

export function ListTools(props: ToolsProps): JSX.Element {
  const [words, setWords] = createSearchWords(
    () => props.filters.q,
    (q) => props.onChange({ q }),
  );

  // Every discipline seen so far: the choice must not shrink because one is chosen.
  const disciplines = createMemo((seen: ReadonlySet<string>) => {
    const next = new Set(seen);
    for (const row of props.rows) if (row.discipline !== '') next.add(row.discipline);
    if (props.filters.discipline !== '') next.add(props.filters.discipline);
    return next.size === seen.size ? seen : next;
  }, new Set<string>());

  return (
    <div class="tools">
      <SearchField label="Search projects" placeholder="Title, place, client, tag" value={words()} onInput={setWords} />
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
        <Show when={disciplines().size > 0}>
          <Select
            label="Discipline"
            value={props.filters.discipline}
            options={[{ value: '', label: 'Discipline' }, ...[...disciplines()].sort().map((value) => ({ value, label: value }))]}
            onChange={(discipline) => props.onChange({ discipline })}
          />
        </Show>
        <Select
          label="Sort by"
          value={props.filters.sort}
          options={
            SORTS.some((sort) => sort.value === props.filters.sort) ? SORTS : [...SORTS, { value: props.filters.sort, label: 'By column' }]
          }
          onChange={(sort) => props.onChange({ sort: sort === 'order' ? undefined : sort })}
        />
      </div>
    </div>
  );
}

const figure = (value: number | undefined): string => (value === undefined ? '' : count(value));
