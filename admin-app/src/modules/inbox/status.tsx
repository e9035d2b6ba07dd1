import type { RequestStatus } from '@atelier/contracts';
import { Match, Switch, type JSX } from 'solid-js';
import { STATUS_NAMES } from './words.js';

/** Shape and word; only what is new wears the accent. */
export function RequestStatusMark(props: { status: RequestStatus }): JSX.Element {
  return (
    <span class="st" classList={{ accent: props.status === 'new' }}>
      <svg class="i s12" viewBox="0 0 16 16" aria-hidden="true">
        <Switch fallback={<circle cx="8" cy="8" r="5.5" fill={props.status === 'replied' ? 'currentColor' : 'none'} />}>
          <Match when={props.status === 'new'}>
            <path d="M8 2.5 13.5 8 8 13.5 2.5 8z" fill="currentColor" />
          </Match>
          <Match when={props.status === 'archived'}>
            <path d="M2.5 8h11" />
          </Match>
          <Match when={props.status === 'spam'}>
            <path d="m4 4 8 8m0-8-8 8" />
          </Match>
        </Switch>
      </svg>
      {STATUS_NAMES[props.status]}
    </span>
  );
}
