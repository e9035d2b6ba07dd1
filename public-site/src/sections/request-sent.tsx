import { type JSX, Show } from 'solid-js';
import { words } from '../words.js';

/** The form's place, once it was taken. It takes the focus, and so is read out. */
export function RequestSent(props: { name: string; email: string; reference: string }): JSX.Element {
  return (
    <section class="block sent" id="request-sent" tabindex="-1" aria-labelledby="h-sent" aria-describedby="sent-reference">
      <h2 id="h-sent">{words.thanks(props.name)}</h2>
      <p class="read">
        <Show when={props.email}>{words.answered(props.email)} </Show>
        <span id="sent-reference">{words.reference(props.reference)}</span>
      </p>
      <p>
        <a href="/projects">{words.back}</a>
      </p>
    </section>
  );
}
