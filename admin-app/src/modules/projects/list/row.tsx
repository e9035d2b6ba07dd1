import type { AdminProjectRow } from '@atelier/contracts';
import { counted, firstName, Icon, Menu, moment, Picture, StatusMark, type MenuItem } from '@atelier/ui';
import { A } from '@solidjs/router';
import { Show, type JSX } from 'solid-js';

export interface RowProps {
  row: AdminProjectRow;
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

/** What keeps a project from being finished, in two words. */
function flag(row: AdminProjectRow): string {
  if (row.cover === null) return 'no cover';
  if (row.imagesWithoutAlt > 0) return `${row.imagesWithoutAlt} without alt text`;
  return row.hasUnpublishedChanges ? 'changes not public' : '';
}

const place = (row: AdminProjectRow): string => [row.location.city, row.location.country].filter(Boolean).join(', ');

export function ProjectRow(props: RowProps): JSX.Element {
  const status = (): AdminProjectRow['status'] | 'trashed' => (props.trashed ? 'trashed' : props.row.status);
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
          <A href={`/projects/${props.row.id}`} class="clip" tabindex={-1} activeClass="" inactiveClass="">
            {props.row.title}
          </A>
          <Show when={flag(props.row)}>{(words) => <small>{words()}</small>}</Show>
        </div>
        <span class="under" aria-hidden="true">
          <StatusMark status={status()} />
          <span class="clip">{[place(props.row), props.row.year].filter(Boolean).join(', ')}</span>
        </span>
      </td>
      <td class="c-status m0">
        <StatusMark status={status()} />
      </td>
      <td class="q w m0 clip">{props.row.discipline}</td>
      <td class="q m0 clip">{place(props.row)}</td>
      <td class="q n m0">{props.row.year}</td>
      <td class="q w m0 n clip" title={counted(props.row.imageCount, 'image')}>
        {[props.row.updatedBy === null ? '' : firstName(props.row.updatedBy.name), moment(props.row.updatedAt)].filter(Boolean).join(', ')}
      </td>
      <td class="c-acts">
        <Menu label={`Actions for ${props.row.title}`} items={props.menu} tabIndex={-1} />
      </td>
    </tr>
  );
}
