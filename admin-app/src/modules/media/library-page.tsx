import { describeFailure, isTyping, Page, runKey, singleKeys, useKit } from '@atelier/admin-kit';
import { Button, count, counted, Icon, Notice, SearchField } from '@atelier/ui';
import { useNavigate, useParams, useSearchParams } from '@solidjs/router';
import { createEffect, createMemo, createSignal, For, on, onCleanup, onMount, Show, type JSX } from 'solid-js';
import { Drawer } from './drawer.js';
import { createDropZone } from './drop-zone.js';
import { ACCEPT } from './files.js';
import { Library } from './library.js';
import { createLibraryData, type LibraryFilters } from './library-data.js';
import './media.css';

const TABS: readonly (readonly [LibraryFilters['show'], string])[] = [
  ['all', 'All'],
  ['no-alt', 'No alt text'],
  ['unused', 'Not used'],
  ['failed', 'Failed'],
];

/** All images of the studio. Drop anywhere to upload; choose one to describe it. */
export default function LibraryPage(): JSX.Element {
  const kit = useKit();
  const navigate = useNavigate();
  const params = useParams<{ id?: string }>();
  const [search, setSearch] = useSearchParams<{ q?: string; show?: string; upload?: string }>();
  const filters = createMemo((): LibraryFilters => ({
    q: search.q ?? '',
    show: TABS.find(([value]) => value === search.show)?.[0] ?? 'all',
  }));
  const data = createLibraryData(filters);
  const mayWrite = (): boolean => kit.session.may('media.write');
  let chooser: HTMLInputElement | undefined;

  const upload = (files: readonly File[]): void => {
    if (files.length === 0 || !mayWrite()) return;
    for (const sent of kit.uploads.add(files))
      void sent.then(
        () => void data.query.refetch(),
        () => {},
      );
    kit.announce(`Uploading ${counted(files.length, 'file')}`);
  };
  const drop = createDropZone(mayWrite, upload);
  const open = (id: string | null): void =>
    navigate(`/media${id === null ? '' : `/${id}`}${location.search}`, { replace: params.id !== undefined, scroll: false });
  const step = (by: number): void => {
    const items = data.items();
    const at = items.findIndex((asset) => asset.id === params.id);
    const next = items[at < 0 ? 0 : at + by];
    if (next !== undefined) open(next.id);
  };

  const onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || isTyping(event.target) || document.querySelector('[role=dialog]') !== null) return;
    if (event.key === 'Escape' && params.id !== undefined) open(null);
    else if (singleKeys()) {
      runKey(
        {
          u: () => chooser?.click(),
          ...(params.id !== undefined && {
            j: () => step(1),
            k: () => step(-1),
            t: () => document.querySelector<HTMLElement>('.drawer textarea')?.focus(),
          }),
        },
        event,
      );
    }
  };
  onMount(() => {
    addEventListener('keydown', onKey);
    onCleanup(() => removeEventListener('keydown', onKey));
    if (search.upload !== undefined) setSearch({ upload: undefined }, { replace: true });
  });
  createEffect(() => {
    if (filters().q === '' && filters().show === 'all' && !data.query.isPending && !data.query.isPlaceholderData)
      kit.setCount('media', data.total());
  });

  return (
    <Page
      title="Media"
      class="media overlay"
      flush
      trayOpen
      note={<Show when={!data.query.isPending}>{counted(data.total(), 'image')}</Show>}
      actions={
        <Show when={mayWrite()}>
          <Button kind="primary" onClick={() => chooser?.click()}>
            <Icon name="plus" />
            Upload
          </Button>
          <input
            ref={chooser}
            class="vh"
            type="file"
            multiple
            accept={ACCEPT}
            aria-label="Choose images to upload"
            tabindex={-1}
            onChange={(event) => {
              upload([...(event.currentTarget.files ?? [])]);
              event.currentTarget.value = '';
            }}
          />
        </Show>
      }
      contextLabel="Details of the selected image"
      contextClass="drawer"
      hasContext={params.id !== undefined}
      context={
        <Show when={params.id} keyed>
          {(id) => <Drawer id={id} onClose={() => open(null)} onStep={step} onGone={() => open(null)} />}
        </Show>
      }
    >
      <Tools filters={filters()} onChange={(change) => setSearch(change, { replace: true })} />
      <Show when={data.query.isError}>
        <Notice
          kind="failure"
          title="The library could not be refreshed."
          actions={
            <Button size="row" onClick={() => void data.query.refetch()}>
              Try now
            </Button>
          }
        >
          {describeFailure(data.query.error, '').text.replace(' Nothing was changed.', '')}
        </Notice>
      </Show>
      <Library
        data={data}
        filters={filters()}
        selected={params.id ?? null}
        mayWrite={mayWrite()}
        onOpen={open}
        onUpload={() => chooser?.click()}
        onClear={() => setSearch({ q: undefined, show: undefined }, { replace: true })}
      />
      <Show when={drop.over()}>
        <div class="drop-veil" aria-hidden="true">
          <div>
            <b>Drop {drop.over() === 1 ? '1 file' : `${count(drop.over())} files`}</b>
            <br />
            They go on uploading while you work elsewhere.
          </div>
        </div>
      </Show>
    </Page>
  );
}

function Tools(props: {
  filters: LibraryFilters;
  onChange: (change: { q?: string | undefined; show?: string | undefined }) => void;
}): JSX.Element {
  const [words, setWords] = createSignal(props.filters.q);
  createEffect(
    on(
      words,
      (text) => {
        const timer = setTimeout(() => text !== props.filters.q && props.onChange({ q: text === '' ? undefined : text }), 160);
        onCleanup(() => clearTimeout(timer));
      },
      { defer: true },
    ),
  );
  createEffect(
    on(
      () => props.filters.q,
      (text) => text.trim() !== words().trim() && setWords(text),
      { defer: true },
    ),
  );
  return (
    <div class="tools">
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
    </div>
  );
}
