import { For, type JSX, Show } from 'solid-js';
import type { ArticlePage, ProjectPage } from '../model.js';
import { words } from '../words.js';
import { Picture } from './picture.jsx';

/** The projects before and after, the next one large. */
export function Turn(props: { turn: ProjectPage['turn'] | ArticlePage['turn']; label?: string }): JSX.Element {
  return (
    <Show when={props.turn.length > 0}>
      <nav class="turn sheet part" aria-label={props.label ?? words.otherProjects}>
        <For each={props.turn}>
          {(other) => (
            <a class={other.rel} href={other.href} rel={other.rel}>
              <p class="note">{other.label}</p>
              <h2>{other.title}</h2>
              <Show when={'picture' in other && other.picture}>{(picture) => <Picture picture={picture()} />}</Show>
            </a>
          )}
        </For>
      </nav>
    </Show>
  );
}
