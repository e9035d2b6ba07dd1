import { slugify } from '@atelier/contracts';
import { Button } from '@atelier/ui';
import { createSignal, Show, type JSX } from 'solid-js';
import { useEditor } from './editor-context.js';

/** The public address. Shown as it is; changed on purpose only, because a public one is known to others. */
export function SlugField(props: { fixed?: boolean }): JSX.Element {
  const editor = useEditor();
  const [text, setText] = createSignal<string | null>(null);
  const made = (): string => slugify(text() ?? '');
  const finish = (): void => {
    if (made() !== '' && made() !== editor.get('slug')) editor.set('slug', made(), 'address');
    setText(null);
  };
  return (
    <>
      <dt>Address</dt>
      <dd data-field="slug">
        <Show
          when={text() !== null}
          fallback={
            <span class="slug">
              <span class="clip" title={editor.kind.publicPath(editor.get('slug'))}>
                {editor.kind.publicPath('')}
                <b class="font-medium">{editor.get('slug')}</b>
              </span>{' '}
              <Show when={editor.mayWrite() && !props.fixed}>
                <button type="button" class="link" aria-label="Edit the address" onClick={() => setText(editor.get('slug'))}>
                  Edit
                </button>
              </Show>
            </span>
          }
        >
          <form
            onSubmit={(event) => {
              event.preventDefault();
              finish();
            }}
          >
            <input
              class="in"
              aria-label="Address"
              aria-describedby="slug-help"
              maxLength={120}
              value={text() ?? ''}
              ref={(field) => queueMicrotask(() => field.select())}
              onInput={(event) => setText(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Escape') return;
                event.stopPropagation();
                setText(null);
              }}
            />
            <p class="help" id="slug-help">
              {made() === '' ? 'Letters or digits are needed.' : editor.kind.publicPath(made())}
              <Show when={editor.item().published !== null}>
                <br />
                The old address goes on to this one, for ever.
              </Show>
            </p>
            <div class="acts mt-2">
              <Button type="submit" size="row" disabled={made() === ''}>
                Use it
              </Button>
              <Button kind="quiet" size="row" onClick={() => setText(slugify(editor.get('title')))}>
                From the title
              </Button>
              <Button kind="quiet" size="row" onClick={() => setText(null)}>
                Cancel
              </Button>
            </div>
          </form>
        </Show>
      </dd>
    </>
  );
}
