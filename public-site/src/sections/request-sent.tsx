import { type JSX, Show } from 'solid-js';
import { words } from '../words.js';

/** The form's place, once it was taken. */
export function RequestSent(props: { name: string; email: string; reference: string }): JSX.Element {
  return (
    <div class="sent" id="request-sent" tabindex="-1">
      <h2 class="lead">{words.form.thanks(props.name)}</h2>
      <Show when={props.email}>
        <p class="read">{words.form.copy(props.email)}</p>
      </Show>
      <p>
        <a href="/projects">{words.form.back}</a>
      </p>
      <p class="note">{words.form.reference(props.reference)}</p>
    </div>
  );
}
