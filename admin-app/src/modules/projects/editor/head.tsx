import type { JSX } from 'solid-js';
import { useEditor } from './editor-context.js';

/** Title and the sentence under it, in the size they matter. */
export function Head(): JSX.Element {
  const editor = useEditor();
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
            document.getElementById('summary')?.focus();
          }}
        />
        <p id="title-error" class="err" role="status">
          {editor.get('title').trim() === '' ? 'A project needs a title. The last one is kept until you type a new one.' : ''}
        </p>
      </div>
      <div data-field="summary">
        <label class="vh" for="summary">
          Summary
        </label>
        <textarea
          id="summary"
          class="stand"
          rows={1}
          maxLength={400}
          placeholder="One sentence that says what it is"
          value={editor.get('summary')}
          readOnly={!editor.mayWrite()}
          onInput={(event) => editor.set('summary', event.currentTarget.value.replace(/\n/g, ' '), 'summary')}
        />
      </div>
    </>
  );
}
