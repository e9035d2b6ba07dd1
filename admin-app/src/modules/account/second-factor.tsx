import { useKit } from '@atelier/admin-kit';
import type { Account, RecoveryCodes as Codes } from '@atelier/contracts';
import { Button, Icon, moment, Section } from '@atelier/ui';
import { createSignal, Match, Show, Switch, type JSX } from 'solid-js';
import type { AccountData } from './account-data.js';
import { AskPassword } from './ask-password.js';
import { RecoveryCodes } from './recovery-codes.js';
import { TurnOn } from './turn-on.js';

const FEW = 3;

export function SecondFactor(props: { account: Account; data: AccountData }): JSX.Element {
  const kit = useKit();
  const [open, setOpen] = createSignal<'on' | 'codes' | 'off' | null>(null);
  const [codes, setCodes] = createSignal<Codes | null>(null);
  const state = () => props.account.secondFactor;
  const close = (): void => void setOpen(null);
  const show = (made: Codes): void => {
    setCodes(made);
    close();
    props.data.refresh();
  };
  return (
    <Section id="second-factor" title="Second factor" note="Six digits from an app, besides the password.">
      <Show
        when={state().on}
        fallback={
          <>
            <p>
              <span class="st warn">
                <Icon name="warning" size={12} />
                Off.
              </span>{' '}
              Whoever knows your password is you.
            </p>
            <p class="help">You need an authenticator app on your phone, or a password manager that makes codes.</p>
            <div class="acts mt-3">
              <Button onClick={() => setOpen('on')}>Turn on…</Button>
            </div>
          </>
        }
      >
        <p>
          <span class="st">
            <Icon name="check" size={12} />
            On
          </span>{' '}
          <Show when={state().since}>
            {(since) => (
              <>
                since <span class="n">{moment(since())}</span>.{' '}
              </>
            )}
          </Show>
          <span classList={{ warn: state().recoveryCodesLeft <= FEW }}>{state().recoveryCodesLeft} of 10 recovery codes left.</span>
        </p>
        <div class="acts mt-3">
          <Button onClick={() => setOpen('codes')}>New recovery codes…</Button>
          <Button kind="danger" onClick={() => setOpen('off')}>
            Turn off…
          </Button>
        </div>
      </Show>
      <Switch>
        <Match when={open() === 'on'}>
          <TurnOn onDone={show} onClose={close} />
        </Match>
        <Match when={open() === 'codes'}>
          <AskPassword
            title="Make new recovery codes"
            description={`You get ten new ones. The ${state().recoveryCodesLeft} that are left stop working.`}
            act="Make ten new ones"
            keep="Keep the old ones"
            failed="The old ones go on working."
            run={async (password) => show(await kit.api.account.newRecoveryCodes(password))}
            onClose={close}
          />
        </Match>
        <Match when={open() === 'off'}>
          <AskPassword
            danger
            title="Turn the second factor off?"
            description="Your password alone signs you in again, here and everywhere. The recovery codes stop working."
            act="Turn off"
            keep="Keep it on"
            failed="It is still on."
            run={async (password) => {
              await kit.api.account.removeSecondFactor(password);
              props.data.refresh();
              close();
            }}
            onClose={close}
          />
        </Match>
      </Switch>
      <Show when={codes()}>{(made) => <RecoveryCodes codes={made().codes} onKept={() => setCodes(null)} />}</Show>
    </Section>
  );
}
