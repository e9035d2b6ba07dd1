import type { JSX, ParentProps } from 'solid-js';
import { DoorPage, LeaveLink } from './door-page.js';

/** A link that opens nothing any more, or a page reloaded without it. Children: the way to another one. */
export function SpentLink(props: ParentProps<{ gone: boolean; onLeave: (path: string) => void }>): JSX.Element {
  return (
    <DoorPage title={props.gone ? 'Open the link again' : 'This link opens nothing any more'}>
      <p class="q mb-4" role="status">
        {props.gone
          ? 'For your safety this page forgets the link when it is reloaded. Open it again from the letter.'
          : 'It was used already, ran out, or was replaced by a newer one. Nothing was changed.'}
      </p>
      {props.children}
      <p class="help">
        <LeaveLink to="/" onLeave={props.onLeave}>
          Go to signing in
        </LeaveLink>
      </p>
    </DoorPage>
  );
}
