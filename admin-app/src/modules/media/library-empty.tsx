import { Button, EmptyState } from '@atelier/ui';
import { Match, Show, Switch, type JSX } from 'solid-js';
import type { LibraryFilters } from './filters.js';

interface EmptyProps {
  filters: LibraryFilters;
  mayWrite: boolean;
  onUpload: () => void;
  onClear: () => void;
}

const WORDS: Record<Exclude<LibraryFilters['show'], 'all'>, readonly [title: string, text: string]> = {
  'no-alt': ['Every image is described', 'People who cannot see them know what they show.'],
  unused: ['Every image is used somewhere', 'There is nothing to do here.'],
  failed: ['Nothing has failed', 'There is nothing to do here.'],
  trash: ['The trash is empty', 'What is moved here can be taken back for 30 days.'],
};

/** Nothing to show, and why. */
export function LibraryEmpty(props: EmptyProps): JSX.Element {
  const all = (): JSX.Element => <Button onClick={() => props.onClear()}>Show all</Button>;
  const words = () => (props.filters.show === 'all' ? undefined : WORDS[props.filters.show]);
  return (
    <Switch>
      <Match when={props.filters.q !== ''}>
        <EmptyState title={`No image matches “${props.filters.q}”`} actions={all()}>
          Look for a word of its caption, its alternative text, its credit or its file name.
        </EmptyState>
      </Match>
      <Match when={props.filters.kind !== ''}>
        <EmptyState title="No image of this kind" actions={all()}>
          The kind is that of the original; sizes for the web are made in all of theirs.
        </EmptyState>
      </Match>
      <Match when={words()}>
        {(known) => (
          <EmptyState title={known()[0]} actions={all()}>
            {known()[1]}
          </EmptyState>
        )}
      </Match>
      <Match when={true}>
        <EmptyState
          title="No images yet"
          actions={
            <Show when={props.mayWrite}>
              <Button kind="primary" onClick={() => props.onUpload()}>
                Choose images
              </Button>
            </Show>
          }
        >
          Drop camera originals here: JPEG, PNG, WebP, AVIF, HEIC or TIFF, up to 50 MB. Sizes for the web are made for you. Position data
          and file names never become public.
        </EmptyState>
      </Match>
    </Switch>
  );
}
