import type { PASSWORD_MIN } from '@atelier/contracts';
import { createEffect, createSignal, on, type JSX } from 'solid-js';
import { PasswordField } from './password-field.js';

/** Checked against the contract by its type, so that naming the number does not load the checker of all. */
const MIN: typeof PASSWORD_MIN = 12;

interface NewPasswordFieldProps {
  label?: string;
  value: string;
  onInput: (value: string) => void;
  /** Why the server refused it; stays until it is changed. */
  refused: string | null;
  ref?: (input: HTMLInputElement) => void;
  /** Takes the focus when its page opens. */
  first?: boolean;
}

export const isLongEnough = (password: string): boolean => [...password].length >= MIN;

/** What counts is said beforehand: length, and nothing else. Told to be too short only after leaving the field. */
export function NewPasswordField(props: NewPasswordFieldProps): JSX.Element {
  const [left, setLeft] = createSignal(false);
  createEffect(on([() => props.refused], () => setLeft(false)));
  const missing = (): number => MIN - [...props.value].length;
  const error = (): string | undefined =>
    props.refused ?? (left() && props.value !== '' && missing() > 0 ? `${missing()} more to reach ${MIN} characters.` : undefined);
  const help = (): string => {
    if (props.value === '') return `${MIN} characters or more. Four or five words that only you put together are best; spaces are welcome.`;
    return missing() > 0 ? `${[...props.value].length} of at least ${MIN} characters.` : 'Long enough.';
  };
  return (
    <PasswordField
      label={props.label ?? 'New password'}
      name="new-password"
      autocomplete="new-password"
      minLength={MIN}
      maxLength={1000}
      value={props.value}
      onInput={(value) => props.onInput(value)}
      onBlur={() => setLeft(true)}
      error={error()}
      help={help()}
      {...(props.first === true && { 'data-first': '' })}
      {...(props.ref !== undefined && { ref: props.ref })}
    />
  );
}
