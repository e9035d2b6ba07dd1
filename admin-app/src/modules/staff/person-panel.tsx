import { useKit } from '@atelier/admin-kit';
import type { StaffDetail } from '@atelier/contracts';
import { After, Button, IconButton, initials, moment } from '@atelier/ui';
import { A } from '@solidjs/router';
import { Match, Show, Switch, type JSX } from 'solid-js';
import type { HandedLink } from './link-dialog.js';
import { createPersonActs } from './person-acts.js';
import { PersonAccess, PersonInvitation, PersonSecondFactor, PersonSessions } from './person-parts.js';
import { PersonFields } from './person-fields.js';
import type { createPerson } from './staff-data.js';
import { StaffStatusMark } from './words.js';

interface PersonPanelProps {
  data: ReturnType<typeof createPerson>;
  onClose: () => void;
  onLink: (link: HandedLink) => void;
}

/** One person: who, as what, signed in where, and what can be done about it. */
export function PersonPanel(props: PersonPanelProps): JSX.Element {
  return (
    <Switch
      fallback={
        <section>
          <After>
            <span class="sk w-40" aria-hidden="true" />
          </After>
        </section>
      }
    >
      <Match when={props.data.person()}>
        {(person) => <Person person={person()} onClose={() => props.onClose()} onLink={(link) => props.onLink(link)} />}
      </Match>
      <Match when={props.data.query.isError}>
        <section>
          <p class="q">There is no such person any more, or the server did not answer.</p>
          <div class="acts mt-3">
            <Button size="row" onClick={() => void props.data.query.refetch()}>
              Try again
            </Button>
            <Button size="row" kind="quiet" onClick={() => props.onClose()}>
              Close
            </Button>
          </div>
        </section>
      </Match>
    </Switch>
  );
}

function Person(props: { person: StaffDetail; onClose: () => void; onLink: (link: HandedLink) => void }): JSX.Element {
  const kit = useKit();
  const acts = createPersonActs((link) => props.onLink(link));
  const me = (): boolean => props.person.id === kit.session.user()?.id;
  return (
    <>
      <section>
        <div class="person-head">
          <div class="person-name">
            <span class="av big" aria-hidden="true">
              {initials(props.person.name)}
            </span>
            <span>
              <b class="block">{props.person.name}</b>
              <span class="q clip block">{props.person.email}</span>
            </span>
          </div>
          <IconButton icon="close" label="Close" onClick={() => props.onClose()} />
        </div>
        <p class="acts q">
          <StaffStatusMark status={props.person.status} />
          <span>since {moment(props.person.createdAt)}</span>
        </p>
        <Show when={me()}>
          <p class="help">
            This is you.{' '}
            <A class="link" href="/account">
              Your account
            </A>{' '}
            has your password, second factor and devices.
          </p>
        </Show>
      </section>
      <PersonFields person={props.person} acts={acts} me={me()} />
      <Show when={props.person.status === 'invited'} fallback={<PersonSessions person={props.person} acts={acts} me={me()} />}>
        <PersonInvitation person={props.person} acts={acts} />
      </Show>
      <Show when={!me() && props.person.status === 'active'}>
        <PersonSecondFactor person={props.person} />
      </Show>
      <Show when={!me() && props.person.status !== 'invited'}>
        <PersonAccess person={props.person} acts={acts} />
      </Show>
    </>
  );
}
