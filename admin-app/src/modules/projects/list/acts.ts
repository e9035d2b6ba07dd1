import { describeFailure, UndoStack, useKit } from '@atelier/admin-kit';
import { ApiProblem } from '@atelier/api-client';
import type { AdminProjectRow } from '@atelier/contracts';
import { counted } from '@atelier/ui';
import { createSignal } from 'solid-js';
import { forEachOf, type BulkResult } from './bulk.js';
import type { ListData } from './list-data.js';
import { followerOf, moved } from './order.js';

export type Verb = 'publish' | 'archive' | 'restore' | 'trash';

const PAST: Record<Verb, string> = { publish: 'published', archive: 'archived', restore: 'restored', trash: 'moved to the trash' };
const AFTERWORD: Record<Verb, string> = {
  publish: 'Public within seconds.',
  archive: 'No longer public.',
  restore: '',
  trash: 'Kept there until somebody empties it.',
};

/** What can be done to projects from the list. Everything can be taken back: nothing is asked beforehand. */
export function createActs(data: ListData) {
  const kit = useKit();
  const [orderSavedAt, setOrderSavedAt] = createSignal<Date | null>(null);
  const undo = new UndoStack();
  let chain: Promise<unknown> = Promise.resolve();

  const perform = (verb: Verb, row: { id: string; version: number }): Promise<unknown> => kit.api.projects[verb](row.id, row.version);
  /** The opposite, with the version of now: the act itself has made a new one. */
  const revert = async (verb: Verb, row: AdminProjectRow): Promise<void> => {
    const { version } = await kit.api.projects.get(row.id);
    const back: Verb | 'unpublish' =
      verb === 'publish' ? 'unpublish' : verb === 'restore' ? (row.status === 'archived' ? 'archive' : 'trash') : 'restore';
    await kit.api.projects[back](row.id, version);
  };

  async function run(verb: Verb, rows: readonly AdminProjectRow[]): Promise<void> {
    if (rows.length === 0) return;
    const ids = new Set(rows.map((row) => row.id));
    if (verb !== 'publish') data.change((list) => list.filter((row) => !ids.has(row.id)));
    const result = await forEachOf(rows, (row) => perform(verb, row));
    report(verb, rows, result);
    data.refresh();
  }

  function report(verb: Verb, rows: readonly AdminProjectRow[], result: BulkResult<AdminProjectRow>): void {
    const failed = result.failed[0];
    const takeBack = async (): Promise<void> => {
      const reverted = await forEachOf(result.done, (row) => revert(verb, row));
      const said =
        reverted.failed.length === 0 ? `Taken back: ${counted(reverted.done.length, 'project')}.` : 'Not everything could be taken back.';
      kit.toasts.show({ text: said });
      data.refresh();
    };
    const only = rows.length === 1 ? rows[0] : undefined;
    const subject =
      result.failed.length === 0
        ? (only?.title ?? counted(rows.length, 'project'))
        : `${result.done.length} of ${counted(rows.length, 'project')}`;
    const reason = failed === undefined ? AFTERWORD[verb] : `${failed.item.title}: ${why(failed.error)}`;
    kit.toasts.show({
      text: `${subject} ${PAST[verb]}. ${reason}`.trim(),
      ...(result.done.length > 0 && { action: { label: 'Undo', run: () => void undo.undo() } }),
    });
    if (result.done.length > 0) undo.push({ label: PAST[verb], undo: takeBack });
  }

  /** Moves the row now, tells the server in order, and moves it back if the server says no. */
  function move(row: AdminProjectRow, to: number, remember = true): void {
    const before = data.rows();
    const from = before.findIndex(({ id }) => id === row.id);
    const after = moved(before, from, to);
    if (after === before) return;
    const beforeId = followerOf(after, row.id);
    data.change(() => after);
    kit.announce(`${row.title}, place ${to + 1} of ${data.total()}`);
    if (remember) undo.push({ label: 'order', undo: () => move(row, from, false) });
    chain = chain
      .then(() => kit.api.projects.move(row.id, beforeId))
      .then(
        () => setOrderSavedAt(new Date()),
        (error: unknown) => {
          const failure = describeFailure(error, 'The order was not saved.');
          kit.toasts.show({ text: `${failure.title} ${failure.text} It stands as it was.`, reference: failure.reference });
          data.refresh();
        },
      );
  }

  return { run, move, undo: () => undo.undo(), orderSavedAt };
}

export type Acts = ReturnType<typeof createActs>;

function why(error: unknown): string {
  if (error instanceof ApiProblem && error.code === 'content.stale') return 'somebody has just changed it. Look at it, then try again.';
  return describeFailure(error, '').text;
}
