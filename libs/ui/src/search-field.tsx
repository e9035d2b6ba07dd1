import { Show, type JSX } from 'solid-js';
import { Icon } from './icon.js';

interface SearchFieldProps {
  label: string;
  placeholder: string;
  value: string;
  onInput: (value: string) => void;
  short?: boolean;
}

/** Search in the list below. `/` brings the focus here (data-search is what the shortcut looks for); Esc empties it. */
export function SearchField(props: SearchFieldProps): JSX.Element {
  return (
    <div class="search" classList={{ short: props.short === true }}>
      <Icon name="search" />
      <input
        class="in"
        type="search"
        data-search
        aria-label={props.label}
        placeholder={props.placeholder}
        value={props.value}
        maxLength={100}
        onInput={(event) => props.onInput(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          if (props.value === '') event.currentTarget.blur();
          else props.onInput('');
        }}
      />
      <Show when={props.value === ''}>
        <kbd aria-hidden="true">/</kbd>
      </Show>
    </div>
  );
}
