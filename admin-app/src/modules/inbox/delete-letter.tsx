import { useKit } from '@atelier/admin-kit';
import type { AdminRequest } from '@atelier/contracts';
import { Button, Dialog, momentAndTime } from '@atelier/ui';
import type { JSX } from 'solid-js';
import type { LetterData } from './inbox-data.js';

interface DeleteLetterProps {
  letter: AdminRequest;
  data: LetterData;
  onClose: () => void;
  onGone: () => void;
}

export function DeleteLetter(props: DeleteLetterProps): JSX.Element {
  const kit = useKit();
  const remove = async (): Promise<void> => {
    const done = await props.data.act((of) => kit.api.requests.remove(of.id, of.version), 'It was not deleted.');
    props.onClose();
    if (done) props.onGone();
  };
  return (
    <Dialog
      open
      title={`Delete the letter of ${props.letter.letter.name || 'somebody'} for good?`}
      description={`It came ${momentAndTime(props.letter.receivedAt)}. Notes, history and e-mails go with it.`}
      closeLabel="Keep"
      onClose={() => props.onClose()}
      footer={
        <>
          <Button kind="danger" onClick={() => void remove()}>
            Delete
          </Button>
          <Button kind="quiet" onClick={() => props.onClose()}>
            Keep
          </Button>
        </>
      }
    >
      <p class="q">This cannot be undone.</p>
    </Dialog>
  );
}
