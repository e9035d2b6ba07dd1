import { describeFailure } from '../failure.js';
import { ApiProblem } from '@atelier/api-client';
import type { ErrorCode } from '@atelier/contracts';
import { Button, Dialog, Notice } from '@atelier/ui';
import { createSignal, createUniqueId, Show, type JSX, type ParentProps } from 'solid-js';

type FormDialogProps = ParentProps<{
  title: string;
  description?: JSX.Element;
  /** Words of the act and of the harmless answer. */
  act: string;
  keep: string;
  danger?: boolean;
  width?: string;
  /** What is said when it fails without words of its own. */
  failed: string;
  /** Rejects if it was not done. */
  run: () => Promise<void>;
  /** Takes what belongs beside a field; true if it did. */
  onRefused?: (code: ErrorCode, words: string) => boolean;
  onClose: () => void;
}>;

/** A few fields and one act. What was typed stays while the server says no. */
export function FormDialog(props: FormDialogProps): JSX.Element {
  const form = createUniqueId();
  const [busy, setBusy] = createSignal(false);
  const [error, setError] = createSignal<unknown>(null);
  const failure = () => describeFailure(error(), props.failed);
  const submit = async (): Promise<void> => {
    if (busy()) return;
    setBusy(true);
    setError(null);
    try {
      await props.run();
    } catch (caught) {
      const beside =
        caught instanceof ApiProblem && props.onRefused?.(caught.code, caught.problem.errors?.[0]?.detail ?? caught.message) === true;
      if (!beside) setError(caught);
    }
    setBusy(false);
  };
  return (
    <Dialog
      open
      title={props.title}
      description={props.description}
      closeLabel={props.keep}
      {...(props.width !== undefined && { width: props.width })}
      onClose={() => props.onClose()}
      footer={
        <>
          <Button kind={props.danger === true ? 'danger' : 'primary'} type="submit" form={form} busy={busy()}>
            {props.act}
          </Button>
          <Button kind="quiet" onClick={() => props.onClose()}>
            {props.keep}
          </Button>
        </>
      }
    >
      <form
        id={form}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Show when={error() !== null}>
          <div class="mb-4">
            <Notice kind="failure" title={failure().title}>
              {failure().text} <span class="qq">{failure().reference}</span>
            </Notice>
          </div>
        </Show>
        {props.children}
      </form>
    </Dialog>
  );
}
