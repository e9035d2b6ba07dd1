import { For, type JSX, Show } from 'solid-js';
import type { ListPage } from '../model.js';
import { words } from '../words.js';
import { Picture } from './picture.jsx';

/** The index as a table. Its roles are repeated because the rows are grids, which takes the table's meaning away. */
export function IndexTable(props: { rows: ListPage['rows'] }): JSX.Element {
  return (
    <table class="index" role="table">
      <caption class="vh">{words.byYear}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <Column class="y" label={words.year} />
          <Column class="t" label={words.title} />
          <Column class="p" label={words.place} />
          <Column class="d" label={words.discipline} />
        </tr>
      </thead>
      <tbody role="rowgroup">
        <For each={props.rows}>
          {(row, position) => (
            <tr role="row">
              <td role="cell" class="y tab">
                {row.year}
              </td>
              <th role="rowheader" class="t" scope="row">
                <a href={row.href}>{row.title}</a>
              </th>
              <td role="cell" class="p">
                {row.place}
              </td>
              <td role="cell" class="d">
                <span>{row.discipline}</span>
                <Show when={row.picture}>
                  {(picture) => (
                    <figure aria-hidden="true">
                      <Picture picture={picture()} first={position() === 0} />
                      <figcaption>{row.number}</figcaption>
                    </figure>
                  )}
                </Show>
              </td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}

function Column(props: { class: string; label: string }): JSX.Element {
  return (
    <th role="columnheader" class={props.class} scope="col">
      {props.label}
    </th>
  );
}
