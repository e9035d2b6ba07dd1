import { useKit } from '@atelier/admin-kit';
import { FormDialog } from '@atelier/admin-kit/forms';
import { TextField } from '@atelier/ui';
import { createSignal, type JSX } from 'solid-js';
import type { AccountData } from './account-data.js';
import { OwnPassword } from './own-password.js';

export function ChangeEmail(props: { data: AccountData; onClose: () => void }): JSX.Element {
  const kit = useKit();
  const [email, setEmail] = createSignal('');
  const [password, setPassword] = createSignal('');
  const [wrong, setWrong] = createSignal<string>();
  const [refused, setRefused] = createSignal<string>();
  return (
    <FormDialog
      title="Change your e-mail"
      description="A letter with a link goes to the new address; the old one is told. Until you open the link, nothing changes."
      act="Send the letter"
      keep="Keep the old one"
      failed="No letter was sent."
      onClose={() => props.onClose()}
      onRefused={(code, words) => {
        if (code === 'password.wrong') setWrong(words);
        else if (code === 'staff.email_taken' || code === 'request.invalid') setRefused(words);
        else return false;
        return true;
      }}
      run={async () => {
        const { link } = await kit.api.account.changeEmail({ email: email().trim(), password: password() });
        // Where no letter can leave, its link is followed from here.
        if (link !== null) return location.assign(link);
        props.data.refresh();
        props.onClose();
      }}
    >
      <TextField
        label="New e-mail"
        type="email"
        name="email"
        autocomplete="email"
        required
        maxLength={254}
        value={email()}
        error={refused()}
        onInput={(value) => {
          setEmail(value);
          setRefused(undefined);
        }}
      />
      <OwnPassword
        value={password()}
        error={wrong()}
        onInput={(value) => {
          setPassword(value);
          setWrong(undefined);
        }}
      />
    </FormDialog>
  );
}
