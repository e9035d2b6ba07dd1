import { useKit } from '@atelier/admin-kit';
import { createEffect, createSignal, onCleanup, onMount, Show, type JSX } from 'solid-js';
import { adminPath } from './doors.js';
import { Plate } from './plate.js';
import { SignInForm } from './sign-in-form.js';

export function SignInPage(props: { onIdle: () => void; onForgot: () => void }): JSX.Element {
  const kit = useKit();
  const [step, setStep] = createSignal<'password' | 'code'>('password');
  const title = (): string => (step() === 'code' ? 'Enter the code' : 'Sign in');
  createEffect(() => (document.title = `${title()} · ${kit.siteName()}`));
  onMount(() => {
    // What comes next is fetched while somebody types.
    const timer = setTimeout(() => props.onIdle(), 1_500);
    onCleanup(() => clearTimeout(timer));
  });
  return (
    <Plate title={title()} foot="Atelier · You stay signed in on this computer until you sign out.">
      <SignInForm onStep={setStep} />
      <Show
        when={step() === 'password'}
        fallback={
          <p class="help">No phone and no recovery code? An administrator can reset your second factor; then your password is enough.</p>
        }
      >
        <p class="help">
          <a
            class="link"
            href={adminPath('/forgot')}
            onClick={(event) => {
              event.preventDefault();
              props.onForgot();
            }}
          >
            Forgotten your password?
          </a>
        </p>
      </Show>
    </Plate>
  );
}
