import { For, type JSX } from 'solid-js';
import type { Link, ListPage } from '../model.js';
import { words } from '../words.js';

/** Count, title, views and three rows of filters; the same in both views. Every filter is a plain link to a page of its own. */
export function ListHead(props: { page: ListPage }): JSX.Element {
  return (
    <header class="listhead sheet">
      <p class="count note" role="status">
        {props.page.count}
      </p>
      <h1 class="display" tabindex="-1">
        {props.page.title}
      </h1>
      <nav class="views" aria-label={words.view}>
        <For each={props.page.views}>{(link) => <FilterLink link={link} />}</For>
      </nav>
      <nav class="filters" aria-label={words.filter}>
        <For each={props.page.filters}>
          {(row, position) => (
            <div>
              <h2 id={`f${position()}`}>{row.label}</h2>
              <ul aria-labelledby={`f${position()}`}>
                <For each={row.links}>
                  {(link) => (
                    <li>
                      <FilterLink link={link} />
                    </li>
                  )}
                </For>
              </ul>
            </div>
          )}
        </For>
      </nav>
    </header>
  );
}

function FilterLink(props: { link: Link }): JSX.Element {
  return (
    <a href={props.link.href} aria-current={props.link.current ? 'true' : undefined}>
      {props.link.label}
      {props.link.count === undefined ? null : <span>{props.link.count}</span>}
    </a>
  );
}
