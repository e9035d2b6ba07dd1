import { For, type JSX, Show } from 'solid-js';
import type { ArticlePage } from '../model.js';
import { NewsRows } from '../sections/news-rows.jsx';
import { Picture } from '../sections/picture.jsx';
import { LongText } from '../sections/long-text.jsx';
import { Turn } from '../sections/turn.jsx';
import { Work } from '../sections/work.jsx';
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
      <Show when={props.page.related.length > 0}>
        <section class="related sheet part" aria-labelledby="h-related">
          <h2 class="label" id="h-related">
            {words.projects}
          </h2>
          <ul class="block">
            <For each={props.page.related}>{(work) => <Work work={work} level={3} />}</For>
          </ul>
        </section>
      </Show>
      <Show when={props.page.news.length > 0}>
        <section class="beside sheet part" aria-labelledby="h-beside">
          <h2 class="label" id="h-beside">
            {words.related}
          </h2>
          <div class="block">
            <NewsRows rows={props.page.news} />
          </div>
        </section>
      </Show>
      <Turn turn={props.page.turn} label={words.otherNews} />
    </>
  );
}
