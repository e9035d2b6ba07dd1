import { createSignal, onCleanup, Show, type JSX, type ParentProps } from 'solid-js';

/**
 * Shows its children only once they have been due for a while, so that what comes quickly never flashes. 200 ms unless told. That something is
 * being fetched is said to assistive technology at once.
 */
export function After(props: ParentProps<{ ms?: number }>): JSX.Element {
  const [due, setDue] = createSignal(false);
  const timer = setTimeout(() => setDue(true), props.ms ?? 200);
  onCleanup(() => clearTimeout(timer));
  return (
    <div class="contents" aria-busy="true">
      <Show when={due()}>{props.children}</Show>
    </div>
  );
}
