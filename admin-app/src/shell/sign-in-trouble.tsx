import { Icon } from '@atelier/ui';
import type { JSX } from 'solid-js';
import type { SignIn } from './sign-in.js';

export function AsleepNotice(props: { form: SignIn }): JSX.Element {
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

const counted = (tries: number | null): string => {
  if (tries === null) return '';
  if (tries === 0) return 'That was the last try before a pause of 15 minutes.';
  return `${tries === 1 ? '1 try' : `${tries} tries`} left, then a pause of 15 minutes.`;
};

/** What went wrong, in words to stand beside the field. */
export function troubleOf(form: SignIn): string | undefined {
  const trouble = form.trouble();
  switch (trouble?.kind) {
    case 'wrong':
      return `E-mail and password don’t match. ${counted(trouble.triesLeft)} Your e-mail is kept; type the password again.`.replace(
        '  ',
        ' ',
      );
    case 'code':
      return `This code is not the one of the moment, or was used before. Wait for the next one. ${counted(trouble.triesLeft)}`.trim();
    case 'pause':
      return `Too many tries. You can go on in ${form.wait()}. What you typed is kept.`;
    case 'other':
      return `You are not signed in. ${trouble.text} ${trouble.reference}`.trim();
    default:
      return undefined;
  }
}
