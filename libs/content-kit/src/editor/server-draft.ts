import { changesToKeep, type Draft, type SaveState } from '@atelier/admin-kit/saving';
import { createEffect, onCleanup, type Accessor } from 'solid-js';
import type { Calls, Row, SharedValues, View } from '../kind.js';

/** After what the working copy cannot take has stood for this long, it is kept on the server too. */
const WAIT_MS = 2_000;

/**
 * What the shared working copy cannot take (a conflict nobody has decided, a field that is not valid yet) is kept on the server for its author
 * alone, besides on this computer: so it outlives the computer. Taken away once the working copy has everything.
 */
export function keepOnServer<V extends SharedValues>(
  calls: Calls<V, Row>,
  item: Accessor<View<V>>,
  draft: Accessor<Draft<V>>,
  state: Accessor<SaveState>,
  /** Whether there is anything the working copy could take. */
  pending: () => boolean,
  /** Whether what the server keeps still waits for its author to decide: it must not be written over. */
  undecided: () => boolean,
): void {
  let kept = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));
  createEffect(() => {
    clearTimeout(timer);
    const changes = changesToKeep(draft());
    const stuck = changes !== null && (state().kind === 'refused' || !pending());
    if (changes === null && kept) {
      kept = false;
      void calls.dropDraft(item().id).catch(() => (kept = true));
    }
    if (!stuck || undecided()) return;
    timer = setTimeout(() => {
      kept = true;
      void calls
        .keepDraft(item().id, { baseVersion: item().version, changes: { mine: changes.mine, origin: changes.origin } })
        .catch(() => {});
    }, WAIT_MS);
  });
}
