import { KeptDialog } from '@atelier/admin-kit/forms';
import type { CreatedApiToken } from '@atelier/contracts';
import { CopyField } from '@atelier/ui';
import type { JSX } from 'solid-js';

/** The token itself: shown this once, because only its print is stored. */
export function SecretDialog(props: { created: CreatedApiToken; onKept: () => void }): JSX.Element {
  const example = (): string => `curl -H "Authorization: Bearer ${props.created.secret}" ${location.origin}/api/auth/me`;
  return (
    <KeptDialog
      title={`Copy the token “${props.created.token.name}” now`}
      description="It is not stored and cannot be shown again. Keep it where your program keeps its secrets, never in a file that is shared."
      kept="I have kept it"
      width="640px"
      onKept={() => props.onKept()}
    >
      <CopyField label="Token" text={props.created.secret} />
      <CopyField label="Try it" text={example()} rows={3} help="It answers with your name and what the token may do." />
    </KeptDialog>
  );
}
