import { type JSX, Show } from 'solid-js';
import type { Work as WorkModel } from '../model.js';
import { Picture } from './picture.jsx';

/** A work: picture, number, title, place. Never a box. */
export function Work(props: { work: WorkModel; level: 2 | 3; first?: boolean }): JSX.Element {
  const title = () => <span>{props.work.title}</span>;
  return (
    <li class={props.work.form}>
      <a href={props.work.href}>
        <figure>
          <Show when={props.work.picture}>{(picture) => <Picture picture={picture()} first={props.first ?? false} />}</Show>
          <figcaption>
            <span class="no">{props.work.number}</span>
            <Show when={props.level === 2} fallback={<h3>{title()}</h3>}>
              <h2>{title()}</h2>
            </Show>
            <p>{props.work.place}</p>
          </figcaption>
        </figure>
      </a>
    </li>
  );
}
