import { createEffect, createSignal, on, type Accessor } from 'solid-js';
import { runKey, type KeyMap } from './shortcuts.js';
import { singleKeys } from './settings.js';

interface Rows {
  ids: Accessor<readonly string[]>;
  open: (id: string) => void;
  /** Single letters and other keys of the row that has the focus. */
  keys?: (id: string) => KeyMap;
}

/** Rows of a short list as one stop of Tab: arrows move between them, Enter opens. Each row needs `data-id` and `row(id)` on itself. */
export function createRows(rows: Rows) {
  const [current, setCurrent] = createSignal<string | null>(null);
  // Tab must always find one row, also after the list has changed.
  createEffect(
    on(rows.ids, (ids) => {
      if (!ids.includes(current() ?? '')) setCurrent(ids[0] ?? null);
    }),
  );
  const focus = (index: number): void => {
    const id = rows.ids()[Math.max(0, Math.min(rows.ids().length - 1, index))];
    if (id === undefined) return;
    setCurrent(id);
    const row = document.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`);
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (id: string) => (event: KeyboardEvent) => {
    // On a control inside the row, keys are that control's own.
    if (event.target !== event.currentTarget) return;
    const at = rows.ids().indexOf(id);
    const moves: KeyMap = {
      ArrowDown: () => focus(at + 1),
      ArrowUp: () => focus(at - 1),
      Home: () => focus(0),
      End: () => focus(rows.ids().length - 1),
      Enter: () => rows.open(id),
    };
    if (!runKey(moves, event) && singleKeys()) runKey(rows.keys?.(id) ?? {}, event);
  };
  return {
    row: (id: string) => ({
      'data-id': id,
      get tabIndex() {
        return current() === id ? 0 : -1;
      },
      onFocusIn: () => setCurrent(id),
      onKeyDown: onKeyDown(id),
    }),
    focus: (id: string) => focus(rows.ids().indexOf(id)),
  };
}
