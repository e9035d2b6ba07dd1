import { For, type JSX, Show } from 'solid-js';
import type { NewsPage } from '../model.js';
import { NewsRows } from '../sections/news-rows.jsx';
import { words } from '../words.js';

/** The newsroom, year by year. */
export function News(props: { page: NewsPage }): JSX.Element {
  return (
    <>
      <header class="listhead sheet">
        <p class="count note" role="status">
          {props.page.note}
        </p>
        <h1 class="display" tabindex="-1">
          {props.page.title}
        </h1>
      </header>
      <For each={props.page.years}>
        {(year) => (
          <section class="newsyear sheet" aria-labelledby={`y${year.year}`}>
            <h2 class="label tab" id={`y${year.year}`}>
              {year.year}
            </h2>
            <div class="block">
              <NewsRows rows={year.rows} />
            </div>
          </section>
        )}
      </For>
      <Show when={props.page.more.length > 0}>
        <nav class="part sheet" aria-label={words.pages}>
          <p class="block more">
            <For each={props.page.more}>
              {(link) => (
                <a href={link.href} rel={link.rel}>
                  {link.label}
                </a>
              )}
            </For>
          </p>
        </nav>
      </Show>
    </>
  );
}
