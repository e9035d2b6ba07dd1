import type { Selection } from '@atelier/admin-kit';
import { After } from '@atelier/ui';
import { createMemo, createSignal, For, Match, Show, Switch, type JSX } from 'solid-js';
import type { LibraryFilters } from './filters.js';
import type { LibraryData } from './library-data.js';
import { LibraryEmpty } from './library-empty.js';
import { More } from './library-more.js';
import { LibraryRows } from './library-rows.js';
import { beside } from './beside.js';
import { Tile } from './tile.js';

interface LibraryProps {
  data: LibraryData;
  filters: LibraryFilters;
  /** Id of the image whose details are open. */
  open: string | null;
  selection: Selection;
  selecting: boolean;
  mayWrite: boolean;
  onOpen: (id: string) => void;
  onUpload: () => void;
  onClear: () => void;
}

/** Rows justified at the images' own ratio, so that nothing is cropped to fit a grid; or a table. */
export function Library(props: LibraryProps): JSX.Element {
  let list: HTMLUListElement | undefined;
  const [current, setCurrent] = createSignal<string | null>(null);
  // Ids by value: a tile stays in the document while its asset changes under it.
  const ids = createMemo(() => props.data.items().map((asset) => asset.id));
  const byId = createMemo(() => new Map(props.data.items().map((asset) => [asset.id, asset])));
  const tabStop = (): string | null => (ids().includes(current() ?? '') ? current() : (props.open ?? ids()[0] ?? null));
  let last: string | null = null;

  const select = (id: string, range: boolean): void => {
    const [from, to] = [ids().indexOf(last ?? ''), ids().indexOf(id)];
    if (range && from >= 0) for (const one of ids().slice(Math.min(from, to), Math.max(from, to) + 1)) props.selection.set(one, true);
    else props.selection.toggle(id);
    last = id;
  };
  const focusAt = (index: number): void => {
    const id = ids()[Math.max(0, Math.min(ids().length - 1, index))];
    if (id === undefined) return;
    setCurrent(id);
    list?.querySelector<HTMLElement>(`[data-id="${id}"] button`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const at = ids().indexOf(tabStop() ?? '');
    if (event.key === 'x' && props.mayWrite) {
      select(ids()[at] ?? '', false);
      return;
    }
    const to = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1,
      Home: 0,
      End: ids().length - 1,
      ArrowDown: beside(list, at, 1),
      ArrowUp: beside(list, at, -1),
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    focusAt(to);
  };

  return (
    <Switch>
      <Match when={props.data.query.isPending && !props.data.query.isError}>
        <After>
          <ul class="justified" aria-hidden="true">
            <For each={[1.5, 1.3, 0.8, 1.5, 1, 1.5, 1.3, 1.5]}>{(ratio) => <li class="sk" style={{ '--a': ratio }} />}</For>
          </ul>
        </After>
      </Match>
      <Match when={ids().length > 0}>
        <Show
          when={props.filters.view === 'grid'}
          fallback={
            <LibraryRows
              assets={props.data.items()}
              open={props.open}
              maySelect={props.mayWrite}
              isSelected={props.selection.has}
              onSelect={select}
              onOpen={props.onOpen}
            />
          }
        >
          <ul
            ref={list}
            class="justified"
            aria-label={props.filters.show === 'trash' ? 'Images in the trash' : 'Images, newest first'}
            onKeyDown={onKeyDown}
          >
            <For each={ids()}>
              {(id) => (
                <Show when={byId().get(id)}>
                  {(asset) => (
                    <Tile
                      asset={asset()}
                      open={props.open === id}
                      selected={props.selection.has(id)}
                      selecting={props.selecting || props.selection.size() > 0}
                      maySelect={props.mayWrite}
                      tabStop={tabStop() === id}
                      onFocus={() => setCurrent(id)}
                      onOpen={() => props.onOpen(id)}
                      onSelect={(range) => select(id, range)}
                    />
                  )}
                </Show>
              )}
            </For>
            <li class="fill" aria-hidden="true" />
          </ul>
        </Show>
        <More data={props.data} />
      </Match>
      <Match when={props.data.query.isSuccess && !props.data.query.isPlaceholderData}>
        <LibraryEmpty filters={props.filters} mayWrite={props.mayWrite} onUpload={props.onUpload} onClear={props.onClear} />
      </Match>
    </Switch>
  );
}
