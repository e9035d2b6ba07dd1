import { describeFailure, UndoStack, useKit } from '@atelier/admin-kit';
import type { BulkMedia, BulkMediaResult, MediaAssetView } from '@atelier/contracts';
import { counted } from '@atelier/ui';
import { refreshLists } from './library-data.js';

/** The API takes as many at once. */
const MOST = 100;
type Act = BulkMedia['action'];
type Description = Extract<BulkMedia, { action: 'describe' }>['changes'];

const PAST: Record<Act, string> = {
  trash: 'moved to the trash',
  restore: 'taken out of the trash',
  delete: 'deleted for good',
  describe: 'changed',
};

/** What can be done to one image or many. The trash takes everything back for a month; only `delete` is for good. */
export function createLibraryActs() {
  const kit = useKit();
  const undo = new UndoStack();

  async function send(body: BulkMedia): Promise<BulkMediaResult> {
    const result: BulkMediaResult = { done: [], failed: [] };
    for (let from = 0; from < body.ids.length; from += MOST) {
      const part = await kit.api.media.bulk({ ...body, ids: body.ids.slice(from, from + MOST) });
      result.done.push(...part.done);
      result.failed.push(...part.failed);
    }
    return result;
  }

  async function run(body: BulkMedia, nameOf: (id: string) => string): Promise<readonly string[]> {
    if (body.ids.length === 0) return [];
    try {
      const result = await send(body);
      report(body, result, nameOf);
      return result.done;
    } catch (error) {
      const failure = describeFailure(error, `Not ${PAST[body.action]}.`);
      kit.toasts.show({ text: `${failure.title} ${failure.text}`, reference: failure.reference });
      return [];
    } finally {
      refreshLists();
    }
  }

  function report({ action, ids }: BulkMedia, { done, failed }: BulkMediaResult, nameOf: (id: string) => string): void {
    const subject =
      ids.length === 1
        ? nameOf(ids[0] ?? '')
        : failed.length === 0
          ? counted(ids.length, 'image')
          : `${done.length} of ${counted(ids.length, 'image')}`;
    const first = failed[0];
    const reason = first === undefined ? '' : `${nameOf(first.id)}: ${first.detail}`;
    const back = action === 'trash' ? 'restore' : action === 'restore' ? 'trash' : null;
    if (back !== null && done.length > 0)
      undo.push({ label: PAST[action], undo: async () => void (await run({ action: back, ids: done }, nameOf)) });
    kit.toasts.show({
      text: done.length === 0 ? `Not ${PAST[action]}. ${reason}` : `${subject} ${PAST[action]}. ${reason}`.trim(),
      ...(back !== null && done.length > 0 && { action: { label: 'Undo', run: () => void undo.undo() } }),
    });
  }

  const namesOf = (assets: readonly MediaAssetView[]) => (id: string) => assets.find((asset) => asset.id === id)?.fileName ?? 'The image';
  const idsOf = (assets: readonly MediaAssetView[]): string[] => assets.map((asset) => asset.id);
  return {
    trash: (assets: readonly MediaAssetView[]) => run({ action: 'trash', ids: idsOf(assets) }, namesOf(assets)),
    restore: (assets: readonly MediaAssetView[]) => run({ action: 'restore', ids: idsOf(assets) }, namesOf(assets)),
    remove: (assets: readonly MediaAssetView[]) => run({ action: 'delete', ids: idsOf(assets) }, namesOf(assets)),
    describe: (assets: readonly MediaAssetView[], changes: Description) =>
      run({ action: 'describe', ids: idsOf(assets), changes }, namesOf(assets)),
    /** Deletes all that lies in the trash; tells how many are gone of how many. Rejects when the API does. */
    emptyTrash: async (onProgress: (done: number, total: number) => void): Promise<number> => {
      let done = 0;
      try {
        for (;;) {
          const page = await kit.api.media.list({ trashed: 'true', limit: MOST });
          onProgress(done, done + page.total);
          if (page.items.length === 0) return done;
          const result = await send({ action: 'delete', ids: idsOf(page.items) });
          done += result.done.length;
          if (result.done.length === 0) return done;
        }
      } finally {
        refreshLists();
      }
    },
    undo: () => undo.undo(),
  };
}

export type LibraryActs = ReturnType<typeof createLibraryActs>;
