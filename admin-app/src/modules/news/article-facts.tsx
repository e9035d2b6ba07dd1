import { Tags, useEditor } from '@atelier/content-kit/editor';
import { createUniqueId, type JSX } from 'solid-js';
import type { Values } from './kind.js';

/** Who wrote it, what day it is dated, and the words it is found by. */
export function ArticleFacts(): JSX.Element {
  const editor = useEditor<Values>();
  const [author, date] = [createUniqueId(), createUniqueId()];
  return (
    <div class="facts">
      <div class="w2" data-field="author">
        <label for={author}>Author</label>
        <input
          id={author}
          maxLength={100}
          autocomplete="off"
          value={editor.get('author')}
          readOnly={!editor.mayWrite()}
          onInput={(event) => editor.set('author', event.currentTarget.value, 'author')}
        />
      </div>
      <div class="w2" data-field="date">
        <label for={date}>
          Dated <span class="qq">if not the day it is published</span>
        </label>
        <input
          id={date}
          type="date"
          value={editor.get('date') ?? ''}
          readOnly={!editor.mayWrite()}
          onInput={(event) => editor.set('date', event.currentTarget.value === '' ? null : event.currentTarget.value, 'date')}
        />
      </div>
      <Tags />
    </div>
  );
}
