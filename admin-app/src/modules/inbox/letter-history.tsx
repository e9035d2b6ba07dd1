import type { AdminRequest, RequestEvent, RequestStatus } from '@atelier/contracts';
import { moment } from '@atelier/ui';
import { For, type JSX } from 'solid-js';
import { STATUS_NAMES } from './words.js';

/** What happened to a letter, newest first, the notes of the staff among it. */
export function LetterHistory(props: { letter: AdminRequest }): JSX.Element {
  return (
    <section aria-labelledby="history-heading">
      <h2 class="h" id="history-heading">
        History
      </h2>
      <ol class="revs">
        <For each={props.letter.events.toReversed()}>
          {(event) => (
            <li>
              <time datetime={event.at}>{moment(event.at)}</time>
              <span>
                <b>{event.by?.name ?? ''}</b> {said(event)}
              </span>
            </li>
          )}
        </For>
      </ol>
    </section>
  );
}

function said({ kind, detail }: RequestEvent): string {
  switch (kind) {
    case 'received':
      return detail === 'spam' ? 'Received, taken for spam' : 'Received from the contact page';
    case 'status':
      return `moved it to ${STATUS_NAMES[detail as RequestStatus].toLowerCase()}`;
    case 'assigned':
      return detail === '' ? 'gave it back' : `assigned ${detail}`;
    case 'note':
      return `noted: ${detail}`;
    case 'answered':
      return `answered: ${detail}`;
    case 'anonymised':
      return 'Who sent it was erased';
  }
}
