import { useKit, type SlotProps } from '@atelier/admin-kit';
import type { ImageView, MediaAssetView } from '@atelier/contracts';
import { Button, counted, Dialog, Picture, SearchField } from '@atelier/ui';
import { createMemo, createSignal, For, Show, type JSX } from 'solid-js';
import { ACCEPT } from './files.js';
import { createLibraryData } from './library-data.js';
import './media.css';

/** Choose from the library without leaving the page. */
export default function Picker(props: SlotProps['media.picker']): JSX.Element {
  return (
    <Show when={props.open}>
      <OpenPicker {...props} />
    </Show>
  );
}

function OpenPicker(props: SlotProps['media.picker']): JSX.Element {
  const kit = useKit();
  const [words, setWords] = createSignal('');
  const [chosen, setChosen] = createSignal<readonly string[]>([]);
  const data = createLibraryData(() => ({ q: words(), show: 'all', kind: '', view: 'grid' }));
  const ready = createMemo(() => data.items().filter((asset): asset is MediaAssetView & { image: ImageView } => asset.image !== null));
  let chooser: HTMLInputElement | undefined;
  const toggle = (id: string): void => {
    if (!props.multiple) setChosen([id]);
    else setChosen((ids) => (ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id]));
  };
  const finish = (): void => {
    const byId = new Map(ready().map((asset) => [asset.id, asset.image]));
    const images = chosen().flatMap((id) => byId.get(id) ?? []);
    if (images.length > 0) props.onChoose(images);
  };
  return (
    <Dialog
      open
      width="920px"
      title={props.multiple ? 'Add images from the library' : 'Choose an image from the library'}
      onClose={() => props.onClose()}
      footer={
        <>
          <Button kind="primary" disabled={chosen().length === 0} onClick={finish}>
            {props.multiple && chosen().length > 0 ? `Add ${counted(chosen().length, 'image')}` : props.multiple ? 'Add' : 'Choose'}
          </Button>
          <Button kind="quiet" onClick={() => props.onClose()}>
            Cancel
          </Button>
          <Show when={chosen().length === 0}>
            <span class="q">{props.multiple ? 'Choose in the order they should stand.' : 'Choose one.'}</span>
          </Show>
        </>
      }
    >
      <div class="picker-tools">
        <SearchField label="Search the library" placeholder="Caption, text, credit" value={words()} onInput={setWords} />
        <Show when={kit.session.may('media.write')}>
          <Button class="end" onClick={() => chooser?.click()}>
            Upload
          </Button>
          <input
            ref={chooser}
            type="file"
            class="vh"
            multiple
            accept={ACCEPT}
            aria-label="Upload images"
            tabindex={-1}
            onChange={(event) => {
              void kit.uploads.add([...(event.currentTarget.files ?? [])]);
              event.currentTarget.value = '';
            }}
          />
        </Show>
      </div>
      <ul class="justified picker" aria-label="Images, newest first">
        <For each={ready()} fallback={<li class="picker-none q">{data.query.isPending ? '' : 'No image found.'}</li>}>
          {(asset) => (
            <li class="tile" classList={{ on: chosen().includes(asset.id) }} style={{ '--a': asset.image.width / asset.image.height }}>
              <button
                type="button"
                class="pic"
                aria-pressed={chosen().includes(asset.id)}
                aria-label={asset.alt || asset.fileName}
                onClick={() => toggle(asset.id)}
                onDblClick={() => {
                  setChosen([asset.id]);
                  finish();
                }}
              >
                <Picture image={asset.image} sizes="220px" />
              </button>
              <Show when={props.multiple && chosen().includes(asset.id)}>
                <span class="flag n">{chosen().indexOf(asset.id) + 1}</span>
              </Show>
            </li>
          )}
        </For>
        <li class="fill" aria-hidden="true" />
      </ul>
      <Show when={data.query.hasNextPage}>
        <Button size="row" onClick={() => void data.query.fetchNextPage()}>
          Show more
        </Button>
      </Show>
    </Dialog>
  );
}
