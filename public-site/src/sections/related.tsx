import { For, type JSX, Show } from 'solid-js';
import type * as model from '../model.js';
import { NewsRows } from './news-rows.jsx';
import { Work } from './work.jsx';

/** Other projects at the foot of a page; nothing where there are none. */
export function RelatedWorks(props: { heading: string; works: model.Work[] }): JSX.Element {
  return (
    <Show when={props.works.length > 0}>
      <section class="related sheet part" aria-labelledby="h-related">
        <h2 class="label" id="h-related">
          {props.heading}
        </h2>
        <ul class="block">
          <For each={props.works}>{(work) => <Work work={work} level={3} />}</For>
        </ul>
      </section>
    </Show>
  );
}

/** News at the foot of a page; nothing where there is none. */
export function RelatedNews(props: { heading: string; rows: model.NewsRow[] }): JSX.Element {
  return (
    <Show when={props.rows.length > 0}>
      <section class="beside sheet part" aria-labelledby="h-beside">
        <h2 class="label" id="h-beside">
          {props.heading}
        </h2>
        <div class="block">
          <NewsRows rows={props.rows} />
        </div>
      </section>
    </Show>
  );
}
