import { For, type JSX, Show } from 'solid-js';
import type { Link } from '../model.js';
import { words } from '../words.js';

/** One sentence and the ways to answer it. */
export function Invitation(props: { text: string; ways: Link[] }): JSX.Element {
  return (
    <section class="part sheet close" aria-labelledby="h-close">
      <h2 class="label" id="h-close">
        {words.workWithUs}
      </h2>
      <div class="block">
        <p class="lead">{props.text}</p>
        <Show when={props.ways.length > 0}>
          <p class="ways">
            <For each={props.ways}>{(way) => <a href={way.href}>{way.label}</a>}</For>
          </p>
        </Show>
      </div>
    </section>
  );
}
