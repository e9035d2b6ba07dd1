import { Show, type JSX } from 'solid-js';
import { Icon } from './icon.js';

/** What is wrong with a field, said to readers when it appears. */
export function FieldError(props: { error: string | undefined }): JSX.Element {
  return (
    <div role="alert">
      <Show when={props.error}>
        {(error) => (
          <p class="err">
            <Icon name="warning" size={12} />
            <span>{error()}</span>
          </p>
        )}
      </Show>
    </div>
  );
}
