import type { Values } from '../values.js';
import { Slot, useKit, type SlotProps } from '@atelier/admin-kit';
import { Button, counted, Icon } from '@atelier/ui';
import { createMemo, createSignal, For, lazy, Show, Suspense, type JSX } from 'solid-js';
import { lacksAlt, useEditor } from '@atelier/content-kit/editor';
import { createGalleryActs } from './gallery-acts.js';
import { createGalleryDrop } from './gallery-drop.js';
import { GalleryItem } from './gallery-item.js';
import './gallery.css';

const Sorting = lazy(() => import('./gallery-sorting.js'));

/** Images of the project in their order. Drag, Alt with an arrow, or a menu: all three do the same. */
export function Gallery(): JSX.Element {
  const kit = useKit();
  const editor = useEditor<Values>();
  const acts = createGalleryActs(editor);
  const [picking, setPicking] = createSignal<'gallery' | 'cover' | null>(null);
  const drop = createGalleryDrop(editor, acts.add);
  let chooser: HTMLInputElement | undefined;
  // Ids are compared by value: an item keeps its place in the document, and its field the focus, while its caption changes.
  const ids = createMemo(() => editor.get('gallery').map((item) => item.assetId));
  const shown = createMemo(() => {
    const cover = editor.get('coverId');
    return cover === null || ids().includes(cover) ? ids() : [cover, ...ids()];
  });
  const undescribed = createMemo(() => shown().filter((id) => lacksAlt(editor.images().get(id))).length);

  return (
    <section
      class="gallery"
      classList={{ dropping: drop.over() }}
      aria-labelledby="gallery-heading"
      data-field="gallery"
      {...drop.handlers}
    >
      <div class="gallery-head">
        <h2 id="gallery-heading">
          Gallery <span class="q n">{ids().length}</span>
        </h2>
        <Show when={undescribed() > 0}>
          <span class="warn">{undescribed()} without alternative text</span>
        </Show>
        <span class="end" />
        <Show when={editor.mayWrite()}>
          <Button kind="quiet" size="row" class="hide-s" onClick={() => chooser?.click()}>
            Upload
          </Button>
          <Button size="row" onClick={() => setPicking('gallery')}>
            <Icon name="plus" />
            Add
          </Button>
        </Show>
      </div>
      <Suspense>
        <Sorting onMove={acts.moveTo} ids={ids()} disabled={!editor.mayWrite()}>
          <ol class="gal">
            <For each={shown()}>
              {(id) => (
                <GalleryItem
                  id={id}
                  index={ids().indexOf(id)}
                  count={ids().length}
                  acts={acts}
                  onDescribe={() => editor.describe(id)}
                  onChangeCover={() => setPicking('cover')}
                />
              )}
            </For>
            <For each={drop.waiting()}>
              {(name) => (
                <li class="gal-waiting">
                  <div class="top" />
                  <div class="plate">
                    <span class="small q">Uploading {name}</span>
                  </div>
                </li>
              )}
            </For>
            <Show when={editor.mayWrite()}>
              <li class="add">
                <div class="top" />
                <button type="button" class="plate" onClick={() => setPicking('gallery')}>
                  <span>
                    Drop images here
                    <br />
                    or choose from the library
                  </span>
                </button>
              </li>
            </Show>
          </ol>
        </Sorting>
      </Suspense>
      <Show when={ids().length > 1 && editor.mayWrite()}>
        <p class="help hide-s" id="gallery-help">
          Drag by the handle, or focus it and press <kbd>Alt</kbd> with an arrow.
        </p>
      </Show>
      <input
        ref={chooser}
        type="file"
        class="vh"
        multiple
        accept="image/*,.heic,.tif,.tiff"
        aria-label="Upload images to the gallery"
        tabindex={-1}
        onChange={(event) => {
          drop.take([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
      <Slot<SlotProps['media.picker']>
        name="media.picker"
        with={{
          get open() {
            return picking() !== null;
          },
          get multiple() {
            return picking() === 'gallery';
          },
          onClose: () => setPicking(null),
          onChoose: (images) => {
            editor.addImages(images);
            if (picking() === 'cover') acts.setCover(images[0]?.id ?? null);
            else acts.add(images.map((image) => image.id));
            setPicking(null);
            kit.announce(`${counted(images.length, 'image')} added`);
          },
        }}
      />
    </section>
  );
}
