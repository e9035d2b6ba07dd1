import type { MediaAssetView } from '@atelier/contracts';
import { After, Button, EmptyState, Icon, Picture } from '@atelier/ui';
import { createEffect, createMemo, createSignal, For, Match, onCleanup, Show, Switch, type JSX } from 'solid-js';
import type { LibraryData, LibraryFilters } from './library-data.js';

interface LibraryProps {
  data: LibraryData;
  filters: LibraryFilters;
  selected: string | null;
  mayWrite: boolean;
  onOpen: (id: string) => void;
  onUpload: () => void;
  onClear: () => void;
}

/** Rows justified at the images' own ratio: nothing is cropped to fit a grid. */
export function Library(props: LibraryProps): JSX.Element {
  let list: HTMLUListElement | undefined;
  const [current, setCurrent] = createSignal<string | null>(null);
  // Ids by value: a tile stays in the document while its asset changes under it.
  const ids = createMemo(() => props.data.items().map((asset) => asset.id));
  const byId = createMemo(() => new Map(props.data.items().map((asset) => [asset.id, asset])));
  const tabStop = (): string | null => (ids().includes(current() ?? '') ? current() : (props.selected ?? ids()[0] ?? null));

  const focusAt = (index: number): void => {
    const id = ids()[Math.max(0, Math.min(ids().length - 1, index))];
    if (id === undefined) return;
    setCurrent(id);
    list?.querySelector<HTMLElement>(`[data-id="${id}"] button`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = ids().indexOf(tabStop() ?? '');
    const to = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1,
      Home: 0,
      End: ids().length - 1,
      ArrowDown: beside(list, at, 1),
      ArrowUp: beside(list, at, -1),
    }[event.key];
    if (to === undefined || event.altKey || event.ctrlKey) return;
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
        <ul ref={list} class="justified" aria-label="Images, newest first" onKeyDown={onKeyDown}>
          <For each={ids()}>
            {(id) => (
              <Show when={byId().get(id)}>
                {(asset) => (
                  <Tile
                    asset={asset()}
                    selected={props.selected === id}
                    tabStop={tabStop() === id}
                    onFocus={() => setCurrent(id)}
                    onOpen={() => props.onOpen(id)}
                  />
                )}
              </Show>
            )}
          </For>
          <li class="fill" aria-hidden="true" />
        </ul>
        <More data={props.data} />
      </Match>
      <Match when={props.data.query.isSuccess && !props.data.query.isPlaceholderData}>
        <Nothing {...props} />
      </Match>
    </Switch>
  );
}

/** Index of the tile in the row above or below whose middle is nearest. */
function beside(list: HTMLElement | undefined, from: number, by: 1 | -1): number {
  const tiles = [...(list?.querySelectorAll<HTMLElement>('li[data-id]') ?? [])];
  const here = tiles[from]?.getBoundingClientRect();
  if (here === undefined) return from;
  const middle = here.left + here.width / 2;
  let best = from;
  let distance = Infinity;
  let row: number | null = null;
  for (let index = from + by; index >= 0 && index < tiles.length; index += by) {
    const box = tiles[index]?.getBoundingClientRect();
    if (box === undefined || Math.abs(box.top - here.top) < 4) continue;
    row ??= box.top;
    if (Math.abs(box.top - row) > 4) break;
    const away = Math.abs(box.left + box.width / 2 - middle);
    if (away < distance) [best, distance] = [index, away];
  }
  return best;
}

interface TileProps {
  asset: MediaAssetView;
  selected: boolean;
  tabStop: boolean;
  onFocus: () => void;
  onOpen: () => void;
}

function Tile(props: TileProps): JSX.Element {
  const ratio = (): number => {
    const { width, height } = props.asset;
    return width === null || height === null ? 1.5 : Math.max(0.5, Math.min(3, width / height));
  };
  const name = (): string => props.asset.alt || `${props.asset.fileName}, no description yet`;
  return (
    <li data-id={props.asset.id} classList={{ on: props.selected }} style={{ '--a': ratio() }}>
      <button
        type="button"
        class="pic"
        aria-pressed={props.selected}
        aria-label={name()}
        tabindex={props.tabStop ? 0 : -1}
        onFocus={() => props.onFocus()}
        onClick={() => props.onOpen()}
      >
        <Show when={props.asset.image} fallback={<Making asset={props.asset} />}>
          {(image) => <Picture image={image()} sizes="(max-width: 699px) 50vw, 280px" />}
        </Show>
      </button>
      <Show when={props.asset.status === 'ready' && props.asset.alt === ''}>
        <span class="flag warn">
          <Icon name="warning" size={12} />
          No alt text
        </span>
      </Show>
    </li>
  );
}

function Making(props: { asset: MediaAssetView }): JSX.Element {
  return (
    <span class="making">
      <Show
        when={props.asset.status === 'failed'}
        fallback={
          <>
            <span class="small n">
              Making sizes, {props.asset.progress.done} of {props.asset.progress.total}
            </span>
            <span class="meter">
              <i style={{ width: `${(100 * props.asset.progress.done) / Math.max(1, props.asset.progress.total)}%` }} />
            </span>
          </>
        }
      >
        <Icon name="warning" />
        <span class="small danger">Could not be read</span>
      </Show>
    </span>
  );
}

/** More come when the end comes into view; the button is for those who do not scroll. */
function More(props: { data: LibraryData }): JSX.Element {
  let end: HTMLDivElement | undefined;
  createEffect(() => {
    if (!props.data.query.hasNextPage || end === undefined) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting === true && void props.data.query.fetchNextPage(), {
      rootMargin: '600px',
    });
    observer.observe(end);
    onCleanup(() => observer.disconnect());
  });
  return (
    <div ref={end} class="foot-more">
      <Show when={props.data.query.hasNextPage}>
        <Button size="row" busy={props.data.query.isFetchingNextPage} onClick={() => void props.data.query.fetchNextPage()}>
          Show more
        </Button>
      </Show>
    </div>
  );
}

function Nothing(props: LibraryProps): JSX.Element {
  return (
    <Switch>
      <Match when={props.filters.q !== ''}>
        <EmptyState title={`No image matches “${props.filters.q}”`} actions={<Button onClick={() => props.onClear()}>Show all</Button>}>
          Look for a word of its caption, its alternative text, its credit or its file name.
        </EmptyState>
      </Match>
      <Match when={props.filters.show === 'no-alt'}>
        <EmptyState title="Every image is described" actions={<Button onClick={() => props.onClear()}>Show all</Button>}>
          People who cannot see them know what they show.
        </EmptyState>
      </Match>
      <Match when={props.filters.show !== 'all'}>
        <EmptyState
          title={props.filters.show === 'failed' ? 'Nothing has failed' : 'Every image is used somewhere'}
          actions={<Button onClick={() => props.onClear()}>Show all</Button>}
        >
          There is nothing to do here.
        </EmptyState>
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
