import type { Values } from '../values.js';
import type { ProjectContent } from '@atelier/contracts';
import { Button, Icon, IconButton } from '@atelier/ui';
import { Index, Show, type JSX } from 'solid-js';
import { useEditor } from '@atelier/content-kit/editor';

type Credit = ProjectContent['credits'][number];

/** Who did what, in the order shown on the site. Lines half written stay here and are sent when whole. */
export function Credits(): JSX.Element {
  const editor = useEditor<Values>();
  const credits = (): Credit[] => editor.get('credits');
  const put = (next: Credit[], label = 'credits'): void => editor.set('credits', next, label);
  const change = (index: number, part: Partial<Credit>): void =>
    put(
      credits().map((credit, at) => (at === index ? { ...credit, ...part } : credit)),
      `credit ${index + 1}`,
    );
  const move = (index: number, by: number): void => {
    const next = [...credits()];
    const [credit] = next.splice(index, 1);
    if (credit !== undefined) next.splice(index + by, 0, credit);
    put(next);
    queueMicrotask(() => document.getElementById(`credit-role-${index + by}`)?.focus());
  };
  const add = (): void => {
    put([...credits(), { role: '', name: '' }]);
    queueMicrotask(() => document.getElementById(`credit-role-${credits().length - 1}`)?.focus());
  };
  const incomplete = (): boolean => credits().some((credit) => credit.role.trim() === '' || credit.name.trim() === '');
  return (
    <div class="w4 credits" data-field="credits">
      <span class="fact-label" id="credits-label">
        Credits
      </span>
      <ul aria-labelledby="credits-label">
        <Index each={credits()}>
          {(credit, index) => (
            <li
              onKeyDown={(event) => {
                if (!event.altKey || !['ArrowUp', 'ArrowDown'].includes(event.key)) return;
                const to = index + (event.key === 'ArrowUp' ? -1 : 1);
                if (to < 0 || to >= credits().length) return;
                event.preventDefault();
                move(index, to - index);
              }}
            >
              <input
                id={`credit-role-${index}`}
                aria-label={`Role ${index + 1}`}
                placeholder="Role"
                maxLength={100}
                value={credit().role}
                readOnly={!editor.mayWrite()}
                onInput={(event) => change(index, { role: event.currentTarget.value })}
              />
              <input
                aria-label={`Name ${index + 1}`}
                placeholder="Person or firm"
                maxLength={200}
                value={credit().name}
                readOnly={!editor.mayWrite()}
                onInput={(event) => change(index, { name: event.currentTarget.value })}
              />
              <Show when={editor.mayWrite()}>
                <IconButton
                  icon="close"
                  label={`Remove credit ${index + 1}`}
                  onClick={() => put(credits().filter((_, at) => at !== index))}
                />
              </Show>
            </li>
          )}
        </Index>
      </ul>
      <Show when={editor.mayWrite() && credits().length < 60}>
        <div class="acts">
          <Button kind="quiet" size="row" onClick={add}>
            <Icon name="plus" />
            Add credit
          </Button>
          <span class="small warn" role="status">
            {incomplete() ? 'A line without role or name is kept here, and saved when it has both.' : ''}
          </span>
        </div>
      </Show>
    </div>
  );
}
