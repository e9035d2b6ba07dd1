import { createSignal, createUniqueId, onCleanup, Show, type JSX } from 'solid-js';
import { Button } from './button.js';
import { Icon } from './icon.js';

/** Copies, and says so in its own words. Where the browser does not allow it, `onFail` shows another way. */
export function CopyButton(props: { text: string; label?: string; onFail?: () => void }): JSX.Element {
  const [copied, setCopied] = createSignal(false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(props.text);
      setCopied(true);
      clearTimeout(timer);
      timer = setTimeout(() => setCopied(false), 4_000);
    } catch {
      props.onFail?.();
    }
  };
  return (
    <>
      <Button onClick={() => void copy()}>
        <Icon name={copied() ? 'check' : 'clash'} />
        {copied() ? 'Copied' : (props.label ?? 'Copy')}
      </Button>
      <span class="vh" role="status">
        {copied() ? 'It is on the clipboard.' : ''}
      </span>
    </>
  );
}

/** Something to hand on: to be read, selected as a whole, and copied. */
export function CopyField(props: { label: string; text: string; help?: JSX.Element; rows?: number }): JSX.Element {
  let field: HTMLTextAreaElement | undefined;
  const [byHand, setByHand] = createSignal(false);
  const id = createUniqueId();
  const select = (): void => {
    field?.focus();
    field?.select();
  };
  return (
    <div class="field">
      <label class="lab" for={id}>
        {props.label}
      </label>
      <div class="copy">
        <textarea
          ref={field}
          id={id}
          class="in"
          rows={props.rows ?? 1}
          readOnly
          spellcheck={false}
          aria-describedby={`${id}-more`}
          value={props.text}
          onFocus={(event) => event.currentTarget.select()}
        />
        <CopyButton
          text={props.text}
          onFail={() => {
            setByHand(true);
            select();
          }}
        />
      </div>
      <div id={`${id}-more`}>
        <Show when={byHand()}>
          <p class="help">It is selected: press Ctrl C.</p>
        </Show>
        <Show when={props.help}>
          <p class="help">{props.help}</p>
        </Show>
      </div>
    </div>
  );
}
