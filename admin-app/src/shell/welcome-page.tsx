import { describeFailure, useKit } from '@atelier/admin-kit';
import type { Invitation } from '@atelier/contracts';
import { After, Button } from '@atelier/ui';
import { createResource, Match, Switch, type JSX } from 'solid-js';
import { DoorPage, isSpent } from './door-page.js';
import type { DoorProps } from './doors.js';
import { SpentLink } from './spent-link.js';
import { WelcomeForm } from './welcome-form.js';

type Found = { invitation: Invitation } | { error: unknown };

/** Accepts an invitation by the link of a letter: who is invited as what, then a name and a password. */
export default function WelcomePage(props: DoorProps): JSX.Element {
  const kit = useKit();
  const [found, { refetch }] = createResource(
    () => props.token !== '' && props.token,
    (token) =>
      kit.api.auth.invitation(token).then(
        (invitation): Found => ({ invitation }),
        (error: unknown): Found => ({ error }),
      ),
  );
  const result = (): Found | undefined => (found.loading ? undefined : found.latest);
  const invitation = () => {
    const now = result();
    return now !== undefined && 'invitation' in now ? now.invitation : undefined;
  };
  const error = (): unknown => {
    const now = result();
    return now !== undefined && 'error' in now ? now.error : undefined;
  };
  return (
    <Switch
      fallback={
        <DoorPage title="Welcome">
          <After>
            <span class="sk w-64" aria-hidden="true" />
          </After>
        </DoorPage>
      }
    >
      <Match when={props.token === '' || isSpent(error())}>
        <SpentLink gone={props.token === ''} onLeave={props.onLeave}>
          <p class="q">Accepted it already? Sign in. Otherwise ask whoever invited you to send the invitation again.</p>
        </SpentLink>
      </Match>
      <Match when={invitation()}>
        {(open) => <WelcomeForm token={props.token} invitation={open()} onSpent={() => void refetch()} onLeave={props.onLeave} />}
      </Match>
      <Match when={error()}>
        {(failed) => (
          <DoorPage title="Welcome">
            <p class="q mb-4" role="status">
              The invitation could not be read. {describeFailure(failed(), '').text} It stays good.
            </p>
            <Button kind="primary" wide onClick={() => void refetch()}>
              Try again
            </Button>
          </DoorPage>
        )}
      </Match>
    </Switch>
  );
}
