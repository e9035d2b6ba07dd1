import { useKit } from '@atelier/admin-kit';
import { Button } from '@atelier/ui';
import { createSignal, Match, Show, Switch, type JSX } from 'solid-js';
import { DoorPage, Failed, isSpent, LeaveLink } from './door-page.js';
import type { DoorProps } from './doors.js';
import { SpentLink } from './spent-link.js';

/** Confirms a new address. Asks for a press: programs that look through letters open links, and must not spend them. */
export default function ConfirmEmailPage(props: DoorProps): JSX.Element {
  const kit = useKit();
  const [busy, setBusy] = createSignal(false);
  const [done, setDone] = createSignal(false);
  const [error, setError] = createSignal<unknown>(null);
  const signedIn = (): boolean => kit.session.user() !== null;
  const confirm = async (): Promise<void> => {
    if (busy()) return;
    setBusy(true);
    setError(null);
    try {
      await kit.api.auth.confirmEmail(props.token);
      setDone(true);
      // Who is signed in here may be the one whose address it is.
      if (signedIn()) await kit.session.renew().catch(() => {});
    } catch (failure) {
      setError(failure);
    }
    setBusy(false);
  };
  return (
    <Switch>
      <Match when={done()}>
        <DoorPage title="Your new address is confirmed">
          <p class="q mb-4" role="status">
            From now on you sign in with it, and letters go there.
          </p>
          <LeaveLink primary to={signedIn() ? '/account' : '/'} onLeave={props.onLeave}>
            {signedIn() ? 'Go to your account' : 'Sign in'}
          </LeaveLink>
        </DoorPage>
      </Match>
      <Match when={props.token === '' || isSpent(error())}>
        <SpentLink gone={props.token === ''} onLeave={props.onLeave}>
          <p class="q">
            <Show when={props.token !== ''}>Your address stays as it was. Change it again under Your account to get another link.</Show>
          </p>
        </SpentLink>
      </Match>
      <Match when={!done()}>
        <DoorPage title="Confirm your new address">
          <Failed error={error()} what="It is not confirmed yet." />
          <p class="q mb-4">From then on you sign in with it, and letters go there instead of to the old one.</p>
          <Button kind="primary" wide data-first busy={busy()} onClick={() => void confirm()}>
            Confirm
          </Button>
        </DoorPage>
      </Match>
    </Switch>
  );
}
