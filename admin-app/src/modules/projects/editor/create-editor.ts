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
import type { AdminProject, ImageView, UpdateProject } from '@atelier/contracts';
import { createEffect, createMemo, createSignal, on, onCleanup, type Accessor } from 'solid-js';
import { isComplete, valuesOf, type Field, type Values } from './draft.js';
import { forgetDraft, holdDraft, keepDraft } from './kept-drafts.js';

/** Text fields whose quick changes count as one step of undo. */
const TYPED: readonly Field[] = [
  'title',
  'summary',
  'body',
  'client',
  'discipline',
  'number',
  'location',
  'seo',
  'slug',
  'credits',
  'gallery',
  'area',
];

export interface OtherEditor {
  name: string;
  at: string;
}

/** One project being edited: its draft, how it is saved, kept and taken back. Everything below the page talks to this. */
export function createEditor(initial: AdminProject) {
  const kit = useKit();
  const [project, setProject] = createSignal(initial);
  const [draft, setDraft] = createSignal<Draft<Values>>(begin(valuesOf(initial)));
  const [saveState, setSaveState] = createSignal<SaveState>({ kind: 'saved', at: null });
  const [other, setOther] = createSignal<OtherEditor | null>(null);
  const [describing, describe] = createSignal<string | null>(null);
  const [images, setImages] = createSignal<ReadonlyMap<string, ImageView>>(new Map(initial.images.map((image) => [image.id, image])));
  const [steps, setSteps] = createSignal(0);
  const undo = new UndoStack(() => setSteps((count) => count + 1));
  const key = crypto.randomUUID();
  const conflicts = createMemo(() => conflictsOf(draft()));

  const queue = new SaveQueue<UpdateProject>({
    pending: () => patchOf(draft(), isComplete),
    dirty: () => dirtyFields(draft()).length > 0,
    save: (patch) => save(patch),
    online: kit.connection.online,
    onState: setSaveState,
  });

  /** The field that has the focus: every control's container carries `data-field`. */
  const focusedField = (): Field | null =>
    (document.activeElement?.closest<HTMLElement>('[data-field]')?.dataset['field'] as Field) ?? null;

  function know(next: AdminProject): void {
    setProject(next);
    setImages((known) => new Map([...known, ...next.images.map((image) => [image.id, image] as const)]));
  }

  /** Somebody else's version, or the answer of a verb: fields nobody touched here follow it. */
  function follow(next: AdminProject): void {
    if (next.version < project().version) return;
    know(next);
    setDraft((current) => rebase(current, valuesOf(next), focusedField()));
    if (next.updatedBy !== null && next.updatedBy.id !== kit.session.user()?.id)
      setOther({ name: next.updatedBy.name, at: next.updatedAt });
  }

  async function save(patch: UpdateProject): Promise<SaveOutcome> {
    try {
      const next = await kit.api.projects.update(project().id, project().version, patch);
      know(next);
      setDraft((current) => acknowledge(current, patch as Partial<Values>, valuesOf(next), focusedField()));
      if (conflicts().length === 0) setOther(null);
      void queryClient.invalidateQueries({ queryKey: ['projects', 'list'] });
      return { kind: 'saved' };
    } catch (error) {
      return outcomeOf(error, (current) => follow(current as AdminProject));
    }
  }

  function set<K extends Field>(field: K, value: Values[K], label: string = field): void {
    const before = draft().mine[field];
    const apply = (next: Values[K]): void => {
      setDraft((current) => edit(current, field, next));
      queue.touch();
    };
    apply(value);
    undo.push({
      label,
      ...(TYPED.includes(field) && { mergeKey: `${field}-${label}` }),
      undo: () => apply(before),
      again: () => apply(value),
    });
  }

  keepOnThisComputer(kit, key, project, draft);
  const again = (): void => queue.resume();
  onCleanup(kit.connection.onReturn(again));
  createEffect(on(kit.connection.online, (online) => !online && queue.wentOffline(), { defer: true }));
  createEffect(on(kit.session.status, (status, before) => status === 'signed-in' && before === 'expired' && again(), { defer: true }));
  onCleanup(
    kit.events.on('content.changed', (event) => {
      if (event.id === project().id && event.version > project().version && saveState().kind !== 'saving')
        void kit.api.projects.get(event.id).then(follow, () => {});
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
    project,
    draft,
    key,
    conflicts,
    other,
    saveState,
    images,
    /** Image whose alternative text is being written, by id. */
    describing,
    describe,
    addImages: (more: readonly ImageView[]) =>
      setImages((known) => new Map([...known, ...more.map((image) => [image.id, image] as const)])),
    get: <K extends Field>(field: K): Values[K] => draft().mine[field],
    set,
    saveNow: () => queue.flush(),
    decide: (choices: Partial<Record<Field, 'mine' | 'theirs'>>): void => {
      setDraft((current) =>
        (Object.entries(choices) as [Field, 'mine' | 'theirs'][]).reduce((next, [field, choice]) => decide(next, field, choice), current),
      );
      if (conflicts().length === 0) setOther(null);
      queue.touch();
    },
    restoreKept: (kept: KeptChanges<Values>): void => {
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
    mayWrite: () => kit.session.may('content.write') && project().trashedAt === null,
  };
}

export type Editor = ReturnType<typeof createEditor>;

/** Writes unsaved changes to this computer a moment after each change, and takes them away once the server has them. */
function keepOnThisComputer(kit: Kit, key: string, project: Accessor<AdminProject>, draft: Accessor<Draft<Values>>): void {
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
    void keepDraft({ key, projectId: project().id, version: project().version, at: Date.now(), ...changes }).catch(() =>
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
