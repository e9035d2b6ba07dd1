import { Button, Dialog } from '@atelier/ui';
import type { JSX, ParentProps } from 'solid-js';

/** Shows what can never be shown again: only the sentence that it was kept closes it, not a stray click or Esc. */
export function KeptDialog(
  props: ParentProps<{ title: string; description: JSX.Element; kept: string; width?: string; onKept: () => void }>,
): JSX.Element {
  return (
    <Dialog
      open
      dismissable={false}
      title={props.title}
      description={props.description}
      width={props.width ?? '560px'}
      onClose={() => {}}
      footer={
        <Button kind="primary" onClick={() => props.onKept()}>
          {props.kept}
        </Button>
      }
    >
      {props.children}
    </Dialog>
  );
}
