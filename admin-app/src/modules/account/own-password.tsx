import { useKit } from '@atelier/admin-kit';
import { PasswordField, UsernameFor } from '@atelier/ui';
import type { JSX } from 'solid-js';

/** The present password, asked for before something that matters. */
export function OwnPassword(props: { value: string; error: string | undefined; onInput: (value: string) => void }): JSX.Element {
  const kit = useKit();
  return (
    <>
      <UsernameFor email={kit.session.user()?.email ?? ''} />
      <PasswordField
        label="Your password"
        autocomplete="current-password"
        value={props.value}
        error={props.error}
        onInput={(value) => props.onInput(value)}
      />
    </>
  );
}
