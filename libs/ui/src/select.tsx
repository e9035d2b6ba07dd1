import { For, splitProps, type JSX } from 'solid-js';
import { Icon } from './icon.js';

interface Option {
  value: string;
  label: string;
}

type SelectProps = Omit<JSX.SelectHTMLAttributes<HTMLSelectElement>, 'onChange' | 'value'> & {
  /** Name for readers when no label stands beside it. */
  label?: string;
  value: string;
  options: readonly Option[];
  onChange: (value: string) => void;
};

/** The browser's own list of choices: nothing else works as well on a phone or with a screen reader. */
export function Select(props: SelectProps): JSX.Element {
  const [own, rest] = splitProps(props, ['label', 'value', 'options', 'onChange', 'class']);
  return (
    <span class="sel">
      <select
        {...rest}
        class={own.class ?? 'btn quiet'}
        {...(own.label === undefined ? {} : { 'aria-label': own.label })}
        onChange={(event) => own.onChange(event.currentTarget.value)}
      >
        <For each={own.options}>
          {(option) => (
            <option value={option.value} selected={option.value === own.value}>
              {option.label}
            </option>
          )}
        </For>
      </select>
      <Icon name="down" />
    </span>
  );
}
