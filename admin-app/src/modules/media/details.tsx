import { useKit } from '@atelier/admin-kit';
import { SaveSentence } from '@atelier/admin-kit/saving';
import type { MediaAssetDetail, MediaAssetView } from '@atelier/contracts';
import { Notice, Picture } from '@atelier/ui';
import { For, Show, type JSX } from 'solid-js';
import { createAssetDraft } from './asset-draft.js';
import { AssetFields } from './asset-fields.js';
import { FileFacts } from './file-facts.js';
import { FocalPoint } from './focal-point.js';
import type { LibraryActs } from './library-acts.js';
import { RemoveAsset, ReplaceAsset } from './remove-asset.js';
import { nameOf } from './tile.js';
import { UsedIn } from './used-in.js';

interface DetailsProps {
  asset: MediaAssetDetail;
  acts: LibraryActs;
  onGone: () => void;
  onOpen: (id: string) => void;
  onChanged: () => void;
}

/** An image that is ready: what it shows, where it is used, what it is. */
export function Details(props: DetailsProps): JSX.Element {
  const kit = useKit();
  const draft = createAssetDraft(props.asset);
  const editable = (): boolean => kit.session.may('media.write');
  return (
    <>
      <Replacement asset={props.asset} />
      <section>
        <Show when={props.asset.image}>{(image) => <FocalPoint image={image()} draft={draft} editable={editable()} />}</Show>
      </section>
      <section>
        <p class="drawer-save">
          <SaveSentence
            state={draft.saveState()}
            savedAt={draft.asset().updatedAt}
            conflicts={draft.conflicts().length}
            other={null}
            onSave={() => void draft.saveNow()}
          />
        </p>
        <AssetFields draft={draft} editable={editable()} />
      </section>
      <UsedIn uses={props.asset.usedIn} />
      <Similar assets={props.asset.similar} onOpen={props.onOpen} />
      <FileFacts asset={props.asset}>
        <Show when={editable()}>
          <div class="acts mt-4">
            <ReplaceAsset asset={props.asset} onReplaced={props.onChanged} />
            <RemoveAsset asset={props.asset} version={draft.asset().version} acts={props.acts} onGone={props.onGone} />
          </div>
        </Show>
      </FileFacts>
    </>
  );
}

/** Still being made, or never could be. */
export function NotReady(props: { asset: MediaAssetDetail; acts: LibraryActs; onGone: () => void }): JSX.Element {
  const kit = useKit();
  return (
    <>
      <Show
        when={props.asset.status === 'failed'}
        fallback={
          <section>
            <p>
              Making sizes, {props.asset.progress.done} of {props.asset.progress.total}. It can be described when they are there.
            </p>
          </section>
        }
      >
        <Notice kind="failure" title="Could not be read.">
          {props.asset.failure?.message} Export it again and drop it into the library.
        </Notice>
      </Show>
      <FileFacts asset={props.asset}>
        <Show when={kit.session.may('media.write')}>
          <div class="acts mt-4">
            <RemoveAsset asset={props.asset} version={props.asset.version} acts={props.acts} onGone={props.onGone} />
          </div>
        </Show>
      </FileFacts>
    </>
  );
}

function Replacement(props: { asset: MediaAssetDetail }): JSX.Element {
  return (
    <Show when={props.asset.replacement}>
      {(replacement) => (
        <Show
          when={replacement().failure}
          fallback={
            <Notice title="A new file is on its way.">
              Sizes of {replacement().fileName} are being made. Until they are there, the image stays as it is.
            </Notice>
          }
        >
          {(failure) => (
            <Notice kind="failure" title={`${replacement().fileName} could not take its place.`}>
              {failure().message} The image stays as it was.
            </Notice>
          )}
        </Show>
      )}
    </Show>
  );
}

/** Shown, never forced: two frames of one facade may both be wanted. */
function Similar(props: { assets: readonly MediaAssetView[]; onOpen: (id: string) => void }): JSX.Element {
  return (
    <Show when={props.assets.length > 0}>
      <section aria-labelledby="similar-heading">
        <h2 class="h" id="similar-heading">
          Looks nearly the same <span class="q n">{props.assets.length}</span>
        </h2>
        <ul class="similar">
          <For each={props.assets}>
            {(asset) => (
              <li>
                <button type="button" aria-label={nameOf(asset)} title={asset.fileName} onClick={() => props.onOpen(asset.id)}>
                  <Picture image={asset.image} sizes="96px" alt="" />
                </button>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}
