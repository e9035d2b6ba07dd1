import { type JSX, Show } from 'solid-js';
import type { PlainPage } from '../model.js';
import { LongText } from '../sections/long-text.jsx';
import { Picture } from '../sections/picture.jsx';

/** A title and a text: imprint, privacy, whatever the studio has to say. */
export function Plain(props: { page: PlainPage }): JSX.Element {
  return (
    <article class="long">
      <header class="opening sheet">
        <h1 class="block" tabindex="-1">
          {props.page.title}
        </h1>
      </header>
      <Show when={props.page.picture}>
        {(picture) => (
          <div class="sheet">
            <figure class="plate in">
              <div class="frame">
                <Picture picture={picture()} first />
              </div>
            </figure>
          </div>
        )}
      </Show>
      <LongText blocks={props.page.body} />
    </article>
  );
}
