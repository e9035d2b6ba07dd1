import { useKit } from '@atelier/admin-kit';
import { TRASH_DAYS, type MediaAssetDetail } from '@atelier/contracts';
import { Button, moment, Notice, Picture } from '@atelier/ui';
import { createSignal, Show, type JSX } from 'solid-js';
import { DeleteForGood } from './delete-for-good.js';
import { FileFacts } from './file-facts.js';
import type { LibraryActs } from './library-acts.js';

/** An image in the trash: back, or gone for good. */
export function Trashed(props: { asset: MediaAssetDetail; acts: LibraryActs; onGone: () => void }): JSX.Element {
  const kit = useKit();
  const [asking, setAsking] = createSignal(false);
  const end = (): string => moment(new Date(Date.parse(props.asset.trashedAt ?? '') + TRASH_DAYS * 86_400_000));
  const act = async (verb: 'restore' | 'remove'): Promise<void> => {
    if ((await props.acts[verb]([props.asset])).length > 0) props.onGone();
  };
  return (
    <>
      <Notice
        title="In the trash."
        actions={
          <Show when={kit.session.may('media.write')}>
            <Button size="row" onClick={() => void act('restore')}>
              Restore
            </Button>
            <Button size="row" kind="danger" onClick={() => setAsking(true)}>
              Delete for good…
            </Button>
          </Show>
        }
      >
        Deleted for good on {end()}.
      </Notice>
      <section>
        <div class="describe-plate">
          <Picture image={props.asset.image} sizes="320px" alt={props.asset.alt} eager />
        </div>
      </section>
      <FileFacts asset={props.asset} />
      <Show when={asking()}>
        <DeleteForGood what="this image" onClose={() => setAsking(false)} onConfirm={() => act('remove')} />
      </Show>
    </>
  );
}
