import { For, type JSX, Show } from 'solid-js';
import type { ArticlePage } from '../model.js';
import { Picture } from '../sections/picture.jsx';
import { LongText } from '../sections/long-text.jsx';
import { RelatedNews, RelatedWorks } from '../sections/related.jsx';
import { Turn } from '../sections/turn.jsx';
import { words } from '../words.js';

/** Date and author in the margin, the text on the spine, earlier and later at the foot. */
export function Article(props: { page: ArticlePage }): JSX.Element {
  return (
    <>
      <article class="long">
        <header class="opening sheet">
          <p class="label note">
            <span>
              <time datetime={props.page.date}>{props.page.day}</time>
            </span>
            <Show when={props.page.author}>
              <span>{props.page.author}</span>
            </Show>
            <For each={props.page.tags}>
              {(tag) => (
                <span>
                  <a href={tag.href}>{tag.label}</a>
                </span>
              )}
            </For>
          </p>
          <h1 class="block" tabindex="-1">
            {props.page.title}
          </h1>
        </header>
        <Show when={props.page.cover}>
          {(cover) => (
            <div class="sheet">
              <figure class={`plate in ${cover().tall ? 'tall' : ''}`}>
                <div class="frame">
                  <Picture picture={cover().picture} first />
                </div>
                <figcaption>{cover().credit}</figcaption>
              </figure>
            </div>
          )}
        </Show>
        <LongText blocks={props.page.body} />
      </article>
      <RelatedWorks heading={words.projects} works={props.page.related} />
      <RelatedNews heading={words.related} rows={props.page.news} />
      <Turn turn={props.page.turn} label={words.otherNews} />
    </>
  );
}
