import { useKit } from '@atelier/admin-kit';
import { FormDialog } from '@atelier/admin-kit/forms';
import type { ApiToken } from '@atelier/contracts';
import { momentAndTime } from '@atelier/ui';
import type { JSX } from 'solid-js';

/** Cannot be undone: the only copy of a token is with the program that has it. */
export function RevokeToken(props: { token: ApiToken; onClose: () => void; onRevoked: () => void }): JSX.Element {
  const kit = useKit();
  const used = (): string =>
    props.token.lastUsedAt === null ? 'It was never used.' : `It was last used ${momentAndTime(props.token.lastUsedAt)}.`;
  return (
    <FormDialog
      danger
      title={`Revoke “${props.token.name}”?`}
      description={`The program that has it is refused from now on. ${used()}`}
      act="Revoke"
      keep="Keep it"
      failed="It still works."
      run={async () => {
        const { id, name } = props.token;
        await kit.api.tokens.revoke(id);
        props.onRevoked();
        props.onClose();
        kit.toasts.show({ text: `“${name}” opens nothing any more.` });
      }}
      onClose={() => props.onClose()}
    >
      <p class="q">This cannot be undone; another token can be made.</p>
    </FormDialog>
  );
}
