import { Slot, type SlotProps } from '@atelier/admin-kit';
import { Button, Icon, Picture } from '@atelier/ui';
import { createSignal, Show, type JSX } from 'solid-js';
import { useEditor } from './editor-context.js';
import { lacksAlt } from './readiness.js';

/** One image that stands for the whole. */
export function CoverField(): JSX.Element {
  const editor = useEditor();
  const [picking, setPicking] = createSignal(false);
  const id = () => editor.get('coverId');
  const image = () => editor.images().get(id() ?? '');
  return (
    <section class="cover-field" aria-labelledby="cover-heading" data-field="coverId">
      <h2 class="h" id="cover-heading">
        Cover
      </h2>
      <Show
        when={id()}
        fallback={<p class="q">None. {editor.kind.editor.needsCover ? 'It is needed to publish.' : 'It can do without.'}</p>}
      >
        <Picture image={image()} sizes="320px" />
        <Show when={lacksAlt(image())}>
          <button type="button" class="missing warn" onClick={() => editor.describe(id())}>
            <Icon name="warning" size={12} />
            No alternative text
          </button>
        </Show>
      </Show>
      <Show when={editor.mayWrite()}>
        <div class="acts mt-2">
          <Button size="row" onClick={() => setPicking(true)}>
            {id() === null ? 'Choose' : 'Change'}
          </Button>
          <Show when={id() !== null}>
            <Button size="row" kind="quiet" onClick={() => editor.set('coverId', null, 'cover')}>
              Take out
            </Button>
          </Show>
        </div>
      </Show>
      <Slot<SlotProps['media.picker']>
        name="media.picker"
        with={{
          get open() {
            return picking();
          },
          multiple: false,
          onClose: () => setPicking(false),
          onChoose: (images) => {
            editor.addImages(images);
            editor.set('coverId', images[0]?.id ?? null, 'cover');
            setPicking(false);
          },
        }}
      />
    </section>
  );
}
