import { useKit } from '@atelier/admin-kit';
import { FormDialog } from '@atelier/admin-kit/forms';
import type { Account } from '@atelier/contracts';
import { Button, counted, isLongEnough, momentAndTime, NewPasswordField, PasswordField, Section, UsernameFor } from '@atelier/ui';
import { createSignal, Show, type JSX } from 'solid-js';
import type { AccountData } from './account-data.js';

export function Password(props: { account: Account; data: AccountData }): JSX.Element {
  const [changing, setChanging] = createSignal(false);
  return (
    <Section id="password" title="Password">
      <div class="acts">
        <span>
          Changed <span class="n">{momentAndTime(props.account.passwordChangedAt)}</span>.
        </span>
        <Button size="row" onClick={() => setChanging(true)}>
          Change…
        </Button>
      </div>
      <Show when={changing()}>
        <ChangePassword account={props.account} data={props.data} onClose={() => setChanging(false)} />
      </Show>
    </Section>
  );
}

function ChangePassword(props: { account: Account; data: AccountData; onClose: () => void }): JSX.Element {
  const kit = useKit();
  let field: HTMLInputElement | undefined;
  const [current, setCurrent] = createSignal('');
  const [password, setPassword] = createSignal('');
  const [wrong, setWrong] = createSignal<string>();
  const [refused, setRefused] = createSignal<string | null>(null);
  const others = (): number => props.data.others().length;
  return (
    <FormDialog
      title="Change your password"
      description={
        others() === 0
          ? 'You stay signed in here.'
          : `You stay signed in here; ${counted(others(), 'other device is', 'other devices are')} signed out.`
      }
      act="Change"
      keep="Keep the old one"
      failed="Your password stays as it was."
      onClose={() => props.onClose()}
      onRefused={(code, words) => {
        if (code === 'password.wrong') setWrong(words);
        else if (code === 'password.too_common') {
          setRefused(words);
          field?.focus();
        } else return false;
        return true;
      }}
      run={async () => {
        if (!isLongEnough(password())) return field?.focus();
        await kit.api.account.changePassword({ current: current(), password: password() });
        props.data.refresh();
        kit.toasts.show({ text: 'Your password is changed.' });
        props.onClose();
      }}
    >
      <UsernameFor email={props.account.email} />
      <PasswordField
        label="Present password"
        autocomplete="current-password"
        value={current()}
        error={wrong()}
        onInput={(value) => {
          setCurrent(value);
          setWrong(undefined);
        }}
      />
      <NewPasswordField
        ref={(input) => (field = input)}
        value={password()}
        refused={refused()}
        onInput={(value) => {
          setPassword(value);
          setRefused(null);
        }}
      />
    </FormDialog>
  );
}
