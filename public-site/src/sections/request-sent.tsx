import { type JSX, Show } from 'solid-js';
import { words } from '../words.js';

/** The form's place, once it was taken. It takes the focus, and so is read out. */
export function RequestSent(props: { name: string; email: string; reference: string }): JSX.Element {
  return (
    <section class="block sent" id="request-sent" tabindex="-1" aria-labelledby="h-sent" aria-describedby="sent-reference">
      <h2 id="h-sent">{words.form.thanks(props.name)}</h2>
      <p class="read">
        <Show when={props.email}>{words.form.answered(props.email)} </Show>
        <span id="sent-reference">{words.form.reference(props.reference)}</span>
      </p>
      <p>
        <a href="/projects">{words.form.back}</a>
      </p>
    </section>
  );
}
