import { runKey, singleKeys, type KeyMap, type Selection } from '@atelier/admin-kit';
import type { Row } from '../kind.js';
import type { Acts } from './acts.js';

interface ListKeys {
  rows: () => readonly Row[];
  current: () => string | null;
  focusRow: (index: number) => void;
  /** The same, once the change about to be made is drawn. */
  focusAfterChange: (index: () => number) => void;
  open: (row: Row) => void;
  selection: Selection;
  acts: Acts;
  canOrder: () => boolean;
  mayWrite: () => boolean;
  trashed: () => boolean;
}

/** Keys of the list. They act only while a row has the focus, so that single letters never surprise (WCAG 2.1.4). */
export function createListKeys(list: ListKeys): (event: KeyboardEvent) => void {
  const at = (): number => list.rows().findIndex((row) => row.id === list.current());
  const row = (): Row | undefined => list.rows()[at()];
  const targets = (): Row[] =>
    list.selection.size() > 0 ? list.rows().filter((item) => list.selection.has(item.id)) : [row()].filter((item) => item !== undefined);
  const go = (by: number): void => list.focusRow(Math.max(0, Math.min(list.rows().length - 1, at() + by)));
  const extend = (by: number): void => {
    const here = row();
    if (here !== undefined) list.selection.set(here.id, true);
    go(by);
    const next = row();
    if (next !== undefined) list.selection.set(next.id, true);
  };
  const reorder = (by: number): void => {
    const here = row();
    if (here === undefined || !list.canOrder()) return;
    list.focusAfterChange(at);
    list.acts.move(here, at() + by);
  };
  const act = (verb: 'archive' | 'trash'): void => {
    if (!list.mayWrite() || list.trashed()) return;
    const index = at();
    list.focusAfterChange(() => Math.min(index, list.rows().length - 1));
    void list.acts.run(verb, targets());
    list.selection.clear();
  };

  const keys: KeyMap = {
    ArrowDown: () => go(1),
    ArrowUp: () => go(-1),
    PageDown: () => go(10),
    PageUp: () => go(-10),
    Home: () => list.focusRow(0),
    End: () => list.focusRow(list.rows().length - 1),
    'Shift+ArrowDown': () => extend(1),
    'Shift+ArrowUp': () => extend(-1),
    'Alt+ArrowDown': () => reorder(1),
    'Alt+ArrowUp': () => reorder(-1),
    Delete: () => act('trash'),
    'Ctrl+z': () => void list.acts.undo(),
    'Ctrl+a': () => list.selection.all(list.rows().map((item) => item.id)),
    Escape: () => list.selection.clear(),
  };
  const rowKeys: KeyMap = {
    Enter: () => {
      const here = row();
      if (here !== undefined) list.open(here);
    },
  };
  const letters: KeyMap = {
    x: () => {
      const here = row();
      if (here !== undefined) list.selection.toggle(here.id);
    },
    e: () => act('archive'),
  };
  return (event) => {
    const onRow = (event.target as HTMLElement).getAttribute('role') === 'row';
    if (onRow && singleKeys() && runKey(letters, event)) return;
    // On a button or box inside the row, Enter and Space are that control's own.
    if (onRow && runKey(rowKeys, event)) return;
    runKey(keys, event);
  };
}
