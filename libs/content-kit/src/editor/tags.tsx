import { Icon } from '@atelier/ui';
import { createSignal, For, Show, type JSX } from 'solid-js';
import type { SharedValues } from '../kind.js';
import { useEditor } from './editor-context.js';

/** Words it is found by. Enter or a comma adds one, Backspace in the empty field takes the last away. */
export function Tags(): JSX.Element {
  const editor = useEditor<SharedValues & { tags: string[] }>();
  const [word, setWord] = createSignal('');
  const tags = (): string[] => editor.get('tags');
  const add = (text: string): void => {
    const fresh = text
      .split(',')
      .map((tag) => tag.trim().slice(0, 40))
      .filter((tag, index, all) => tag !== '' && all.indexOf(tag) === index && !tags().includes(tag));
    if (fresh.length > 0) editor.set('tags', [...tags(), ...fresh].slice(0, 20), 'tags');
    setWord('');
  };
  const remove = (tag: string): void =>
    editor.set(
      'tags',
      tags().filter((other) => other !== tag),
      'tags',
    );
  return (
    <div class="w4" data-field="tags">
      <label for="tags">Tags</label>
      <div class="chips">
        <For each={tags()}>
          {(tag) => (
            <span class="chip">
              {tag}
              <Show when={editor.mayWrite()}>
                <button type="button" aria-label={`Remove tag ${tag}`} onClick={() => remove(tag)}>
                  <Icon name="close" size={12} />
                </button>
              </Show>
            </span>
          )}
        </For>
        <Show when={editor.mayWrite() && tags().length < 20}>
          <input
            id="tags"
            value={word()}
            placeholder={tags().length === 0 ? 'One word, or a few' : 'Add'}
            maxLength={40}
            autocomplete="off"
            onInput={(event) =>
              event.currentTarget.value.includes(',') ? add(event.currentTarget.value) : setWord(event.currentTarget.value)
            }
            onKeyDown={(event) => {
              const last = tags().at(-1);
              if (event.key === 'Enter') {
                event.preventDefault();
                add(word());
              } else if (event.key === 'Backspace' && word() === '' && last !== undefined) remove(last);
            }}
            onBlur={() => add(word())}
          />
        </Show>
      </div>
    </div>
  );
}
