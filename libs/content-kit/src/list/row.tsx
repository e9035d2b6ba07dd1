import { firstName, Icon, Menu, moment, Picture, StatusMark, type MenuItem } from '@atelier/ui';
import { A } from '@solidjs/router';
import { For, Show, type JSX } from 'solid-js';
import { useKind } from '../kind-context.js';
import type { Row } from '../kind.js';

export interface RowProps {
  row: Row;
  index: number;
  current: boolean;
  selected: boolean;
  dragged: boolean;
  canOrder: boolean;
  trashed: boolean;
  menu: MenuItem[];
  onSelect: (on: boolean, extend: boolean) => void;
  onFocus: () => void;
  onGrab: (event: PointerEvent) => void;
}

/** What visitors will see and when, or what keeps it from being finished, in two words. */
function flagOf(row: Row, own: string): string {
  if (row.status === 'scheduled' && row.publishedAt !== null) return `from ${moment(row.publishedAt)}`;
  if (own !== '') return own;
  if (row.imagesWithoutAlt > 0) return `${row.imagesWithoutAlt} without alt text`;
  return row.hasUnpublishedChanges ? 'changes not public' : '';
}

export function ContentRow(props: RowProps): JSX.Element {
  const kind = useKind();
  const status = (): Row['status'] | 'trashed' => (props.trashed ? 'trashed' : props.row.status);
  return (
    <tr
      role="row"
      data-id={props.row.id}
      aria-rowindex={props.index + 2}
      aria-selected={props.selected}
      tabindex={props.current ? 0 : -1}
      classList={{ on: props.selected, drag: props.dragged }}
      onFocus={() => props.onFocus()}
    >
      <td class="c-check">
        <label class="check">
          <input
            type="checkbox"
            tabindex={-1}
            checked={props.selected}
            onClick={(event) => props.onSelect(event.currentTarget.checked, event.shiftKey)}
          />
          <span class="vh">Select {props.row.title}</span>
        </label>
      </td>
      <td class="c-grip m0">
        <Show when={props.canOrder}>
          <button
            type="button"
            tabindex={-1}
            class="grip"
            aria-label={`Move ${props.row.title}`}
            title="Drag, or Alt with an arrow"
            onPointerDown={(event) => props.onGrab(event)}
          >
            <Icon name="grip" />
          </button>
        </Show>
      </td>
      <td class="c-thumb">
        <Picture image={props.row.cover} sizes="48px" />
      </td>
      <td class="c-title">
        <div class="title-line">
          <A href={`${kind.path}/${props.row.id}`} class="clip" tabindex={-1} activeClass="" inactiveClass="">
            {props.row.title}
          </A>
          <Show when={flagOf(props.row, kind.list.flag(props.row))}>{(words) => <small>{words()}</small>}</Show>
        </div>
        <span class="under" aria-hidden="true">
          <StatusMark status={status()} />
          <span class="clip">{kind.list.under(props.row)}</span>
        </span>
      </td>
      <td class="c-status m0">
        <StatusMark status={status()} />
      </td>
      <For each={kind.list.columns}>{(column) => <td class={`q clip ${column.class}`}>{column.cell(props.row)}</td>}</For>
      <td class="q w m0 n clip">
        {[props.row.updatedBy === null ? '' : firstName(props.row.updatedBy.name), moment(props.row.updatedAt)].filter(Boolean).join(', ')}
      </td>
      <td class="c-acts">
        <Menu label={`Actions for ${props.row.title}`} items={props.menu} tabIndex={-1} />
      </td>
    </tr>
  );
}
