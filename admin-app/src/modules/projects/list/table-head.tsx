import { Icon } from '@atelier/ui';
import { createEffect, Show, type JSX } from 'solid-js';
import type { Sort } from './filters.js';

interface HeadProps {
  sort: Sort;
  onSort: (sort: Sort) => void;
  allSelected: boolean;
  someSelected: boolean;
  onSelectAll: (on: boolean) => void;
}

/** Widths by column, because a head that spans two cannot give them. */
export function TableColumns(): JSX.Element {
  return (
    <colgroup>
      <col class="c-check" />
      <col class="c-grip m0" />
      <col class="c-thumb" />
      <col class="c-title" />
      <col class="c-status m0" />
      <col class="c-discipline w m0" />
      <col class="c-place m0" />
      <col class="c-year m0" />
      <col class="c-changed w m0" />
      <col class="c-acts" />
    </colgroup>
  );
}

export function TableHead(props: HeadProps): JSX.Element {
  return (
    <thead>
      <tr role="row" aria-rowindex={1}>
        <th class="c-check" scope="col">
          <label class="check">
            <input
              type="checkbox"
              checked={props.allSelected}
              ref={(box) => createEffect(() => (box.indeterminate = props.someSelected && !props.allSelected))}
              onChange={(event) => props.onSelectAll(event.currentTarget.checked)}
            />
            <span class="vh">Select all</span>
          </label>
        </th>
        <SortHead class="c-grip m0" colspan={2} by="order" label="Order" {...props} />
        <SortHead class="c-title" by="title" label="Title" {...props} />
        <th class="c-status m0" scope="col">
          Status
        </th>
        <th class="c-discipline w m0" scope="col">
          Discipline
        </th>
        <th class="c-place m0" scope="col">
          Place
        </th>
        <SortHead class="c-year m0" by="year" first="-year" label="Year" {...props} />
        <SortHead class="c-changed w m0" by="updated" first="-updated" label="Changed" {...props} />
        <th class="c-acts" scope="col">
          <span class="vh">Actions</span>
        </th>
      </tr>
    </thead>
  );
}

interface SortHeadProps extends HeadProps {
  class: string;
  by: 'order' | 'title' | 'year' | 'updated';
  /** Direction of the first click, if not ascending. */
  first?: Sort;
  label: string;
  colspan?: number;
}

function SortHead(props: SortHeadProps): JSX.Element {
  const up = (): boolean => props.sort === props.by;
  const down = (): boolean => props.sort === `-${props.by}`;
  const next = (): Sort => {
    if (props.by === 'order') return 'order';
    if (!up() && !down()) return props.first ?? props.by;
    return up() ? `-${props.by}` : props.by;
  };
  return (
    <th class={props.class} scope="col" colspan={props.colspan ?? 1} aria-sort={up() ? 'ascending' : down() ? 'descending' : undefined}>
      <button type="button" onClick={() => props.onSort(next())}>
        {props.label}
        <Show when={up() || down()}>
          <Icon name={up() ? 'up' : 'down'} size={12} />
        </Show>
      </button>
    </th>
  );
}
