import { describeFailure } from '@atelier/admin-kit';
import { Button, Dialog } from '@atelier/ui';
import { createSignal, Show, type JSX } from 'solid-js';

interface DeleteForGoodProps {
  /** What goes, as the subject of a question: “these 3 images”. */
  what: string;
  onClose: () => void;
  /** Deletes; may tell how far it is. */
  onConfirm: (onProgress: (done: number, total: number) => void) => Promise<unknown>;
}

/** The one act of the library that cannot be taken back: it says what it means and asks. */
export function DeleteForGood(props: DeleteForGoodProps): JSX.Element {
  const [busy, setBusy] = createSignal(false);
  const [progress, setProgress] = createSignal('');
  const [failure, setFailure] = createSignal('');
  const confirm = async (): Promise<void> => {
    setBusy(true);
    setFailure('');
    try {
      await props.onConfirm((done, total) => setProgress(`${done} of ${total} deleted`));
      props.onClose();
    } catch (error) {
      const { title, text } = describeFailure(error, 'Not everything was deleted.');
      setFailure(`${title} ${text}`);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      open
      width="480px"
      title={`Delete ${props.what} for good?`}
      closeLabel="Keep them"
      onClose={() => !busy() && props.onClose()}
      footer={
        <>
          <Button class="danger" busy={busy()} onClick={() => void confirm()}>
            Delete for good
          </Button>
          <Button kind="quiet" disabled={busy()} onClick={() => props.onClose()}>
            Keep
          </Button>
          <span class="q n" role="status">
            {progress()}
          </span>
        </>
      }
    >
      <p>Originals and all their sizes are removed from the storage. This cannot be undone.</p>
      <Show when={failure()}>
        <p class="danger mt-2" role="alert">
          {failure()}
        </p>
      </Show>
    </Dialog>
  );
}
