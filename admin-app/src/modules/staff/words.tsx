import type { StaffMember, StaffStatus } from '@atelier/contracts';
import { Icon, moment, momentAndTime } from '@atelier/ui';
import { Match, Show, Switch, type JSX } from 'solid-js';

export const STATUS_NAMES: Record<StaffStatus, string> = { active: 'Active', invited: 'Invited', disabled: 'Disabled' };

/** Shape and word, so that nothing depends on colour. */
export function StaffStatusMark(props: { status: StaffStatus }): JSX.Element {
  return (
    <span class="st">
      <svg class="i s12" viewBox="0 0 16 16" aria-hidden="true">
        <Switch fallback={<circle cx="8" cy="8" r="5.5" fill="currentColor" />}>
          <Match when={props.status === 'invited'}>
            <circle cx="8" cy="8" r="5.5" />
          </Match>
          <Match when={props.status === 'disabled'}>
            <path d="M2.5 8h11" />
          </Match>
        </Switch>
      </svg>
      {STATUS_NAMES[props.status]}
    </span>
  );
}

export function SecondFactorMark(props: { person: StaffMember }): JSX.Element {
  return (
    <Show when={props.person.status !== 'invited'} fallback={<span class="qq">–</span>}>
      <Show
        when={props.person.secondFactor}
        fallback={
          <span class="st" classList={{ warn: props.person.status === 'active' }}>
            <Show when={props.person.status === 'active'}>
              <Icon name="warning" size={12} />
            </Show>
            Off
          </span>
        }
      >
        <span class="st">
          <Icon name="check" size={12} />
          On
        </span>
      </Show>
    </Show>
  );
}

/** When somebody was last here, or until when they are awaited. */
export function seen({ status, lastSeenAt, invitedUntil }: StaffMember): string {
  if (status === 'invited')
    return invitedUntil === null || new Date(invitedUntil) < new Date() ? 'Invitation ran out' : `Invited until ${moment(invitedUntil)}`;
  return lastSeenAt === null ? 'Never yet' : momentAndTime(lastSeenAt);
}
