import { createSelection, describeFailure, isTyping, Page, runKey, singleKeys, useKit } from '@atelier/admin-kit';
import { Button, count, counted, fileSize, Icon, Notice } from '@atelier/ui';
import { useNavigate, useParams, useSearchParams } from '@solidjs/router';
import { createEffect, createMemo, createSignal, on, onCleanup, onMount, Show, type JSX } from 'solid-js';
import { BulkActs } from './bulk-acts.js';
import { DeleteForGood } from './delete-for-good.js';
import { Drawer } from './drawer.js';
import { createDropZone } from './drop-zone.js';
import { ACCEPT } from './files.js';
import { createFilters } from './filters.js';
import { Library } from './library.js';
import { createLibraryActs } from './library-acts.js';
import { createLibraryData } from './library-data.js';
import { LibraryTools } from './library-tools.js';
import { StorageDialog, StorageNotice } from './storage.js';
import { createStorageData } from './storage-data.js';
import './media.css';

/** All images of the studio. Drop anywhere to upload; choose one to describe it, or many to do the same to each. */
export default function LibraryPage(): JSX.Element {
  const kit = useKit();
  const navigate = useNavigate();
  const params = useParams<{ id?: string }>();
  const [search, setSearch] = useSearchParams<{ upload?: string }>();
  const { filters, set, clear } = createFilters();
  const data = createLibraryData(filters);
  const usage = createStorageData();
  const acts = createLibraryActs();
  const selection = createSelection();
  const [selecting, setSelecting] = createSignal(false);
  const [asking, setAsking] = createSignal<'storage' | 'empty' | null>(null);
  const mayWrite = (): boolean => kit.session.may('media.write');
  const inTrash = (): boolean => filters().show === 'trash';
  const selected = createMemo(() => data.items().filter((asset) => selection.has(asset.id)));
  let chooser: HTMLInputElement | undefined;
  createEffect(on(filters, () => selection.clear(), { defer: true }));

  const upload = (files: readonly File[]): void => {
    if (files.length === 0 || !mayWrite()) return;
    void kit.uploads.add(files);
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
  const leaveSelection = (): void => {
    selection.clear();
    setSelecting(false);
  };
  const toTrash = (): void => {
    if (!mayWrite() || inTrash() || selection.size() === 0) return;
    void acts.trash(selected());
    leaveSelection();
  };

  const onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || isTyping(event.target) || document.querySelector('[role=dialog]') !== null) return;
    if (event.key === 'Escape' && (selection.size() > 0 || selecting())) leaveSelection();
    else if (event.key === 'Escape' && params.id !== undefined) open(null);
    else if (runKey({ Delete: toTrash, 'Ctrl+z': () => void acts.undo() }, event)) return;
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
    const { q, show, kind } = filters();
    if (q === '' && show === 'all' && kind === '' && !data.query.isPending && !data.query.isPlaceholderData)
      kit.setCount('media', data.total());
  });

  return (
    <Page
      title="Media"
      class="media overlay"
      flush
      trayOpen
      note={
        <Show when={!data.query.isPending}>
          {counted(data.total(), 'image')}
          <Show when={usage()}>
            {(known) => (
              <>
                {' · '}
                <button type="button" class="link" aria-haspopup="dialog" onClick={() => setAsking('storage')}>
                  {fileSize(known().bytes)} of {fileSize(known().quota)}
                </button>
              </>
            )}
          </Show>
        </Show>
      }
      actions={
        <Show when={mayWrite()}>
          <Button aria-pressed={selecting()} onClick={() => (selecting() ? leaveSelection() : setSelecting(true))}>
            {selecting() ? 'Done' : 'Select'}
          </Button>
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
          {(id) => <Drawer id={id} acts={acts} onClose={() => open(null)} onStep={step} onOpen={open} onGone={() => open(null)} />}
        </Show>
      }
    >
      <LibraryTools
        filters={filters()}
        canEmpty={mayWrite() && inTrash() && data.total() > 0}
        onChange={set}
        onEmptyTrash={() => setAsking('empty')}
      />
      <Show when={selection.size() > 0 && mayWrite()}>
        <BulkActs
          selected={selected()}
          selection={selection}
          acts={acts}
          inTrash={inTrash()}
          onAll={() => selection.all(data.items().map((asset) => asset.id))}
        />
      </Show>
      <StorageNotice usage={usage()} onEmptyTrash={() => setAsking('empty')} onShowUnused={() => set({ show: 'unused' })} />
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
        open={params.id ?? null}
        selection={selection}
        selecting={selecting()}
        mayWrite={mayWrite()}
        onOpen={open}
        onUpload={() => chooser?.click()}
        onClear={clear}
      />
      <Show when={usage()}>
        {(known) => (
          <p class="show-s media-foot">
            <button type="button" class="link n" aria-haspopup="dialog" onClick={() => setAsking('storage')}>
              {fileSize(known().bytes)} of {fileSize(known().quota)}
            </button>
          </p>
        )}
      </Show>
      <Show when={asking() === 'storage' && usage()}>
        {(known) => (
          <StorageDialog usage={known()} mayWrite={mayWrite()} onClose={() => setAsking(null)} onEmptyTrash={() => setAsking('empty')} />
        )}
      </Show>
      <Show when={asking() === 'empty'}>
        <DeleteForGood what="everything in the trash" onClose={() => setAsking(null)} onConfirm={acts.emptyTrash} />
      </Show>
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
