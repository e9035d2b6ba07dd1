import { Show, type JSX } from 'solid-js';
import { sentence } from '../words.js';
import { useEditor } from './editor-context.js';

/** Title and, where the kind has one, the sentence under it, in the size they matter. */
export function Head(props: { stand?: { field: string; label: string; placeholder: string; max: number } }): JSX.Element {
  const editor = useEditor();
  // The kind says which of its fields is the sentence; all such fields are text.
  const stand = () => props.stand?.field as 'title';
  return (
    <>
      <div data-field="title">
        <label class="vh" for="title">
          Title
        </label>
        <textarea
          id="title"
          class="title"
          rows={1}
          maxLength={160}
          placeholder="Title"
          value={editor.get('title')}
          readOnly={!editor.mayWrite()}
          aria-invalid={editor.get('title').trim() === ''}
          aria-describedby="title-error"
          onInput={(event) => editor.set('title', event.currentTarget.value.replace(/\n/g, ' '), 'title')}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
            event.preventDefault();
            document.getElementById('stand')?.focus();
          }}
        />
        <p id="title-error" class="err" role="status">
          {editor.get('title').trim() === ''
            ? `${sentence(article(editor.kind.noun))} needs a title. The last one is kept until you type a new one.`
            : ''}
        </p>
      </div>
      <Show when={props.stand}>
        {(field) => (
          <div data-field={field().field}>
            <label class="vh" for="stand">
              {field().label}
            </label>
            <textarea
              id="stand"
              class="stand"
              rows={1}
              maxLength={field().max}
              placeholder={field().placeholder}
              value={editor.get(stand())}
              readOnly={!editor.mayWrite()}
              onInput={(event) => editor.set(stand(), event.currentTarget.value.replace(/\n/g, ' '), field().field)}
            />
          </div>
        )}
      </Show>
    </>
  );
}

export const article = (noun: string): string => `${/^[aeiou]/u.test(noun) ? 'an' : 'a'} ${noun}`;
