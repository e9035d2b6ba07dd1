import { For, type JSX, Show } from 'solid-js';
import type { NewsRow } from '../model.js';
import { Picture } from './picture.jsx';

/** Lines of the newsroom: date, what happened, and a picture where there is one. */
export function NewsRows(props: { rows: NewsRow[] }): JSX.Element {
  return (
    <ul class="dated">
      <For each={props.rows}>
        {(row) => (
          <li>
            <a href={row.href}>
              <time class="note" datetime={row.date}>
                {row.day}
              </time>
              <div class="what">
                <h3>{row.title}</h3>
                <Show when={row.excerpt}>
                  <p>{row.excerpt}</p>
                </Show>
              </div>
              <Show when={row.picture}>{(picture) => <Picture picture={picture()} />}</Show>
            </a>
          </li>
        )}
      </For>
    </ul>
  );
}
