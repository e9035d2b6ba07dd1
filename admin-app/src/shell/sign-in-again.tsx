import { useKit } from '@atelier/admin-kit';
import { Button, Dialog } from '@atelier/ui';
import { type JSX } from 'solid-js';
import { SignInForm } from './sign-in-form.js';

/** Over the page, which stays as it is: what was typed is still there afterwards. */
export default function SignInAgain(): JSX.Element {
  const kit = useKit();
  return (
    <Dialog
      open
      dismissable={false}
      width="400px"
      title="Sign in again"
      description="Your session has ended. The page behind this stays as it is; nothing you typed is lost."
      onClose={() => {}}
    >
      <SignInForm
        emailLocked
        extra={
          <Button kind="quiet" onClick={() => void kit.session.signOut()}>
            Leave
          </Button>
        }
      />
    </Dialog>
  );
}
