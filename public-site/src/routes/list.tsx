import { For, type JSX, Show } from 'solid-js';
import type { ListPage } from '../model.js';
import { IndexTable } from '../sections/index-table.jsx';
import { ListHead } from '../sections/list-head.jsx';
import { Work } from '../sections/work.jsx';
import { words } from '../words.js';

/** All projects, or those of one filter, as pictures or as an index. */
export function List(props: { page: ListPage }): JSX.Element {
  return (
    <>
      <ListHead page={props.page} />
      <Show
        when={props.page.view === 'index'}
        fallback={
          <ul class="works sheet">
            <For each={props.page.works}>{(work, position) => <Work work={work} level={2} first={position() === 0} />}</For>
          </ul>
        }
      >
        <div class="sheet">
          <IndexTable rows={props.page.rows} />
        </div>
      </Show>
      <Show when={props.page.pages}>
        {(pages) => (
          <nav class="pages sheet part" aria-label={words.pages}>
            <p class="note">{pages().label}</p>
            <p class="more">
              <For each={pages().links}>
                {(link) => (
                  <a href={link.href} rel={link.rel}>
                    {link.label}
                  </a>
                )}
              </For>
            </p>
          </nav>
        )}
      </Show>
    </>
  );
}
