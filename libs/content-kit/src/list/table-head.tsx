import { Icon } from '@atelier/ui';
import { createEffect, For, Show, type JSX } from 'solid-js';
import { useKind } from '../kind-context.js';

interface HeadProps {
  sort: string;
  onSort: (sort: string) => void;
  ordered: boolean;
  allSelected: boolean;
  someSelected: boolean;
  onSelectAll: (on: boolean) => void;
}

/** Widths by column, because a head that spans two cannot give them. */
export function TableColumns(): JSX.Element {
  const kind = useKind();
  return (
    <colgroup>
      <col class="c-check" />
      <col class="c-grip m0" />
      <col class="c-thumb" />
      <col class="c-title" />
      <col class="c-status m0" />
      <For each={kind.list.columns}>{(column) => <col class={column.class} />}</For>
      <col class="c-changed w m0" />
      <col class="c-acts" />
    </colgroup>
  );
}

export function TableHead(props: HeadProps): JSX.Element {
  const kind = useKind();
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
        <Show
          when={props.ordered}
          fallback={
            <th class="c-grip m0" scope="col" colspan={2}>
              <span class="vh">Cover</span>
            </th>
          }
        >
          <SortHead class="c-grip m0" colspan={2} by="order" label="Order" {...props} />
        </Show>
        <SortHead class="c-title" by="title" label="Title" {...props} />
        <th class="c-status m0" scope="col">
          Status
        </th>
        <For each={kind.list.columns}>
          {(column) => (
            <Show
              when={column.sort}
              fallback={
                <th class={column.class} scope="col">
                  {column.label}
                </th>
              }
            >
              {(sort) => (
                <SortHead
                  class={column.class}
                  by={sort()}
                  {...(column.first !== undefined && { first: column.first })}
                  label={column.label}
                  {...props}
                />
              )}
            </Show>
          )}
        </For>
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
  by: string;
  /** Direction of the first press, if not ascending. */
  first?: string;
  label: string;
  colspan?: number;
}

function SortHead(props: SortHeadProps): JSX.Element {
  const up = (): boolean => props.sort === props.by;
  const down = (): boolean => props.sort === `-${props.by}`;
  const next = (): string => {
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
