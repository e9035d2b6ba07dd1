import type { Selection } from '@atelier/admin-kit';
import type { MenuItem } from '@atelier/ui';
import { useNavigate } from '@solidjs/router';
import { createEffect, createMemo, createSignal, For, on, onCleanup, Show, type JSX } from 'solid-js';
import { useKind } from '../kind-context.js';
import type { Row } from '../kind.js';
import type { Acts } from './acts.js';
import { createRowDrag } from './drag.js';
import type { ListData } from './list-data.js';
import { createListKeys } from './list-keys.js';
import { ContentRow } from './row.js';
import { TableColumns, TableHead } from './table-head.js';
import { createWindow } from './window.js';

interface TableProps {
  data: ListData;
  acts: Acts;
  selection: Selection;
  sort: string;
  onSort: (sort: string) => void;
  trashed: boolean;
  canOrder: boolean;
  mayWrite: boolean;
}

const phone = matchMedia('(max-width: 699px)');

/** A thousand rows, of which only those in view are drawn. One row takes part in Tab; arrows move between them. */
export function ContentTable(props: TableProps): JSX.Element {
  const kind = useKind();
  const navigate = useNavigate();
  const [body, setBody] = createSignal<HTMLTableSectionElement>();
  const [current, setCurrent] = createSignal<string | null>(null);
  const [rowHeight, setRowHeight] = createSignal(phone.matches ? 68 : 48);
  const onResize = (): void => void setRowHeight(phone.matches ? 68 : 48);
  phone.addEventListener('change', onResize);
  onCleanup(() => phone.removeEventListener('change', onResize));

  const rows = (): readonly Row[] => props.data.rows();
  const range = createWindow(body, () => rows().length, rowHeight);
  const drawn = createMemo(() => rows().slice(range().from, range().to));
  const indexes = createMemo(() => new Map(rows().map((row, index) => [row.id, index])));
  const indexOf = (row: Row): number => indexes().get(row.id) ?? 0;

  // Tab must always find one row, also after the list has changed.
  createEffect(
    on(rows, (list) => {
      if (list.length > 0 && !indexes().has(current() ?? '')) setCurrent(list[0]?.id ?? null);
    }),
  );
  // The next hundred are asked for before somebody reaches them.
  createEffect(() => {
    const { query } = props.data;
    if (range().to > rows().length - 30 && query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage();
  });

  const focusRow = (index: number): void => {
    const row = rows()[index];
    if (row === undefined) return;
    setCurrent(row.id);
    const element = body()?.querySelector<HTMLElement>(`[data-id="${row.id}"]`);
    if (element) {
      element.focus({ preventScroll: true });
      element.scrollIntoView({ block: 'nearest' });
      return;
    }
    // Not drawn yet (Home, End, a page further): bring its place into view first, then it is.
    const top = body()?.getBoundingClientRect().top ?? 0;
    const scroller = body()?.closest('.sheet');
    const target = scroller && scroller.scrollHeight > scroller.clientHeight ? scroller : document.scrollingElement;
    target?.scrollBy(0, top + index * rowHeight() - innerHeight / 2);
    requestAnimationFrame(() => requestAnimationFrame(() => body()?.querySelector<HTMLElement>(`[data-id="${row.id}"]`)?.focus()));
  };

  // A row that moves or goes takes the focus with it; whoever works by keys stays in the list.
  let stay: (() => number) | null = null;
  createEffect(
    on(drawn, () => {
      if (stay === null) return;
      const index = stay();
      stay = null;
      focusRow(index);
    }),
  );

  const drag = createRowDrag({
    body,
    count: () => rows().length,
    rowHeight,
    onDrop: (from, to) => {
      const row = rows()[from];
      if (row !== undefined) props.acts.move(row, to);
    },
  });

  const onKeyDown = createListKeys({
    rows,
    current,
    focusRow,
    focusAfterChange: (index) => (stay = index),
    open: (row) => navigate(`${kind.path}/${row.id}`),
    selection: props.selection,
    acts: props.acts,
    canOrder: () => props.canOrder,
    mayWrite: () => props.mayWrite,
    trashed: () => props.trashed,
  });

  const select = (row: Row, selected: boolean, extend: boolean): void => {
    const from = indexes().get(current() ?? '') ?? 0;
    const to = indexOf(row);
    if (extend) for (const item of rows().slice(Math.min(from, to), Math.max(from, to) + 1)) props.selection.set(item.id, selected);
    else props.selection.set(row.id, selected);
    setCurrent(row.id);
  };

  const menu = (row: Row): MenuItem[] => rowMenu(row, props, () => navigate(`${kind.path}/${row.id}`), indexOf(row), rows().length);
  const above = (): number => range().from * rowHeight();
  const below = (): number => Math.max(0, rows().length - range().to) * rowHeight();

  return (
    <table
      class="list"
      role="grid"
      aria-multiselectable="true"
      aria-rowcount={props.data.total() + 1}
      aria-label={kind.title}
      classList={{ dragging: drag.dragging() !== null }}
    >
      <TableColumns />
      <TableHead
        sort={props.sort}
        onSort={(sort) => props.onSort(sort)}
        ordered={kind.list.sort === 'order'}
        allSelected={props.selection.size() > 0 && props.selection.size() === rows().length}
        someSelected={props.selection.size() > 0}
        onSelectAll={(all) => (all ? props.selection.all(rows().map((row) => row.id)) : props.selection.clear())}
      />
      <tbody ref={setBody} onKeyDown={onKeyDown}>
        <tr class="spacer" aria-hidden="true" style={{ height: `${above()}px` }} />
        <For each={drawn()}>
          {(row) => (
            <ContentRow
              row={row}
              index={indexOf(row)}
              current={current() === row.id}
              selected={props.selection.has(row.id)}
              dragged={drag.dragging()?.id === row.id}
              canOrder={props.canOrder}
              trashed={props.trashed}
              menu={menu(row)}
              onSelect={(selected, extend) => select(row, selected, extend)}
              onFocus={() => setCurrent(row.id)}
              onGrab={(event) => drag.start(event, row.id, indexOf(row))}
            />
          )}
        </For>
        <tr class="spacer" aria-hidden="true" style={{ height: `${below()}px` }} />
        <Show when={drag.dragging()}>
          {(dragging) => (
            <tr class="insertion" aria-hidden="true" style={{ top: `${33 + dragging().gap * rowHeight()}px` }}>
              <td />
            </tr>
          )}
        </Show>
      </tbody>
    </table>
  );
}

function rowMenu(row: Row, table: TableProps, open: () => void, index: number, length: number): MenuItem[] {
  const items: MenuItem[] = [{ label: table.mayWrite ? 'Edit' : 'Look at it', keys: 'Enter', run: open }];
  if (!table.mayWrite) return items;
  if (table.canOrder) {
    items.push(
      { label: 'Move to the top', apart: true, disabled: index === 0, run: () => table.acts.move(row, 0) },
      { label: 'Move up', keys: 'Alt ↑', disabled: index === 0, run: () => table.acts.move(row, index - 1) },
      { label: 'Move down', keys: 'Alt ↓', disabled: index >= length - 1, run: () => table.acts.move(row, index + 1) },
    );
  }
  if (table.trashed) items.push({ label: 'Restore', apart: true, run: () => void table.acts.run('restore', [row]) });
  else {
    const archived = row.status === 'archived';
    items.push(
      archived
        ? { label: 'Restore', apart: true, run: () => void table.acts.run('restore', [row]) }
        : { label: 'Archive', keys: 'E', apart: true, run: () => void table.acts.run('archive', [row]) },
      { label: 'Move to trash', keys: 'Delete', danger: true, run: () => void table.acts.run('trash', [row]) },
    );
  }
  return items;
}
