import { useKit, type Finding } from '@atelier/admin-kit';
import { Dialog, Icon } from '@atelier/ui';
import { useNavigate } from '@solidjs/router';
import { createEffect, createMemo, createSignal, For, on, onCleanup, Show, type JSX } from 'solid-js';
import { emphasise, findEverywhere, localOptions, type PaletteOption } from './palette-options.js';
import { NavIcon } from './rail.js';
import { setScheme } from './scheme.js';

/** Search and acts in one field, over any page. */
export default function Palette(props: { onClose: () => void; onHelp: () => void }): JSX.Element {
  const kit = useKit();
  const navigate = useNavigate();
  const [words, setWords] = createSignal('');
  const [found, setFound] = createSignal<readonly Finding[]>([]);
  const [silent, setSilent] = createSignal(false);
  const [searched, setSearched] = createSignal('');
  const [at, setAt] = createSignal(0);

  const own = [
    { id: 'dark', label: 'Use dark colours', run: () => setScheme('dark') },
    { id: 'light', label: 'Use light colours', run: () => setScheme('light') },
    { id: 'system', label: 'Use the system’s colours', run: () => setScheme('system') },
    { id: 'keys', label: 'Show keyboard shortcuts', keys: '?', run: () => setTimeout(() => props.onHelp()) },
    { id: 'leave', label: 'Sign out', run: () => void kit.session.signOut() },
  ];

  createEffect(
    on(words, (text) => {
      setAt(0);
      const query = text.trim();
      if (query.length < 2) {
        setFound([]);
        setSearched('');
        return;
      }
      const controller = new AbortController();
      const timer = setTimeout(() => {
        findEverywhere(kit, query, controller.signal).then(
          (findings) => (setFound(findings), setSearched(query), setSilent(false)),
          () => !controller.signal.aborted && setSilent(true),
        );
      }, 120);
      onCleanup(() => (clearTimeout(timer), controller.abort()));
    }),
  );

  const options = createMemo((): PaletteOption[] => [
    ...found().map((finding): PaletteOption => ({ ...finding, run: () => navigate(finding.path) })),
    ...localOptions(kit.modules(), words().trim(), navigate, own),
  ]);
  const groups = createMemo(() => [...new Set(options().map((option) => option.group))]);
  const indexOf = (option: PaletteOption): number => options().indexOf(option);
  const choose = (option: PaletteOption | undefined): void => {
    if (option === undefined) return;
    props.onClose();
    option.run();
  };
  const move = (by: number): void => {
    const length = options().length;
    if (length === 0) return;
    setAt((index) => (index + by + length) % length);
    document.getElementById(`option-${at()}`)?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const acts: Record<string, () => void> = { ArrowDown: () => move(1), ArrowUp: () => move(-1), Enter: () => choose(options()[at()]) };
    const act = acts[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };

  return (
    <Dialog open bare title="Search or do" width="640px" onClose={() => props.onClose()}>
      <div class="palette">
        <div class="ask">
          <Icon name="search" />
          <input
            role="combobox"
            aria-expanded="true"
            aria-controls="palette-results"
            aria-activedescendant={options().length > 0 ? `option-${at()}` : undefined}
            aria-label="Search or do"
            placeholder="Search or do"
            autocomplete="off"
            spellcheck={false}
            value={words()}
            onInput={(event) => setWords(event.currentTarget.value)}
            onKeyDown={onKeyDown}
          />
          <kbd>Esc</kbd>
        </div>
        <div id="palette-results" role="listbox" aria-label="Results">
          <For each={groups()}>
            {(group, groupIndex) => (
              <ul role="group" aria-labelledby={`palette-group-${groupIndex()}`}>
                <li class="grp" id={`palette-group-${groupIndex()}`} role="presentation">
                  {group}
                </li>
                <For each={options().filter((option) => option.group === group)}>
                  {(option) => (
                    <li
                      role="option"
                      id={`option-${indexOf(option)}`}
                      aria-selected={indexOf(option) === at()}
                      onPointerMove={() => setAt(indexOf(option))}
                      onClick={() => choose(option)}
                    >
                      <Show when={option.thumbnail} fallback={<NavIcon path={option.icon ?? 'M6 4l4 4-4 4'} />}>
                        {(url) => <img src={url()} alt="" />}
                      </Show>
                      <span class="clip">
                        <For each={emphasise(option.label, words())}>{(part) => (part.hit ? <mark>{part.text}</mark> : part.text)}</For>
                      </span>
                      <span class="end">
                        <Show when={option.detail}>{option.detail}</Show>
                        <Show when={option.keys}>
                          <kbd>{option.keys}</kbd>
                        </Show>
                      </span>
                    </li>
                  )}
                </For>
              </ul>
            )}
          </For>
        </div>
        <Show when={options().length === 0}>
          <p class="palette-none">Nothing is called “{words().trim()}”. Look for a part of the title, the place or the client.</p>
        </Show>
        <footer classList={{ warn: silent() || !kit.connection.online() }}>
          <Show
            when={silent() || !kit.connection.online()}
            fallback={
              <>
                <span>
                  <kbd>↑</kbd> <kbd>↓</kbd> choose
                </span>
                <span>
                  <kbd>Enter</kbd> go
                </span>
              </>
            }
          >
            <Icon name="offline" size={12} />
            <span>No answer from the server. Showing only what this page knows.</span>
          </Show>
          <span class="end n" role="status">
            {searched() === '' ? '' : `${options().length} results`}
          </span>
        </footer>
      </div>
    </Dialog>
  );
}
