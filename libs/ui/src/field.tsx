import { createUniqueId, Show, splitProps, type JSX } from 'solid-js';
import { FieldError } from './field-error.js';

interface FieldText {
  label: JSX.Element;
  help?: JSX.Element;
  /** A whole sentence; marks the control invalid. */
  error?: string | undefined;
  /** Length that reads well. Over it the counter warns; it still saves. */
  advised?: number;
}

type TextFieldProps = FieldText &
  Omit<JSX.InputHTMLAttributes<HTMLInputElement>, 'onInput' | 'value'> & { value: string; onInput: (value: string) => void };

/** Label, control, help and error, tied together for readers. */
export function TextField(props: TextFieldProps): JSX.Element {
  const [own, rest] = splitProps(props, ['label', 'help', 'error', 'advised', 'value', 'onInput', 'id', 'class']);
  const id = createUniqueId();
  return (
    <Labelled id={id} text={own} length={own.value.length} class={own.class}>
      <input
        {...rest}
        id={id}
        class="in"
        value={own.value}
        aria-invalid={own.error !== undefined}
        aria-describedby={`${id}-more`}
        onInput={(event) => own.onInput(event.currentTarget.value)}
      />
    </Labelled>
  );
}

type TextAreaProps = FieldText &
  Omit<JSX.TextareaHTMLAttributes<HTMLTextAreaElement>, 'onInput' | 'value'> & { value: string; onInput: (value: string) => void };

export function TextArea(props: TextAreaProps): JSX.Element {
  const [own, rest] = splitProps(props, ['label', 'help', 'error', 'advised', 'value', 'onInput', 'id', 'class']);
  const id = createUniqueId();
  return (
    <Labelled id={id} text={own} length={own.value.length} class={own.class}>
      <textarea
        rows={2}
        {...rest}
        id={id}
        class="in"
        value={own.value}
        aria-invalid={own.error !== undefined}
        aria-describedby={`${id}-more`}
        onInput={(event) => own.onInput(event.currentTarget.value)}
      />
    </Labelled>
  );
}

function Labelled(props: { id: string; text: FieldText; length: number; class?: string | undefined; children: JSX.Element }): JSX.Element {
  return (
    <div class={`field ${props.class ?? ''}`}>
      <label class="lab" for={props.id}>
        <span>{props.text.label}</span>
        <Show when={props.text.advised !== undefined}>
          <span class="n" classList={{ warn: props.length > (props.text.advised ?? 0) }}>
            {props.length} of {props.text.advised}
          </span>
        </Show>
      </label>
      {props.children}
      <div id={`${props.id}-more`}>
        <FieldError error={props.text.error} />
        <Show when={props.text.help}>
          <p class="help">{props.text.help}</p>
        </Show>
      </div>
    </div>
  );
}
