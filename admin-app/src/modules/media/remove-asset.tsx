import { describeFailure, useKit } from '@atelier/admin-kit';
import { ApiProblem } from '@atelier/api-client';
import type { MediaAssetDetail, MediaUse } from '@atelier/contracts';
import { Button } from '@atelier/ui';
import { createSignal, Show, type JSX } from 'solid-js';
import { ACCEPT } from './files.js';
import { changeListed, refreshLists } from './library-data.js';
import type { LibraryActs } from './library-acts.js';
import { placesOf } from './used-in.js';

/** Another file in the place of this one: every use, text and focal point stays. */
export function ReplaceAsset(props: { asset: MediaAssetDetail; onReplaced: () => void }): JSX.Element {
  const kit = useKit();
  let chooser: HTMLInputElement | undefined;
  const send = (files: readonly File[]): void => {
    for (const sent of kit.uploads.add(files, props.asset.id))
      void sent.then(
        (asset) => {
          changeListed(asset.id, () => asset);
          props.onReplaced();
        },
        () => {},
      );
  };
  return (
    <>
      <Button size="row" disabled={props.asset.replacement?.failure === null} onClick={() => chooser?.click()}>
        Replace…
      </Button>
      <input
        ref={chooser}
        class="vh"
        type="file"
        accept={ACCEPT}
        aria-label="Choose the file that takes its place"
        tabindex={-1}
        onChange={(event) => {
          send([...(event.currentTarget.files ?? [])].slice(0, 1));
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}

interface RemoveProps {
  asset: MediaAssetDetail;
  version: number;
  acts: LibraryActs;
  onGone: () => void;
}

/** To the trash, from where it can be taken back; not while something uses it. */
export function RemoveAsset(props: RemoveProps): JSX.Element {
  const kit = useKit();
  const [busy, setBusy] = createSignal(false);
  const [refused, setRefused] = createSignal<readonly MediaUse[] | null>(null);
  const uses = (): readonly MediaUse[] => refused() ?? props.asset.usedIn;
  const remove = async (): Promise<void> => {
    setBusy(true);
    try {
      await kit.api.media.remove(props.asset.id, props.version);
      changeListed(props.asset.id, () => null);
      refreshLists();
      kit.toasts.show({
        text: `${props.asset.fileName} moved to the trash. It is kept there for 30 days.`,
        action: { label: 'Undo', run: () => void props.acts.restore([props.asset]) },
      });
      props.onGone();
    } catch (error) {
      if (error instanceof ApiProblem && error.code === 'media.in_use') setRefused((error.problem['uses'] as MediaUse[] | undefined) ?? []);
      else {
        const failure = describeFailure(error, 'The image was not moved to the trash.');
        kit.toasts.show({ text: `${failure.title} ${failure.text}`, reference: failure.reference });
      }
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button kind="danger" size="row" busy={busy()} disabled={uses().length > 0} onClick={() => void remove()}>
        Move to trash
      </Button>
      <Show when={uses().length > 0}>
        <p class="help w-full">
          In use in {uses().length === 1 ? '1 place' : `${uses().length} places`}
          {refused() === null ? '' : `: ${placesOf(uses())}`}. Take it out there first, or replace it.
        </p>
      </Show>
    </>
  );
}
