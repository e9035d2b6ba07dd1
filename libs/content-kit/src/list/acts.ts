import { describeFailure, UndoStack, useKit } from '@atelier/admin-kit';
import type { BulkContent, BulkContentResult } from '@atelier/contracts';
import { counted } from '@atelier/ui';
import { createSignal } from 'solid-js';
import { useKind } from '../kind-context.js';
import type { Row } from '../kind.js';
import type { ListData } from './list-data.js';
import { followerOf, moved } from './order.js';

export type Verb = 'publish' | 'archive' | 'restore' | 'trash' | 'delete';

const PAST: Record<Verb, string> = {
  publish: 'published',
  archive: 'archived',
  restore: 'restored',
  trash: 'moved to the trash',
  delete: 'deleted for good',
};
const AFTERWORD: Record<Verb, string> = {
  publish: 'Public within seconds.',
  archive: 'No longer public.',
  restore: '',
  trash: 'Kept there for 30 days.',
  delete: '',
};
/** How many one request takes. */
const AT_ONCE = 100;

/** What can be done to content from its list. Everything but deleting for good can be taken back: nothing else is asked beforehand. */
export function createActs(data: ListData) {
  const kit = useKit();
  const kind = useKind();
  const calls = kind.calls(kit);
  const [orderSavedAt, setOrderSavedAt] = createSignal<Date | null>(null);
  const undo = new UndoStack();
  let chain: Promise<unknown> = Promise.resolve();

  async function perform(action: BulkContent['action'], items: readonly { id: string; version: number }[]): Promise<BulkContentResult> {
    const result: BulkContentResult = { done: [], failed: [] };
    for (let at = 0; at < items.length; at += AT_ONCE) {
      const some = items.slice(at, at + AT_ONCE).map(({ id, version }) => ({ id, version }));
      const answer = await calls.bulk({ action, items: some });
      result.done.push(...answer.done);
      result.failed.push(...answer.failed);
    }
    return result;
  }
  /** The opposite, with the versions of now: the act itself has made new ones. */
  async function revert(verb: Verb, rows: readonly Row[], done: BulkContentResult['done']): Promise<number> {
    const before = new Map(rows.map((row) => [row.id, row]));
    const back = ({ id }: { id: string }): BulkContent['action'] =>
      verb === 'publish' ? 'unpublish' : verb === 'restore' ? (before.get(id)?.status === 'archived' ? 'archive' : 'trash') : 'restore';
    let failed = 0;
    for (const action of new Set(done.map(back)))
      failed += (
        await perform(
          action,
          done.filter((one) => back(one) === action),
        )
      ).failed.length;
    return failed;
  }

  async function run(verb: Verb, rows: readonly Row[]): Promise<void> {
    if (rows.length === 0) return;
    const ids = new Set(rows.map((row) => row.id));
    if (verb !== 'publish') data.change((list) => list.filter((row) => !ids.has(row.id)));
    try {
      report(verb, rows, await perform(verb, rows));
    } catch (error) {
      const failure = describeFailure(error, `Not ${PAST[verb]}.`);
      kit.toasts.show({ text: `${failure.title} ${failure.text}`, reference: failure.reference });
    }
    data.refresh();
  }

  function report(verb: Verb, rows: readonly Row[], result: BulkContentResult): void {
    const failed = result.failed[0];
    const takeBack = async (): Promise<void> => {
      const left = await revert(verb, rows, result.done).catch(() => result.done.length);
      kit.toasts.show({
        text: left === 0 ? `Taken back: ${counted(result.done.length, kind.noun)}.` : 'Not everything could be taken back.',
      });
      data.refresh();
    };
    const only = rows.length === 1 ? rows[0] : undefined;
    const subject =
      result.failed.length === 0
        ? (only?.title ?? counted(rows.length, kind.noun))
        : `${result.done.length} of ${counted(rows.length, kind.noun)}`;
    const reason = failed === undefined ? AFTERWORD[verb] : `${rows.find((row) => row.id === failed.id)?.title ?? ''}: ${why(failed)}`;
    const canUndo = result.done.length > 0 && verb !== 'delete';
    kit.toasts.show({
      text: `${subject} ${PAST[verb]}. ${reason}`.trim(),
      ...(canUndo && { action: { label: 'Undo', run: () => void undo.undo() } }),
    });
    if (canUndo) undo.push({ label: PAST[verb], undo: takeBack });
  }

  /** Moves the row now, tells the server in order, and moves it back if the server says no. */
  function move(row: Row, to: number, remember = true): void {
    const before = data.rows();
    const from = before.findIndex(({ id }) => id === row.id);
    const after = moved(before, from, to);
    if (after === before) return;
    const beforeId = followerOf(after, row.id);
    data.change(() => after);
    kit.announce(`${row.title}, place ${to + 1} of ${data.total()}`);
    if (remember) undo.push({ label: 'order', undo: () => move(row, from, false) });
    chain = chain
      .then(() => calls.move?.(row.id, beforeId))
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

function why({ code, detail }: BulkContentResult['failed'][number]): string {
  return code === 'content.stale' ? 'somebody has just changed it. Look at it, then try again.' : detail;
}
