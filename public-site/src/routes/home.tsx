import { For, type JSX, Show } from 'solid-js';
import type { HomePage } from '../model.js';
import { Hero } from '../sections/hero.jsx';
import { Invitation } from '../sections/invitation.jsx';
import { NewsRows } from '../sections/news-rows.jsx';
import { Work } from '../sections/work.jsx';
import { words } from '../words.js';

/** One project at full width, six in the strophe, one sentence. */
export function Home(props: { page: HomePage }): JSX.Element {
  return (
    <>
      <h1 class="vh" tabindex="-1">
        {props.page.title}
      </h1>
      <Show when={props.page.hero} fallback={<p class="sheet lead">{props.page.label}</p>}>
        {(hero) => <Hero hero={hero()} />}
      </Show>
      <Show when={props.page.more.length > 0}>
        <section class="part" aria-labelledby="h-works">
          <h2 class="vh" id="h-works">
            {words.works}
          </h2>
          <ul class="works sheet">
            <For each={props.page.works}>{(work) => <Work work={work} level={3} />}</For>
            <li class="more">
              <For each={props.page.more}>{(link) => <a href={link.href}>{link.label}</a>}</For>
            </li>
          </ul>
        </section>
      </Show>
      <Show when={props.page.news.length > 0}>
        <section class="part sheet" aria-labelledby="h-news">
          <h2 class="label" id="h-news">
            {words.latestNews}
          </h2>
          <div class="block">
            <NewsRows rows={props.page.news} />
          </div>
        </section>
      </Show>
      <Invitation text={props.page.invitation} ways={props.page.ways} />
    </>
  );
}
