import { useKit } from '@atelier/admin-kit';
import type { MailView } from '@atelier/contracts';
import { moment } from '@atelier/ui';
import { Show, type JSX } from 'solid-js';
import { MAIL_NAMES, MAIL_STATES } from './words.js';

/** One e-mail: what it was, where it stands and why; to be sent again where that helps. */
export function MailLine(props: { mail: MailView; onResend: () => void; to?: JSX.Element }): JSX.Element {
  const kit = useKit();
  const stuck = (): boolean => ['uncertain', 'refused', 'failed'].includes(props.mail.status);
  return (
    <li>
      <time datetime={props.mail.createdAt}>{moment(props.mail.sentAt ?? props.mail.createdAt)}</time>
      <span>
        <b>{MAIL_NAMES[props.mail.template]}</b>: {MAIL_STATES[props.mail.status]}
        {props.to}
        <Show when={props.mail.error !== ''}>
          <br />
          <span class="q">{props.mail.error}</span>
        </Show>
        <Show when={stuck() && kit.session.may('requests.write')}>
          <br />
          <button type="button" class="link" onClick={() => props.onResend()}>
            Send it again
          </button>
        </Show>
      </span>
    </li>
  );
}
