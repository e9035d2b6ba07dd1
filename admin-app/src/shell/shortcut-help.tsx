import { setSingleKeys, singleKeys, useKit, type ShortcutHelp as Group } from '@atelier/admin-kit';
import { Dialog } from '@atelier/ui';
import { For, type JSX } from 'solid-js';

const EVERYWHERE: Group = {
  group: 'Everywhere',
  keys: [
    ['Ctrl K', 'Search or do'],
    ['?', 'This list'],
    ['/', 'Search in this list'],
    ['Esc', 'Back, close, put back'],
  ],
};

export default function ShortcutHelp(props: { onClose: () => void }): JSX.Element {
  const kit = useKit();
  const groups = (): Group[] => {
    const going = kit
      .modules()
      .flatMap((module) => module.navigation ?? [])
      .flatMap((item): (readonly [string, string])[] => (item.key === undefined ? [] : [[`G ${item.key.toUpperCase()}`, item.label]]));
    return [{ ...EVERYWHERE, keys: [...EVERYWHERE.keys, ...going] }, ...kit.modules().flatMap((module) => module.shortcuts ?? [])];
  };
  return (
    <Dialog open title="Keyboard" width="1080px" onClose={() => props.onClose()}>
      <div class="keys">
        <For each={groups()}>
          {(group) => (
            <section>
              <h3>{group.group}</h3>
              <dl>
                <For each={group.keys}>
                  {([keys, what]) => (
                    <div>
                      <dt>
                        <For each={keys.split(' ')}>{(key) => <kbd>{key}</kbd>}</For>
                      </dt>
                      <dd>{what}</dd>
                    </div>
                  )}
                </For>
              </dl>
            </section>
          )}
        </For>
      </div>
      <label class="toggle mt-4">
        <span>
          Single letters act while a list has the focus
          <br />
          <span class="small q">Switch off if you speak to this computer, or press keys by accident. Keys with Ctrl or Alt stay.</span>
        </span>
        <input
          class="switch"
          type="checkbox"
          role="switch"
          checked={singleKeys()}
          onChange={(event) => setSingleKeys(event.currentTarget.checked)}
        />
      </label>
    </Dialog>
  );
}
