import { createSignal, createUniqueId, Show, splitProps, type JSX } from 'solid-js';
import { FieldError } from './field-error.js';

type PasswordFieldProps = Omit<JSX.InputHTMLAttributes<HTMLInputElement>, 'onInput' | 'value' | 'type' | 'ref'> & {
  label?: string;
  value: string;
  onInput: (value: string) => void;
  /** A whole sentence; marks the control invalid. */
  error?: string | undefined;
  help?: JSX.Element;
  autocomplete: 'current-password' | 'new-password';
  ref?: (input: HTMLInputElement) => void;
};

/** A password that may be looked at while it is typed, and pasted. */
export function PasswordField(props: PasswordFieldProps): JSX.Element {
  const [own, rest] = splitProps(props, ['label', 'value', 'onInput', 'error', 'help', 'ref', 'id', 'class']);
  const [shown, setShown] = createSignal(false);
  const id = createUniqueId();
  const invalid = (): boolean => own.error !== undefined;
  return (
    <div class="field">
      <label class="lab" for={id}>
        {own.label ?? 'Password'}
      </label>
      <div class="pw">
        <input
          required
          {...rest}
          ref={(input) => own.ref?.(input)}
          id={id}
          class="in"
          type={shown() ? 'text' : 'password'}
          autocapitalize="off"
          spellcheck={false}
          value={own.value}
          aria-invalid={invalid()}
          aria-describedby={`${id}-more`}
          onInput={(event) => own.onInput(event.currentTarget.value)}
        />
        <button
          type="button"
          aria-pressed={shown()}
          aria-label={`Show ${(own.label ?? 'Password').toLowerCase()}`}
          onClick={() => setShown(!shown())}
        >
          {shown() ? 'Hide' : 'Show'}
        </button>
      </div>
      <div id={`${id}-more`}>
        <FieldError error={own.error} />
        <Show when={own.help}>
          <p class="help">{own.help}</p>
        </Show>
      </div>
    </div>
  );
}

/** Tells password managers whose password it is, where no field of the form does. */
export function UsernameFor(props: { email: string }): JSX.Element {
  return <input class="vh" type="email" autocomplete="username" tabindex="-1" aria-hidden="true" readOnly value={props.email} />;
}
