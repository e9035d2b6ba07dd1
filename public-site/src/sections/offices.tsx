import { For, type JSX, Show } from 'solid-js';
import type { Shell } from '../model.js';
import { words } from '../words.js';

/** Where the studio is found. */
export function Offices(props: { offices: Shell['offices'] }): JSX.Element {
  return (
    <Show when={props.offices.length > 0}>
      <section class="part sheet" aria-labelledby="h-offices">
        <h2 class="label" id="h-offices">
          {words.offices}
        </h2>
        <div class="block cols">
          <For each={props.offices}>
            {(office) => (
              <div>
                <h3>{office.city}</h3>
                <address>
                  <For each={office.lines}>{(line) => <span>{line}</span>}</For>
                  <Show when={office.phone}>
                    <a href={`tel:${office.phone.replace(/[^+\d]/g, '')}`}>{office.phone}</a>
                  </Show>
                </address>
              </div>
            )}
          </For>
        </div>
      </section>
    </Show>
  );
}
