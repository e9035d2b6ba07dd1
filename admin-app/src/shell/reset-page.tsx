import { useKit } from '@atelier/admin-kit';
import { ApiProblem } from '@atelier/api-client';
import { Button, isLongEnough, NewPasswordField, UsernameFor } from '@atelier/ui';
import { createSignal, Match, Switch, type JSX } from 'solid-js';
import { DoorPage, Failed, isSpent, LeaveLink } from './door-page.js';
import type { DoorProps } from './doors.js';
import { SpentLink } from './spent-link.js';

/** Sets a new password by the link of a letter. */
export default function ResetPage(props: DoorProps): JSX.Element {
  const kit = useKit();
  let field: HTMLInputElement | undefined;
  const [password, setPassword] = createSignal('');
  const [refused, setRefused] = createSignal<string | null>(null);
  const [error, setError] = createSignal<unknown>(null);
  const [busy, setBusy] = createSignal(false);
  const [done, setDone] = createSignal(false);
  const spent = (): boolean => props.token === '' || isSpent(error());
  const save = async (): Promise<void> => {
    if (busy() || !isLongEnough(password())) return field?.focus();
    setBusy(true);
    setError(null);
    try {
      await kit.api.auth.resetPassword({ token: props.token, password: password() });
      setDone(true);
    } catch (failure) {
      if (failure instanceof ApiProblem && failure.code === 'password.too_common') {
        setRefused(failure.message);
        field?.focus();
      } else setError(failure);
    }
    setBusy(false);
  };
  return (
    <Switch>
      <Match when={done()}>
        <DoorPage title="Your new password is set">
          <p class="q mb-4" role="status">
            You were signed out everywhere. Whoever had the old one is out as well.
          </p>
          <LeaveLink primary to="/" onLeave={props.onLeave}>
            Sign in
          </LeaveLink>
        </DoorPage>
      </Match>
      <Match when={spent()}>
        <SpentLink gone={props.token === ''} onLeave={props.onLeave}>
          <Button kind="primary" wide onClick={() => props.onForgot()}>
            Ask for a new link
          </Button>
        </SpentLink>
      </Match>
      <Match when={!spent()}>
        <DoorPage title="Set a new password">
          <form
            aria-label="Set a new password"
            onSubmit={(event) => {
              event.preventDefault();
              void save();
            }}
          >
            <Failed error={error()} what="The password is not set. What you typed is kept." />
            <UsernameFor email="" />
            <NewPasswordField
              first
              ref={(input) => (field = input)}
              value={password()}
              refused={refused()}
              onInput={(value) => {
                setPassword(value);
                setRefused(null);
              }}
            />
            <Button kind="primary" wide type="submit" busy={busy()}>
              Set the password
            </Button>
            <p class="help">You are signed out everywhere then, and sign in with the new one. A second factor stays on.</p>
          </form>
        </DoorPage>
      </Match>
    </Switch>
  );
}
