import { For, type JSX, Show } from 'solid-js';
import type { HomePage } from '../model.js';
import { Picture } from './picture.jsx';

/** The first project: picture, title and summary are one spread in the first window. */
export function Hero(props: { hero: NonNullable<HomePage['hero']> }): JSX.Element {
  return (
    <article class={props.hero.form}>
      <a href={props.hero.href}>
        <figure>
          <Show when={props.hero.picture}>{(picture) => <Picture picture={picture()} first cropped />}</Show>
          <figcaption class="sheet">
            <p class="note">
              <For each={props.hero.note}>{(line) => <span>{line}</span>}</For>
            </p>
            <h2>{props.hero.title}</h2>
            <p class="sum">{props.hero.summary}</p>
          </figcaption>
        </figure>
      </a>
    </article>
  );
}
