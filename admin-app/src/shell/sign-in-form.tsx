import { Button, CodeField, PasswordField, TextField } from '@atelier/ui';
import { createEffect, Match, on, Show, Switch, type JSX } from 'solid-js';
import { createSignIn } from './sign-in.js';
import { AsleepNotice, troubleOf } from './sign-in-trouble.js';

interface SignInFormProps {
  emailLocked?: boolean;
  extra?: JSX.Element;
  /** Told when the code is asked for, and when not any more. */
  onStep?: (step: 'password' | 'code') => void;
}

/** E-mail and password, then the code where a second factor is on, with a sentence for everything that may happen in between. */
export function SignInForm(props: SignInFormProps): JSX.Element {
  let field: HTMLInputElement | undefined;
  const form = createSignIn(() => {
    field?.focus();
    field?.select();
  });
  createEffect(on(form.step, (step) => props.onStep?.(step), { defer: true }));
  return (
    <form
      aria-label="Sign in"
      onSubmit={(event) => {
        event.preventDefault();
        void form.submit();
      }}
    >
      <Show when={form.trouble()?.kind === 'asleep'}>
        <AsleepNotice form={form} />
      </Show>
      <Switch>
        <Match when={form.step() === 'password'}>
          <TextField
            label="E-mail"
            type="email"
            name="email"
            autocomplete="username"
            required
            readOnly={props.emailLocked === true}
            value={form.email()}
            onInput={form.setEmail}
          />
          <PasswordField
            ref={(input) => (field = input)}
            name="password"
            autocomplete="current-password"
            value={form.password()}
            onInput={form.setPassword}
            error={troubleOf(form)}
          />
        </Match>
        <Match when={form.step() === 'code'}>
          <CodeField
            ref={(input) => (field = input)}
            value={form.code()}
            onInput={form.setCode}
            onComplete={() => void form.submit()}
            error={troubleOf(form)}
          />
        </Match>
      </Switch>
      <div class="acts">
        <Button
          kind="primary"
          wide={props.extra === undefined && form.step() === 'password'}
          type="submit"
          busy={form.busy()}
          disabled={form.paused()}
        >
          {form.busy() ? 'Signing in' : 'Sign in'}
        </Button>
        <Show when={form.step() === 'code'}>
          <Button kind="quiet" onClick={() => form.back()}>
            Back
          </Button>
        </Show>
        {props.extra}
      </div>
      <p class="help" role="status">
        <Show when={form.slow()}>The server is waking up. This can take half a minute; what you typed is kept.</Show>
      </p>
    </form>
  );
}
