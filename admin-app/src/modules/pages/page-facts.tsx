import { useEditor } from '@atelier/content-kit/editor';
import { createUniqueId, For, type JSX } from 'solid-js';
import { PLACE_NAMES, type Values } from './kind.js';

/** Where the site leads to it, and by what name. */
export function PageFacts(): JSX.Element {
  const editor = useEditor<Values>();
  const [label, place] = [createUniqueId(), createUniqueId()];
  return (
    <div class="facts">
      <div class="w2" data-field="place">
        <label for={place}>Linked on every page</label>
        <select
          id={place}
          disabled={!editor.mayWrite()}
          onChange={(event) => editor.set('place', event.currentTarget.value as Values['place'], 'place')}
        >
          <For each={Object.entries(PLACE_NAMES)}>
            {([value, name]) => (
              <option value={value} selected={editor.get('place') === value}>
                {name}
              </option>
            )}
          </For>
        </select>
      </div>
      <div class="w2" data-field="label">
        <label for={label}>
          Name there <span class="qq">if not the title</span>
        </label>
        <input
          id={label}
          maxLength={30}
          autocomplete="off"
          value={editor.get('label')}
          readOnly={!editor.mayWrite()}
          onInput={(event) => editor.set('label', event.currentTarget.value, 'name')}
        />
      </div>
    </div>
  );
}
