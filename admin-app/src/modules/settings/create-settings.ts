import { UndoStack, useKit } from '@atelier/admin-kit';
import { queryClient } from '@atelier/admin-kit/query';
import {
  acknowledge,
  begin,
  conflictsOf,
  decide,
  dirtyFields,
  edit,
  outcomeOf,
  patchOf,
  rebase,
  SaveQueue,
  type SaveOutcome,
  type SaveState,
} from '@atelier/admin-kit/saving';
import type { AdminSite, ImageView, SiteContent } from '@atelier/contracts';
import { createContext, createMemo, createSignal, onCleanup, useContext } from 'solid-js';
import { isComplete } from './completeness.js';

export type Field = keyof SiteContent;

/** What the studio says about itself, being changed: saved field by field, and public as soon as it is saved. */
export function createSettings(initial: AdminSite) {
  const kit = useKit();
  const [site, setSite] = createSignal(initial);
  const [draft, setDraft] = createSignal(begin(initial.content));
  const [saveState, setSaveState] = createSignal<SaveState>({ kind: 'saved', at: null });
  const [other, setOther] = createSignal<{ name: string; at: string } | null>(null);
  const [images, setImages] = createSignal<ReadonlyMap<string, ImageView>>(new Map(initial.images.map((image) => [image.id, image])));
  const undo = new UndoStack();
  const conflicts = createMemo(() => conflictsOf(draft()));
  const focused = (): Field | null =>
    (document.activeElement?.closest<HTMLElement>('[data-field]')?.dataset['field'] as Field | undefined) ?? null;

  const queue = new SaveQueue<Partial<SiteContent>>({
    pending: () => patchOf(draft(), isComplete),
    dirty: () => dirtyFields(draft()).length > 0,
    save: (patch) => save(patch),
    online: kit.connection.online,
    onState: setSaveState,
  });
  const addImages = (more: readonly ImageView[]): void =>
    void setImages((known) => new Map([...known, ...more.map((image) => [image.id, image] as const)]));
  function know(next: AdminSite): void {
    setSite(next);
    addImages(next.images);
    kit.setSiteName(next.content.name);
    queryClient.setQueryData(['settings'], next);
  }
  function follow(next: AdminSite): void {
    if (next.version < site().version) return;
    know(next);
    setDraft((current) => rebase(current, next.content, focused()));
    if (next.updatedBy !== null && next.updatedBy.id !== kit.session.user()?.id)
      setOther({ name: next.updatedBy.name, at: next.updatedAt });
  }
  async function save(patch: Partial<SiteContent>): Promise<SaveOutcome> {
    try {
      const next = await kit.api.settings.update(site().version, patch);
      know(next);
      setDraft((current) => acknowledge(current, patch, next.content, focused()));
      if (conflicts().length === 0) setOther(null);
      return { kind: 'saved' };
    } catch (error) {
      return outcomeOf(error, (current) => follow(current as AdminSite));
    }
  }
  function set<K extends Field>(field: K, value: SiteContent[K], label: string): void {
    const before = draft().mine[field];
    const apply = (next: SiteContent[K]): void => {
      setDraft((current) => edit(current, field, next));
      queue.touch();
    };
    apply(value);
    undo.push({ label, mergeKey: `${field} ${label}`, undo: () => apply(before), again: () => apply(value) });
  }
  onCleanup(kit.connection.onReturn(() => queue.resume()));
  onCleanup(
    kit.events.on('content.changed', ({ kind, version }) => {
      if (kind === 'site' && version > site().version && saveState().kind !== 'saving') void kit.api.settings.get().then(follow, () => {});
    }),
  );
  const guard = (event: BeforeUnloadEvent): void => {
    if (dirtyFields(draft()).length > 0) event.preventDefault();
  };
  // A field that was left alone because of the focus follows the server once the focus has gone.
  const onBlur = (): void => void setTimeout(() => setDraft((current) => rebase(current, current.server, focused())));
  addEventListener('beforeunload', guard);
  addEventListener('focusout', onBlur);
  onCleanup(() => {
    removeEventListener('focusout', onBlur);
    removeEventListener('beforeunload', guard);
    void queue.flush().finally(() => queue.stop());
  });

  return {
    site,
    saveState,
    conflicts,
    other,
    images,
    addImages,
    get: <K extends Field>(field: K): SiteContent[K] => draft().mine[field],
    theirs: <K extends Field>(field: K): SiteContent[K] => draft().server[field],
    set,
    saveNow: () => queue.flush(),
    decide: (field: Field, choice: 'mine' | 'theirs'): void => {
      setDraft((current) => decide(current, field, choice));
      queue.touch();
    },
    undo: async (): Promise<void> => {
      const act = await undo.undo();
      if (act !== undefined) kit.announce(`Taken back: ${act.label}`);
    },
    redo: () => undo.redo(),
    mayWrite: () => kit.session.may('site.write'),
  };
}
export type Settings = ReturnType<typeof createSettings>;

const SettingsContext = createContext<Settings>();
export const SettingsProvider = SettingsContext.Provider;
export function useSettings(): Settings {
  const settings = useContext(SettingsContext);
  if (settings === undefined) throw new Error('useSettings() outside the settings');
  return settings;
}
