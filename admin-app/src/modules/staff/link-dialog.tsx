import { KeptDialog } from '@atelier/admin-kit/forms';
import { CopyField } from '@atelier/ui';
import type { JSX } from 'solid-js';

export interface HandedLink {
  kind: 'invitation' | 'password';
  name: string;
  link: string;
}

/** Where no letter can leave, the link is handed over by whoever asked for it. Shown this once: the server keeps only whether it was used. */
export function LinkDialog(props: { handed: HandedLink; onClose: () => void }): JSX.Element {
  const invitation = (): boolean => props.handed.kind === 'invitation';
  return (
    <KeptDialog
      title={`Give this link to ${props.handed.name}`}
      description="No mail server is set up, so no letter left. Hand the link over yourself, by a way that only they read. It is not shown again."
      kept="I have copied it"
      onKept={() => props.onClose()}
    >
      <CopyField
        label={invitation() ? 'Invitation' : 'New password'}
        text={props.handed.link}
        rows={2}
        help={invitation() ? 'Good for seven days, and once.' : 'Good for an hour, and once. The present password stays until then.'}
      />
    </KeptDialog>
  );
}
