import { Button, Icon, TextField } from '@atelier/ui';
import { createSignal, createUniqueId, Match, Show, Switch, type JSX } from 'solid-js';
import { createSignIn, type SignIn } from './sign-in.js';

/** E-mail and password, with a sentence for everything that may happen in between. */
export function SignInForm(props: { emailLocked?: boolean; extra?: JSX.Element }): JSX.Element {
  let passwordField: HTMLInputElement | undefined;
  const [shown, setShown] = createSignal(false);
  const id = createUniqueId();
  const form = createSignIn(() => passwordField?.focus());
  const wrong = (): boolean => form.trouble()?.kind === 'wrong';
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
      <div class="field">
        <label class="lab" for={id}>
          Password
        </label>
        <div class="pw">
          <input
            ref={passwordField}
            id={id}
            class="in"
            type={shown() ? 'text' : 'password'}
            name="password"
            autocomplete="current-password"
            required
            value={form.password()}
            aria-invalid={wrong()}
            aria-describedby={`${id}-more`}
            onInput={(event) => form.setPassword(event.currentTarget.value)}
          />
          <button type="button" aria-pressed={shown()} aria-label="Show password" onClick={() => setShown(!shown())}>
            {shown() ? 'Hide' : 'Show'}
          </button>
        </div>
        <div id={`${id}-more`} role="alert">
          <Trouble form={form} />
        </div>
      </div>
      <div class="acts">
        <Button kind="primary" wide={props.extra === undefined} type="submit" busy={form.busy()} disabled={form.paused()}>
          {form.busy() ? 'Signing in' : 'Sign in'}
        </Button>
        {props.extra}
      </div>
      <p class="help" role="status">
        <Show when={form.slow()}>The server is waking up. This can take half a minute; what you typed is kept.</Show>
      </p>
    </form>
  );
}

function AsleepNotice(props: { form: SignIn }): JSX.Element {
  return (
    <div class="notice off mb-4" role="status">
      <Icon name="offline" />
      <div>
        <b>No answer from the studio’s server.</b>
        <br />
        What you typed is kept. {props.form.busy() ? 'Trying again now.' : <>Trying again in {props.form.wait()}.</>} The public site is not
        affected.{' '}
        <button type="button" class="link" onClick={() => void props.form.submit()}>
          Try now
        </button>
      </div>
    </div>
  );
}

function Trouble(props: { form: SignIn }): JSX.Element {
  const other = (): { text: string; reference: string } | null => {
    const trouble = props.form.trouble();
    return trouble?.kind === 'other' ? trouble : null;
  };
  return (
    <Switch>
      <Match when={props.form.trouble()?.kind === 'wrong'}>
        <p class="err">
          <Icon name="warning" size={12} />
          <span>E-mail and password don’t match. Your e-mail is kept; type the password again.</span>
        </p>
      </Match>
      <Match when={props.form.paused()}>
        <p class="err">
          <Icon name="clock" size={12} />
          <span>
            Too many tries. You can go on in <span class="n">{props.form.wait()}</span>. What you typed is kept.
          </span>
        </p>
      </Match>
      <Match when={other()}>
        {(trouble) => (
          <p class="err">
            <Icon name="warning" size={12} />
            <span>
              You are not signed in. {trouble().text} <span class="qq">{trouble().reference}</span>
            </span>
          </p>
        )}
      </Match>
    </Switch>
  );
}
