import { Slot, type SlotProps } from '@atelier/admin-kit';
import { After } from '@atelier/ui';
import type { ImageView } from '@atelier/contracts';
import { createSignal, lazy, Suspense, type JSX } from 'solid-js';
import { useEditor } from './editor-context.js';

const RichTextEditor = lazy(() => import('./rich-text/rich-text.js'));

export function Body(): JSX.Element {
  const editor = useEditor();
  const [insert, setInsert] = createSignal<((image: ImageView) => void) | null>(null);
  return (
    <div data-field="body" class="body">
      <Suspense
        fallback={
          <After>
            <div class="grid gap-3" aria-hidden="true">
              <span class="sk" />
              <span class="sk" />
              <span class="sk w-64" />
            </div>
          </After>
        }
      >
        <RichTextEditor
          label="Text"
          value={editor.get('body')}
          images={editor.images()}
          editable={editor.mayWrite()}
          onChange={(body) => editor.set('body', body, 'text')}
          onPickImage={(put) => setInsert(() => put)}
        />
      </Suspense>
      <Slot<SlotProps['media.picker']>
        name="media.picker"
        with={{
          get open() {
            return insert() !== null;
          },
          multiple: false,
          onClose: () => setInsert(null),
          onChoose: (images) => {
            editor.addImages(images);
            const put = insert();
            setInsert(null);
            if (images[0] !== undefined) put?.(images[0]);
          },
        }}
      />
    </div>
  );
}
