import { For, type JSX, Show } from 'solid-js';
import type { LostPage } from '../model.js';
import { Picture } from '../sections/picture.jsx';

/** A closed door and the ways around it. */
export function Lost(props: { page: LostPage }): JSX.Element {
  return (
    <div class="lost sheet">
      <Show when={props.page.picture}>
        {(picture) => (
          <figure>
            <Picture picture={picture()} first />
            <figcaption class="note">{props.page.code}</figcaption>
          </figure>
        )}
      </Show>
      <div class="words">
        <h1 class="display" tabindex="-1">
          {props.page.title}
        </h1>
        <p class="read">{props.page.text}</p>
        <ul>
          <For each={props.page.links}>
            {(link) => (
              <li>
                <a href={link.href}>{link.label}</a>
              </li>
            )}
          </For>
        </ul>
      </div>
    </div>
  );
}
