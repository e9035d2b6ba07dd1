import { useKit } from '@atelier/admin-kit';
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
  type Draft,
  type SaveOutcome,
  type SaveState,
} from '@atelier/admin-kit/saving';
import type { MediaAssetView, UpdateMedia } from '@atelier/contracts';
import { createSignal, onCleanup } from 'solid-js';
import { changeListed } from './library-data.js';

export type AssetValues = Pick<MediaAssetView, 'alt' | 'decorative' | 'caption' | 'credit' | 'copyright' | 'focalPoint'>;

const valuesOf = ({ alt, decorative, caption, credit, copyright, focalPoint }: MediaAssetView): AssetValues => ({
  alt,
  decorative,
  caption,
  credit,
  copyright,
  focalPoint,
});

/** What is written about one image, saved by itself. The lists follow at once. */
export function createAssetDraft(initial: MediaAssetView, onChanged: (asset: MediaAssetView) => void = () => {}) {
  const kit = useKit();
  const [asset, setAsset] = createSignal(initial);
  const [draft, setDraft] = createSignal<Draft<AssetValues>>(begin(valuesOf(initial)));
  const [saveState, setSaveState] = createSignal<SaveState>({ kind: 'saved', at: null });

  const queue = new SaveQueue<UpdateMedia>({
    pending: () => patchOf(draft()),
    dirty: () => dirtyFields(draft()).length > 0,
    online: kit.connection.online,
    onState: setSaveState,
    save: async (patch): Promise<SaveOutcome> => {
      try {
        const next = await kit.api.media.update(asset().id, asset().version, patch);
        setAsset(next);
        setDraft((current) => acknowledge(current, patch as Partial<AssetValues>, valuesOf(next)));
        changeListed(next.id, () => next);
        onChanged(next);
        return { kind: 'saved' };
      } catch (error) {
        return outcomeOf(error, async () => follow(await kit.api.media.get(asset().id)));
      }
    },
  });
  const focused = (): keyof AssetValues | null =>
    (document.activeElement?.closest<HTMLElement>('[data-field]')?.dataset['field'] as keyof AssetValues) ?? null;
  function follow(next: MediaAssetView): void {
    setAsset(next);
    setDraft((current) => rebase(current, valuesOf(next), focused()));
  }
  onCleanup(kit.connection.onReturn(() => queue.resume()));
  onCleanup(() => void queue.flush().finally(() => queue.stop()));

  return {
    asset,
    saveState,
    server: () => draft().server,
    conflicts: () => conflictsOf(draft()),
    get: <K extends keyof AssetValues>(field: K): AssetValues[K] => draft().mine[field],
    set: <K extends keyof AssetValues>(field: K, value: AssetValues[K]): void => {
      setDraft((current) => edit(current, field, value));
      queue.touch();
    },
    decide: (field: keyof AssetValues, choice: 'mine' | 'theirs'): void => {
      setDraft((current) => decide(current, field, choice));
      queue.touch();
    },
    saveNow: () => queue.flush(),
    follow,
  };
}

export type AssetDraft = ReturnType<typeof createAssetDraft>;
