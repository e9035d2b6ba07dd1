import { useKit } from '@atelier/admin-kit';
import { FormDialog } from '@atelier/admin-kit/forms';
import type { StaffDetail } from '@atelier/contracts';
import { Button, counted, firstName, momentAndTime } from '@atelier/ui';
import { createSignal, For, Show, type JSX } from 'solid-js';
import type { PersonActs } from './person-acts.js';
import { refreshStaff } from './staff-data.js';

interface PartProps {
  person: StaffDetail;
  acts: PersonActs;
}

export function PersonInvitation(props: PartProps): JSX.Element {
  const until = () => props.person.invitedUntil;
  return (
    <section aria-labelledby="invitation-heading">
      <h2 class="h" id="invitation-heading">
        Invitation
      </h2>
      <p class="q">
        <Show when={until()} fallback="It ran out. Send it again to give another seven days.">
          {(at) => <>Not accepted yet. Good until {momentAndTime(at())}, and once.</>}
        </Show>
      </p>
      <div class="acts mt-3">
        <Button size="row" onClick={() => void props.acts.inviteAgain(props.person)}>
          Send again
        </Button>
        <Button size="row" kind="danger" onClick={() => void props.acts.withdraw(props.person)}>
          Withdraw
        </Button>
      </div>
    </section>
  );
}

export function PersonSessions(props: PartProps & { me: boolean }): JSX.Element {
  return (
    <section aria-labelledby="sessions-heading">
      <h2 class="h" id="sessions-heading">
        Signed in on <span class="q n">{props.person.devices.length}</span>
        <Show when={props.person.devices.length > 0 && !props.me}>
          <button type="button" class="link end" onClick={() => void props.acts.signOut(props.person, props.person.devices.length)}>
            Sign out everywhere
          </button>
        </Show>
      </h2>
      <ul class="sessions">
        <For each={props.person.devices} fallback={<li class="q">Nowhere.</li>}>
          {(session) => (
            <li>
              <span>
                <b>{session.device}</b>
                <br />
                <span class="q">
                  {session.address} · {momentAndTime(session.lastUsedAt)}
                </span>
              </span>
              <Show when={!props.me}>
                <button
                  type="button"
                  class="link end"
                  aria-label={`Sign out on ${session.device}`}
                  onClick={() => void props.acts.endDevice(props.person, session)}
                >
                  Sign out
                </button>
              </Show>
            </li>
          )}
        </For>
      </ul>
    </section>
  );
}

export function PersonSecondFactor(props: { person: StaffDetail }): JSX.Element {
  const kit = useKit();
  const [asking, setAsking] = createSignal(false);
  const first = (): string => firstName(props.person.name);
  const sessions = (): string => {
    const open = props.person.devices.length;
    return open === 0 ? '' : ` ${counted(open, 'session ends', 'sessions end')} now.`;
  };
  return (
    <section aria-labelledby="factor-heading">
      <h2 class="h" id="factor-heading">
        Second factor
      </h2>
      <Show
        when={props.person.secondFactor}
        fallback={<p class="q">Off. {first()} signs in with a password only, and turns it on under Your account.</p>}
      >
        <p class="q">On.</p>
        <Button size="row" class="mt-2" onClick={() => setAsking(true)}>
          Reset…
        </Button>
        <p class="help">For a lost phone. Whoever runs the server can do it from the command line too.</p>
      </Show>
      <Show when={asking()}>
        <FormDialog
          danger
          title={`Reset the second factor of ${props.person.name}?`}
          description={`App and recovery codes stop working; until ${first()} sets it up again, the password alone lets in.${sessions()} ${first()} is told by e-mail. This cannot be undone.`}
          act="Reset"
          keep="Keep it on"
          failed="It is still on."
          run={async () => {
            await kit.api.staff.resetSecondFactor(props.person.id);
            refreshStaff();
            setAsking(false);
            kit.toasts.show({ text: `The second factor of ${props.person.name} is off.` });
          }}
          onClose={() => setAsking(false)}
        >
          <p class="q">Make sure that it is {first()} who asks: call, do not answer an e-mail.</p>
        </FormDialog>
      </Show>
    </section>
  );
}

export function PersonAccess(props: PartProps): JSX.Element {
  const sessions = (): number => props.person.devices.length;
  return (
    <section aria-labelledby="access-heading">
      <h2 class="h" id="access-heading">
        Access
      </h2>
      <Show
        when={props.person.status === 'active'}
        fallback={
          <>
            <Button size="row" onClick={() => void props.acts.enable(props.person)}>
              Let in again
            </Button>
            <p class="help">With the old password and role. Texts and uploads stayed.</p>
          </>
        }
      >
        <Button size="row" onClick={() => void props.acts.resetPassword(props.person)}>
          Send a password reset
        </Button>
        <p class="help">A letter with a link, good for an hour. The password stays until it is used.</p>
        <Button size="row" kind="danger" class="pull mt-3" onClick={() => void props.acts.disable(props.person, sessions())}>
          Disable
        </Button>
        <p class="help">
          {sessions() === 0 ? '' : `${counted(sessions(), 'session ends', 'sessions end')} at once. `}Texts and uploads stay. Can be undone.
        </p>
      </Show>
    </section>
  );
}
