import { ROLE_MEANS, ROLE_NAMES, useKit } from '@atelier/admin-kit';
import { FormDialog } from '@atelier/admin-kit/forms';
import type { Role, StaffInvited } from '@atelier/contracts';
import { TextField } from '@atelier/ui';
import { createSignal, For, type JSX } from 'solid-js';
import { refreshStaff } from './staff-data.js';

const ROLES: readonly Role[] = ['viewer', 'editor', 'admin'];

export function InviteDialog(props: { onClose: () => void; onInvited: (invited: StaffInvited) => void }): JSX.Element {
  const kit = useKit();
  const [email, setEmail] = createSignal('');
  const [name, setName] = createSignal('');
  const [role, setRole] = createSignal<Role>('editor');
  const [refused, setRefused] = createSignal<string>();
  return (
    <FormDialog
      title="Invite somebody"
      description="They get a letter with a link, good for seven days and once, and choose their own password."
      act="Send invitation"
      keep="Cancel"
      failed="Nobody was invited."
      onClose={() => props.onClose()}
      onRefused={(code, words) => {
        if (code !== 'staff.email_taken' && code !== 'request.invalid') return false;
        setRefused(words);
        return true;
      }}
      run={async () => {
        const invited = await kit.api.staff.invite({ email: email().trim(), name: name().trim(), role: role() });
        refreshStaff();
        props.onInvited(invited);
      }}
    >
      <TextField
        label="E-mail"
        type="email"
        required
        maxLength={254}
        autocomplete="off"
        value={email()}
        error={refused()}
        onInput={(value) => {
          setEmail(value);
          setRefused(undefined);
        }}
      />
      <TextField label="Name" required maxLength={120} autocomplete="off" value={name()} onInput={setName} />
      <fieldset>
        <legend class="lab">Role</legend>
        <For each={ROLES}>
          {(one) => (
            <label class="choice">
              <input class="radio" type="radio" name="role" checked={role() === one} onChange={() => setRole(one)} />
              <span>
                <b>{ROLE_NAMES[one]}</b>
                <br />
                <span class="q">{ROLE_MEANS[one]}</span>
              </span>
            </label>
          )}
        </For>
      </fieldset>
    </FormDialog>
  );
}
