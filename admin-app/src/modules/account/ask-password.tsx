import { FormDialog } from '@atelier/admin-kit/forms';
import { createSignal, type JSX } from 'solid-js';
import { OwnPassword } from './own-password.js';

interface AskPasswordProps {
  title: string;
  description: JSX.Element;
  act: string;
  keep: string;
  failed: string;
  danger?: boolean;
  run: (password: string) => Promise<void>;
  onClose: () => void;
}

/** One act that the password must stand behind: whoever only found the screen open cannot do it. */
export function AskPassword(props: AskPasswordProps): JSX.Element {
  const [password, setPassword] = createSignal('');
  const [wrong, setWrong] = createSignal<string>();
  return (
    <FormDialog
      title={props.title}
      description={props.description}
      act={props.act}
      keep={props.keep}
      failed={props.failed}
      danger={props.danger === true}
      run={() => props.run(password())}
      onClose={() => props.onClose()}
      onRefused={(code, words) => {
        if (code !== 'password.wrong') return false;
        setWrong(words);
        return true;
      }}
    >
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
