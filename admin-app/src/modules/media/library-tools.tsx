import { createSearchWords } from '@atelier/admin-kit';
import { MEDIA_CONTENT_TYPES } from '@atelier/contracts';
import { Button, IconButton, SearchField, Select } from '@atelier/ui';
import { For, Show, type JSX } from 'solid-js';
import { KIND_WORDS, type FilterChange, type LibraryFilters } from './filters.js';

const TABS: readonly (readonly [LibraryFilters['show'], string])[] = [
  ['all', 'All'],
  ['no-alt', 'No alt text'],
  ['unused', 'Not used'],
  ['failed', 'Failed'],
  ['trash', 'Trash'],
];
const KINDS = [{ value: '', label: 'Kind' }, ...MEDIA_CONTENT_TYPES.map((value) => ({ value, label: KIND_WORDS[value] }))];

interface ToolsProps {
  filters: LibraryFilters;
  /** The trash is shown, holds something, and this person may empty it. */
  canEmpty: boolean;
  onChange: (change: FilterChange) => void;
  onEmptyTrash: () => void;
}

export function LibraryTools(props: ToolsProps): JSX.Element {
  const [words, setWords] = createSearchWords(
    () => props.filters.q,
    (q) => props.onChange({ q: q === '' ? undefined : q }),
  );
  const grid = (): boolean => props.filters.view === 'grid';
  return (
    <div class="tools media-tools">
      <SearchField short label="Search media" placeholder="Caption, text, credit" value={words()} onInput={setWords} />
      <div class="tabs" role="group" aria-label="Filter">
        <For each={TABS}>
          {([value, label]) => (
            <button
              type="button"
              class="tab"
              aria-pressed={props.filters.show === value}
              onClick={() => props.onChange({ show: value === 'all' ? undefined : value })}
            >
              {label}
            </button>
          )}
        </For>
      </div>
      <div class="end acts">
        <Show when={props.canEmpty}>
          <Button kind="danger" onClick={() => props.onEmptyTrash()}>
            Empty trash…
          </Button>
        </Show>
        <Select
          label="Kind of the original"
          value={props.filters.kind}
          options={KINDS}
          onChange={(kind) => props.onChange({ kind: kind === '' ? undefined : kind })}
        />
        <IconButton
          icon={grid() ? 'list' : 'grid'}
          label={grid() ? 'Show as a list' : 'Show as a grid'}
          onClick={() => props.onChange({ view: grid() ? 'list' : undefined })}
        />
      </div>
    </div>
  );
}
