import { useKit } from '@atelier/admin-kit';
import { Button, TextField } from '@atelier/ui';
import { createSignal, Show, type JSX } from 'solid-js';
import { DoorPage, Failed, LeaveLink } from './door-page.js';
import type { DoorProps } from './doors.js';

/** Asks for the address and answers the same for every address: whether it is known is nobody's business. */
export default function ForgotPage(props: DoorProps): JSX.Element {
  const kit = useKit();
  const [email, setEmail] = createSignal('');
  const [sentTo, setSentTo] = createSignal('');
  const [busy, setBusy] = createSignal(false);
  const [error, setError] = createSignal<unknown>(null);
  const send = async (): Promise<void> => {
    if (busy()) return;
    setBusy(true);
    setError(null);
    try {
      await kit.api.auth.forgotPassword(email().trim());
      setSentTo(email().trim());
    } catch (failure) {
      setError(failure);
    }
    setBusy(false);
  };
  return (
    <DoorPage title={sentTo() === '' ? 'Forgotten your password?' : 'Look into your mailbox'}>
      <Show
        when={sentTo() === ''}
        fallback={
          <>
            <p role="status">
              If <b>{sentTo()}</b> belongs to somebody who works here, a letter with a link is on its way. The link is good for an hour, and
              once.
            </p>
            <p class="q mt-4">
              Nothing after five minutes? Look among the junk mail, and whether it is the address you sign in with.{' '}
              <button type="button" class="link" onClick={() => setSentTo('')}>
                Try another address
              </button>
            </p>
          </>
        }
      >
        <form
          aria-label="Forgotten password"
          onSubmit={(event) => {
            event.preventDefault();
            void send();
          }}
        >
          <p class="q mb-4">You get a letter with a link to set a new one. Until you use it, the old one stays.</p>
          <Failed error={error()} what="No letter was asked for." />
          <TextField
            label="E-mail"
            type="email"
            name="email"
            autocomplete="username"
            data-first
            required
            value={email()}
            onInput={setEmail}
          />
          <Button kind="primary" wide type="submit" busy={busy()}>
            Send the letter
          </Button>
        </form>
      </Show>
      <p class="help">
        No letters here? Where no mail server is set up, an administrator makes you a link under Staff; whoever runs the server makes one
        with <code>npm run cli -- staff:reset</code>.
      </p>
      <p class="help">
        <LeaveLink to="/" onLeave={props.onLeave}>
          Back to signing in
        </LeaveLink>
      </p>
    </DoorPage>
  );
}
