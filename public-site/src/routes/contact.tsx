import { For, type JSX, Show } from 'solid-js';
import type { ContactPage } from '../model.js';
import { blockOf } from '../sections/prose.jsx';
import { words } from '../words.js';

/** How to reach the studio, and what happens then. */
export function Contact(props: { page: ContactPage }): JSX.Element {
  return (
    <>
      <header class="opening sheet">
        <h1 class="block display long" tabindex="-1">
          {props.page.title}
        </h1>
      </header>
      <div class="split sheet">
        <div class="aside">
          <section aria-labelledby="h-next">
            <h2 id="h-next">{words.whatNext}</h2>
            <div class="steps">
              <For each={props.page.body}>{(block) => blockOf(block)}</For>
            </div>
          </section>
          <Show when={props.page.email}>
            <section aria-labelledby="h-email">
              <h2 id="h-email">{words.withoutForm}</h2>
              <a href={`mailto:${props.page.email}`}>{props.page.email}</a>
            </section>
          </Show>
        </div>
      </div>
    </>
  );
}
