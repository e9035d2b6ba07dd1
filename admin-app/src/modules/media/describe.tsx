import { useKit, type SlotProps } from '@atelier/admin-kit';
import { SaveSentence } from '@atelier/admin-kit/saving';
import type { MediaAssetDetail } from '@atelier/contracts';
import { Button, Dialog, Picture } from '@atelier/ui';
import { createResource, Show, type JSX } from 'solid-js';
import { createAssetDraft } from './asset-draft.js';
import { AssetFields } from './asset-fields.js';
import './media.css';

/** Write the alternative text of an image where it is missed. */
export default function Describe(props: SlotProps['media.describe']): JSX.Element {
  const kit = useKit();
  const [asset] = createResource(
    () => props.assetId,
    (id) => kit.api.media.get(id).catch(() => null),
  );
  return (
    <Show when={props.assetId !== null}>
      <Dialog open title="Alternative text" width="560px" onClose={() => props.onClose()}>
        <Show
          when={!asset.loading && asset()}
          keyed
          fallback={<p class="q">{asset.loading ? 'One moment.' : 'The image could not be fetched. Close this and try again.'}</p>}
        >
          {(detail) => <Fields asset={detail} onChanged={props.onChanged} onClose={() => props.onClose()} />}
        </Show>
      </Dialog>
    </Show>
  );
}

function Fields(props: { asset: MediaAssetDetail; onChanged: SlotProps['media.describe']['onChanged']; onClose: () => void }): JSX.Element {
  const kit = useKit();

  const draft = createAssetDraft(props.asset, (asset) => props.onChanged(asset));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void draft.saveNow().then((saved) => saved && props.onClose());
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.shiftKey) return;
        event.preventDefault();
        event.currentTarget.requestSubmit();
      }}
    >
      <div class="describe-plate">
        <Picture image={props.asset.image} sizes="496px" eager />
      </div>
      <AssetFields draft={draft} editable={kit.session.may('media.write')} only="alt" />
      <div class="acts">
        <Button type="submit" kind="primary">
          Done
        </Button>
        <span class="end" />
        <SaveSentence
          state={draft.saveState()}
          savedAt={draft.asset().updatedAt}
          conflicts={draft.conflicts().length}
          other={null}
          onSave={() => void draft.saveNow()}
        />
      </div>
    </form>
  );
}
