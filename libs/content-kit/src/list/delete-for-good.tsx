import { Button, counted, Dialog } from '@atelier/ui';
import { createSignal, Show, type JSX } from 'solid-js';
import { useKind } from '../kind-context.js';

/** The one act of the list that cannot be taken back, and so the one that asks. */
export function DeleteForGood(props: { count: number; onDelete: () => void }): JSX.Element {
  const kind = useKind();
  const [asking, setAsking] = createSignal(false);
  const what = (): string => counted(props.count, kind.noun);
  return (
    <>
      <Button kind="danger" onClick={() => setAsking(true)}>
        Delete for good
      </Button>
      <Show when={asking()}>
        <Dialog
          open
          title={`Delete ${what()} for good?`}
          description="Text, versions and former addresses go with it. Its images stay in the library."
          closeLabel="Keep"
          onClose={() => setAsking(false)}
          footer={
            <>
              <Button
                kind="danger"
                onClick={() => {
                  setAsking(false);
                  props.onDelete();
                }}
              >
                Delete {what()}
              </Button>
              <Button kind="quiet" onClick={() => setAsking(false)}>
                Keep
              </Button>
            </>
          }
        >
          <p class="q">This cannot be undone.</p>
        </Dialog>
      </Show>
    </>
  );
}
