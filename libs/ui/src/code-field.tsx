import { createEffect, createSignal, createUniqueId, on, onMount, Show, type JSX } from 'solid-js';
import { FieldError } from './field-error.js';

interface CodeFieldProps {
  value: string;
  onInput: (value: string) => void;
  /** Six digits are there. */
  onComplete: () => void;
  error?: string | undefined;
  /** False where only the six digits make sense. */
  recovery?: boolean;
  ref?: (input: HTMLInputElement) => void;
}

/** Six digits of an authenticator app, sent on by themselves; or a recovery code, where the phone is gone. */
export function CodeField(props: CodeFieldProps): JSX.Element {
  let input: HTMLInputElement | undefined;
  const [spare, setSpare] = createSignal(false);
  const id = createUniqueId();
  const invalid = (): boolean => props.error !== undefined;
  onMount(() => input?.focus());
  createEffect(
    on(
      spare,
      () => {
        props.onInput('');
        input?.focus();
      },
      { defer: true },
    ),
  );
  const type = (value: string): void => {
    props.onInput(value);
    if (!spare() && /^\d{6}$/u.test(value.replace(/\s/gu, ''))) props.onComplete();
  };
  return (
    <div class="field">
      <label class="lab" for={id}>
        {spare() ? 'One of your recovery codes' : 'Six digits from your authenticator app'}
      </label>
      <div classList={{ otp: !spare() }}>
        <input
          ref={(element) => {
            input = element;
            props.ref?.(element);
          }}
          id={id}
          class="in n"
          name={spare() ? 'recovery-code' : 'code'}
          inputmode={spare() ? 'text' : 'numeric'}
          autocomplete={spare() ? 'off' : 'one-time-code'}
          autocapitalize="off"
          spellcheck={false}
          required
          minLength={6}
          maxLength={40}
          value={props.value}
          aria-invalid={invalid()}
          aria-describedby={`${id}-more`}
          onInput={(event) => type(event.currentTarget.value)}
        />
      </div>
      <div id={`${id}-more`}>
        <FieldError error={props.error} />
        <p class="help">
          {spare() ? 'Each lets you in once. Hyphens and spaces do not matter.' : 'Sent on by itself after the sixth digit.'}{' '}
          <Show when={props.recovery !== false}>
            <button type="button" class="link" onClick={() => setSpare(!spare())}>
              {spare() ? 'Use the app instead' : 'Use a recovery code'}
            </button>
          </Show>
        </p>
      </div>
    </div>
  );
}
