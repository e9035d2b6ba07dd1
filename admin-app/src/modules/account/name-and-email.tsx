import { useKit } from '@atelier/admin-kit';
import { queryClient } from '@atelier/admin-kit/query';
import type { Account } from '@atelier/contracts';
import { Button, Section, TextField } from '@atelier/ui';
import { createEffect, createSignal, on, Show, type JSX } from 'solid-js';
import type { AccountData } from './account-data.js';
import { ChangeEmail } from './change-email.js';

export function NameAndEmail(props: { account: Account; data: AccountData }): JSX.Element {
  const kit = useKit();
  const [name, setName] = createSignal(props.account.name);
  const [changing, setChanging] = createSignal(false);
  // What the server says is taken over, unless something is being typed.
  createEffect(on([() => props.account.name], ([now], before) => name() === (before?.[0] ?? now) && setName(now)));
  const changed = (): boolean => name().trim() !== props.account.name && name().trim() !== '';
  const rename = async (to: string): Promise<void> => {
    const before = props.account.name;
    const done = await props.data.act(
      async () => queryClient.setQueryData(['account'], await kit.api.account.update({ name: to })),
      'Your name stays as it was.',
    );
    if (!done) return;
    void kit.session.renew().catch(() => {});
    setName(to);
    kit.toasts.show({ text: `You are ${to} now.`, action: { label: 'Undo', run: () => void rename(before) } });
  };
  return (
    <Section id="who" title="Name and e-mail" note="Colleagues see both; visitors neither.">
      <form
        class="with-button"
        onSubmit={(event) => {
          event.preventDefault();
          if (changed()) void rename(name().trim());
        }}
      >
        <TextField label="Name" name="name" autocomplete="name" required maxLength={120} value={name()} onInput={setName} />
        <Button type="submit" disabled={!changed()}>
          Save
        </Button>
      </form>
      <p class="lab">E-mail</p>
      <div class="acts">
        <span>{props.account.email}</span>
        <Button size="row" onClick={() => setChanging(true)}>
          Change…
        </Button>
      </div>
      <Show when={props.account.pendingEmail}>
        {(pending) => (
          <div class="pending" role="status">
            <p>
              <b>{pending()}</b> waits to be confirmed: open the link in the letter that went there. Until then you sign in with{' '}
              {props.account.email}.
            </p>
            <Button
              size="row"
              kind="quiet"
              onClick={() => void props.data.act(() => kit.api.account.keepEmail(), 'The change still waits.', 'Your address stays.')}
            >
              Withdraw
            </Button>
          </div>
        )}
      </Show>
      <Show when={changing()}>
        <ChangeEmail data={props.data} onClose={() => setChanging(false)} />
      </Show>
    </Section>
  );
}
