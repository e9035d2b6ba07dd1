import { useKit } from '@atelier/admin-kit';
import { FormDialog } from '@atelier/admin-kit/forms';
import type { RecoveryCodes, SecondFactorSecret } from '@atelier/contracts';
import { CodeField, CopyButton } from '@atelier/ui';
import { createSignal, Show, type JSX } from 'solid-js';
import { AskPassword } from './ask-password.js';
import { QrCode } from './qr-code.js';

const inGroups = (secret: string): string => secret.match(/.{1,4}/gu)?.join(' ') ?? secret;

/** Password, then the code to scan, then the first six digits as proof that the app has it. Nothing is on before that. */
export function TurnOn(props: { onDone: (codes: RecoveryCodes) => void; onClose: () => void }): JSX.Element {
  const kit = useKit();
  const [secret, setSecret] = createSignal<SecondFactorSecret | null>(null);
  return (
    <Show
      when={secret()}
      fallback={
        <AskPassword
          title="Turn on the second factor"
          description="First your password, so that nobody does it for you."
          act="Continue"
          keep="Not now"
          failed="It is still off."
          run={async (password) => void setSecret(await kit.api.account.beginSecondFactor(password))}
          onClose={() => props.onClose()}
        />
      }
    >
      {(made) => <Scan secret={made()} onDone={props.onDone} onClose={() => props.onClose()} />}
    </Show>
  );
}

function Scan(props: { secret: SecondFactorSecret; onDone: (codes: RecoveryCodes) => void; onClose: () => void }): JSX.Element {
  const kit = useKit();
  const [code, setCode] = createSignal('');
  const [wrong, setWrong] = createSignal<string>();
  let part: HTMLDivElement | undefined;
  return (
    <FormDialog
      title="Scan this with your app"
      description="It is on once you have typed the six digits that the app shows."
      act="Turn on"
      keep="Not now"
      width="560px"
      failed="It is still off."
      run={async () => props.onDone(await kit.api.account.confirmSecondFactor(code()))}
      onClose={() => props.onClose()}
      onRefused={(refusal) => {
        if (refusal !== 'second_factor.wrong_code' && refusal !== 'auth.code_wrong') return false;
        setWrong('These are not the digits of the moment. Wait for the next ones; if none work, see that the phone’s clock is right.');
        part?.querySelector('input')?.select();
        return true;
      }}
    >
      <div class="scan" ref={part}>
        <QrCode text={props.secret.uri} />
        <div>
          <p class="lab">No camera? Type this into the app</p>
          <p class="secret n">{inGroups(props.secret.secret)}</p>
          <div class="acts">
            <CopyButton text={props.secret.secret} label="Copy" />
            <a class="btn show-s" href={props.secret.uri}>
              Open the app
            </a>
          </div>
        </div>
        <CodeField
          recovery={false}
          value={code()}
          error={wrong()}
          onInput={(value) => {
            setCode(value);
            setWrong(undefined);
          }}
          onComplete={() => part?.closest('form')?.requestSubmit()}
        />
      </div>
    </FormDialog>
  );
}
