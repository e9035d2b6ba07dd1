import { createEffect, createSignal, on, onCleanup, type Accessor } from 'solid-js';

/** Words of a search field and of the address: the address follows the typing a moment later; the back button brings the words back. */
export function createSearchWords(inAddress: Accessor<string>, toAddress: (words: string) => void) {
  const [words, setWords] = createSignal(inAddress());
  createEffect(
    on(
      words,
      (text) => {
        const timer = setTimeout(() => text !== inAddress() && toAddress(text), 160);
        onCleanup(() => clearTimeout(timer));
      },
      { defer: true },
    ),
  );
  createEffect(on(inAddress, (text) => text.trim() !== words().trim() && setWords(text), { defer: true }));
  return [words, setWords] as const;
}
