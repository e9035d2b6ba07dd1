import { UndoStack, useKit, type Kit } from '@atelier/admin-kit';
import { queryClient } from '@atelier/admin-kit/query';
import {
  acknowledge,
  begin,
  changesToKeep,
  conflictsOf,
  decide,
  dirtyFields,
  edit,
  outcomeOf,
  patchOf,
  rebase,
  restore,
  SaveQueue,
  type Draft,
  type KeptChanges,
  type SaveOutcome,
  type SaveState,
} from '@atelier/admin-kit/saving';
import type { ImageView } from '@atelier/contracts';
import { createEffect, createMemo, createSignal, on, onCleanup, type Accessor } from 'solid-js';
import type { KindOfContent, Row, SharedValues, View } from '../kind.js';
import { forgetDraft, holdDraft, keepDraft } from './kept-drafts.js';
import { keepOnServer } from './server-draft.js';

/** The content and its address as one set of fields. */
export const valuesOf = <V extends SharedValues>(item: View<V>): V => ({ ...item.content, slug: item.slug }) as V;

export interface OtherEditor {
  name: string;
  at: string;
}

/** One piece of content being edited: its draft, how it is saved, kept and taken back. Everything below the page talks to this. */
export function createEditor<V extends SharedValues, R extends Row>(kind: KindOfContent<V, R>, initial: View<V>) {
  type Field = keyof V & string;
  const kit = useKit();
  const calls = kind.calls(kit);
  const [item, setItem] = createSignal(initial);
  const [draft, setDraft] = createSignal<Draft<V>>(begin(valuesOf(initial)));
  const [saveState, setSaveState] = createSignal<SaveState>({ kind: 'saved', at: null });
  const [other, setOther] = createSignal<OtherEditor | null>(null);
  const [describing, describe] = createSignal<string | null>(null);
  const [images, setImages] = createSignal<ReadonlyMap<string, ImageView>>(new Map(initial.images.map((image) => [image.id, image])));
  const [undecided, setUndecided] = createSignal(true);
  const [steps, setSteps] = createSignal(0);
  const undo = new UndoStack(() => setSteps((count) => count + 1));
  const key = crypto.randomUUID();
  const conflicts = createMemo(() => conflictsOf(draft()));

  const queue = new SaveQueue<Partial<V>>({
    pending: () => patchOf(draft(), kind.editor.isComplete),
    dirty: () => dirtyFields(draft()).length > 0,
    save: (patch) => save(patch),
    online: kit.connection.online,
    onState: setSaveState,
  });

  /** The field that has the focus: every control's container carries `data-field`. */
  const focusedField = (): Field | null =>
    (document.activeElement?.closest<HTMLElement>('[data-field]')?.dataset['field'] as Field) ?? null;

  function know(next: View<V>): void {
    setItem(() => next);
    setImages((known) => new Map([...known, ...next.images.map((image) => [image.id, image] as const)]));
  }

  /** Somebody else's version, or the answer of a verb: fields nobody touched here follow it. */
  function follow(next: View<V>): void {
    if (next.version < item().version) return;
    know(next);
    setDraft((current) => rebase(current, valuesOf(next), focusedField()));
    if (next.updatedBy !== null && next.updatedBy.id !== kit.session.user()?.id)
      setOther({ name: next.updatedBy.name, at: next.updatedAt });
  }

  async function save(patch: Partial<V>): Promise<SaveOutcome> {
    try {
      const next = await calls.update(item().id, item().version, patch);
      know(next);
      setDraft((current) => acknowledge(current, patch, valuesOf(next), focusedField()));
      if (conflicts().length === 0) setOther(null);
      void queryClient.invalidateQueries({ queryKey: [kind.id, 'list'] });
      return { kind: 'saved' };
    } catch (error) {
      return outcomeOf(error, (current) => follow(current as View<V>));
    }
  }

  function set<K extends Field>(field: K, value: V[K], label: string = field): void {
    const before = draft().mine[field];
    const apply = (next: V[K]): void => {
      setDraft((current) => edit(current, field, next));
      queue.touch();
    };
    apply(value);
    undo.push({
      label,
      ...(kind.editor.typed.includes(field) && { mergeKey: `${field}-${label}` }),
      undo: () => apply(before),
      again: () => apply(value),
    });
  }

  keepOnThisComputer(kit, key, item, draft);
  keepOnServer(calls, item, draft, saveState, () => patchOf(draft(), kind.editor.isComplete) !== null, undecided);
  const again = (): void => queue.resume();
  onCleanup(kit.connection.onReturn(again));
  createEffect(on(kit.connection.online, (online) => !online && queue.wentOffline(), { defer: true }));
  createEffect(on(kit.session.status, (status, before) => status === 'signed-in' && before === 'expired' && again(), { defer: true }));
  onCleanup(
    kit.events.on('content.changed', (event) => {
      if (event.id === item().id && event.version > item().version && saveState().kind !== 'saving')
        void calls.get(event.id).then(follow, () => {});
    }),
  );
  // A field that was left alone because of the focus follows the server once the focus has gone.
  const onBlur = (): void => void setTimeout(() => setDraft((current) => rebase(current, current.server, focusedField())));
  addEventListener('focusout', onBlur);
  onCleanup(() => {
    removeEventListener('focusout', onBlur);
    // What is not with the server yet goes now; if it fails it stays on this computer.
    void queue.flush().finally(() => queue.stop());
  });

  return {
    kind,
    calls,
    item,
    draft,
    key,
    conflicts,
    other,
    saveState,
    images,
    /** Image whose alternative text is being written, by id. */
    describing,
    describe,
    /** Whether text from elsewhere is still to be put back or discarded. */
    setUndecided,
    addImages: (more: readonly ImageView[]) =>
      setImages((known) => new Map([...known, ...more.map((image) => [image.id, image] as const)])),
    get: <K extends Field>(field: K): V[K] => draft().mine[field],
    set,
    saveNow: () => queue.flush(),
    decide: (choices: Partial<Record<Field, 'mine' | 'theirs'>>): void => {
      setDraft((current) =>
        (Object.entries(choices) as [Field, 'mine' | 'theirs'][]).reduce((next, [field, choice]) => decide(next, field, choice), current),
      );
      if (conflicts().length === 0) setOther(null);
      queue.touch();
    },
    restoreKept: (kept: KeptChanges<V>): void => {
      setDraft((current) => restore(current, kept));
      queue.touch();
    },
    follow,
    undo: async (): Promise<void> => {
      const act = await undo.undo();
      if (act !== undefined) kit.announce(`Taken back: ${act.label}`);
    },
    redo: () => undo.redo(),
    nextUndo: (): string | undefined => (steps(), undo.next?.label),
    mayWrite: () => kit.session.may('content.write') && item().trashedAt === null,
  };
}

