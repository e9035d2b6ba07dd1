import { For, type JSX, Show } from 'solid-js';
import type { AboutPage } from '../model.js';
import { words } from '../words.js';
import { Picture } from './picture.jsx';

/** A table without lines between its columns; faces only where there are some. */
export function People(props: { people: AboutPage['people'] }): JSX.Element {
  const faces = () => props.people.some((person) => person.picture);
  return (
    <Show when={props.people.length > 0}>
      <section class="part sheet" aria-labelledby="h-people">
        <h2 class="label" id="h-people">
          {words.people}
        </h2>
        <ul class="block people" classList={{ faces: faces() }}>
          <For each={props.people}>
            {(person) => (
              <li>
                <Show when={faces()}>
                  <div class="face">
                    <Show when={person.picture}>{(picture) => <Picture picture={picture()} cropped />}</Show>
                  </div>
                </Show>
                <b>{person.name}</b>
                <span>{person.role}</span>
                <span>{person.office}</span>
                <span class="since">{person.since}</span>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}
