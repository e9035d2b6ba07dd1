import { ROLE_NAMES, ROLE_MEANS, useKit } from '@atelier/admin-kit';
import { ApiProblem } from '@atelier/api-client';
import type { Invitation } from '@atelier/contracts';
import { Button, isLongEnough, momentAndTime, NewPasswordField, TextField, UsernameFor } from '@atelier/ui';
import { createSignal, Show, type JSX } from 'solid-js';
import { DoorPage, Failed, isSpent } from './door-page.js';

interface WelcomeFormProps {
  token: string;
  invitation: Invitation;
  onSpent: () => void;
  onLeave: (path: string) => void;
}

export function WelcomeForm(props: WelcomeFormProps): JSX.Element {
  const kit = useKit();
  let field: HTMLInputElement | undefined;
  const [name, setName] = createSignal(props.invitation.name);
  const [password, setPassword] = createSignal('');
  const [refused, setRefused] = createSignal<string | null>(null);
  const [error, setError] = createSignal<unknown>(null);
  const [busy, setBusy] = createSignal(false);
  const other = () => kit.session.user();

  const accept = async (): Promise<void> => {
    if (busy() || !isLongEnough(password())) return field?.focus();
    setBusy(true);
    setError(null);
    try {
      await kit.api.auth.acceptInvitation({ token: props.token, name: name().trim(), password: password() });
      await signIn();
    } catch (failure) {
      if (failure instanceof ApiProblem && failure.code === 'password.too_common') {
        setRefused(failure.message);
        field?.focus();
      } else if (isSpent(failure)) props.onSpent();
      else setError(failure);
    }
    setBusy(false);
  };
  /** With the words just chosen. If that fails, the account is there all the same, and the sign-in page takes over. */
  const signIn = async (): Promise<void> => {
    if (other() !== null) await kit.session.signOut();
    await kit.session.signIn({ email: props.invitation.email, password: password() }).catch(() => {});
    props.onLeave(kit.session.user() === null ? '/' : '/account?welcome=1');
  };
  return (
    <DoorPage title={`Welcome to ${kit.siteName()}`}>
      <p class="mb-4">
        <b>{props.invitation.email}</b> is invited as <b>{ROLE_NAMES[props.invitation.role]}</b>: {ROLE_MEANS[props.invitation.role]}.{' '}
        <span class="q">Good until {momentAndTime(props.invitation.expiresAt)}, and once.</span>
      </p>
      <Show when={other()}>
        {(user) => <p class="help mb-4">{user().name} is signed in on this computer and is signed out when you accept.</p>}
      </Show>
      <Failed error={error()} what="The invitation is not accepted yet. What you typed is kept." />
      <form
        aria-label="Accept the invitation"
        onSubmit={(event) => {
          event.preventDefault();
          void accept();
        }}
      >
        <UsernameFor email={props.invitation.email} />
        <TextField
          label="Your name, as colleagues see it"
          name="name"
          autocomplete="name"
          required
          maxLength={120}
          value={name()}
          onInput={setName}
        />
        <NewPasswordField
          ref={(input) => (field = input)}
          label="Choose a password"
          value={password()}
          refused={refused()}
          onInput={(value) => {
            setPassword(value);
            setRefused(null);
          }}
        />
        <Button kind="primary" wide type="submit" busy={busy()}>
          Accept and sign in
        </Button>
      </form>
    </DoorPage>
  );
}
