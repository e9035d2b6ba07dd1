import { isTyping, keyOf, KeySequence, singleKeys, useKit } from '@atelier/admin-kit';
import { useNavigate } from '@solidjs/router';
import { onCleanup, onMount } from 'solid-js';

/** Keys that work on every page. A page that used a key first has called `preventDefault`. */
export function createGlobalKeys(acts: { openPalette: () => void; openHelp: () => void }): void {
  const kit = useKit();
  const navigate = useNavigate();
  const sequence = new KeySequence(['g', 'c']);

  const goTo = (letter: string): void => {
    const item = kit
      .modules()
      .flatMap((module) => module.navigation ?? [])
      .find((candidate) => candidate.key === letter);
    if (item !== undefined) navigate(item.path);
  };

  const onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return;
    const key = keyOf(event);
    if (key === 'Ctrl+k') {
      event.preventDefault();
      acts.openPalette();
      return;
    }
    if (isTyping(event.target) || !singleKeys() || document.querySelector('[role=dialog],[role=alertdialog]') !== null) return;
    const pair = sequence.press(key);
    if (pair !== null) {
      event.preventDefault();
      if (pair.startsWith('g ')) goTo(pair.slice(2));
      else
        kit
          .modules()
          .flatMap((module) => module.commands ?? [])
          .find((command) => command.keys?.toLowerCase() === pair)
          ?.run(navigate);
    } else if (key === '?') {
      event.preventDefault();
      acts.openHelp();
    } else if (key === '/') {
      event.preventDefault();
      document.querySelector<HTMLInputElement>('[data-search]')?.focus();
    }
  };
  onMount(() => {
    addEventListener('keydown', onKey);
    onCleanup(() => removeEventListener('keydown', onKey));
  });
}