export type Editor<V extends SharedValues = SharedValues> = ReturnType<typeof createEditor<V, Row>>;

/** Writes unsaved changes to this computer a moment after each change, and takes them away once the server has them. */
function keepOnThisComputer<V extends SharedValues>(kit: Kit, key: string, item: Accessor<View<V>>, draft: Accessor<Draft<V>>): void {
  onCleanup(holdDraft(key));
  let kept = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = (): void => {
    clearTimeout(timer);
    const changes = changesToKeep(draft());
    if (changes === null) {
      if (kept) void forgetDraft(key).catch(() => {});
      kept = false;
      return;
    }
    kept = true;
    void keepDraft({ key, contentId: item().id, version: item().version, at: Date.now(), ...changes }).catch(() =>
      kit.toasts.show({ text: 'This browser does not let the admin keep unsaved text. Leave the page only when it says saved.' }),
    );
  };
  createEffect(
    on(
      draft,
      () => {
        clearTimeout(timer);
        timer = setTimeout(write, 150);
      },
      { defer: true },
    ),
  );
  const guard = (event: BeforeUnloadEvent): void => {
    if (dirtyFields(draft()).length === 0) return;
    write();
    event.preventDefault();
  };
  const onHide = (): void => void (document.visibilityState === 'hidden' && write());
  addEventListener('beforeunload', guard);
  document.addEventListener('visibilitychange', onHide);
  onCleanup(() => {
    write();
    removeEventListener('beforeunload', guard);
    document.removeEventListener('visibilitychange', onHide);
  });
}
