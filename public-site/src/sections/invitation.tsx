import { type JSX, Show } from 'solid-js';
import { words } from '../words.js';

/** One sentence and the way to answer it. */
export function Invitation(props: { text: string; email: string }): JSX.Element {
  return (
    <section class="part sheet close" aria-labelledby="h-close">
      <h2 class="label" id="h-close">
        {words.workWithUs}
      </h2>
      <div class="block">
        <p class="lead">{props.text}</p>
        <Show when={props.email}>
          <p class="ways">
            <a href={`mailto:${props.email}`}>{words.write}</a>
          </p>
        </Show>
      </div>
    </section>
  );
}
