import { useKit, type Toast } from '@atelier/admin-kit';
import { createEffect, createSignal, For, onCleanup, Show, type JSX } from 'solid-js';

export function ToastList(): JSX.Element {
  const kit = useKit();
  return (
    <div class="toasts" role="status" aria-label="Messages">
      <For each={kit.toasts.list()}>{(toast) => <ToastBar toast={toast} onDone={() => kit.toasts.dismiss(toast.id)} />}</For>
    </div>
  );
}

const clock = (seconds: number): string => `0:${String(seconds).padStart(2, '0')}`;

/** Stays while pointer or focus are on it: nobody has to hurry. */
function ToastBar(props: { toast: Toast; onDone: () => void }): JSX.Element {
  const [left, setLeft] = createSignal(props.toast.seconds);
  const [held, setHeld] = createSignal(false);
  createEffect(() => {
    if (held()) return;
    const timer = setInterval(() => setLeft((seconds) => seconds - 1), 1_000);
    onCleanup(() => clearInterval(timer));
  });
  createEffect(() => {
    if (left() <= 0) props.onDone();
  });
  return (
    <div
      class="toast"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocusIn={() => setHeld(true)}
      onFocusOut={() => setHeld(false)}
    >
      <span>
        {props.toast.text}
        <Show when={props.toast.reference}>{(reference) => <span class="left small"> {reference()}</span>}</Show>
      </span>
      <Show when={props.toast.action} fallback={<button onClick={() => props.onDone()}>Close</button>}>
        {(action) => (
          <>
            <span class="n left" aria-hidden="true">
              {clock(left())}
            </span>
            <button
              onClick={() => {
                props.onDone();
                action().run();
              }}
            >
              {action().label}
            </button>
          </>
        )}
      </Show>
    </div>
  );
}
