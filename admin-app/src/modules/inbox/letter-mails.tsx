import { useKit } from '@atelier/admin-kit';
import type { AdminRequest } from '@atelier/contracts';
import { For, Show, type JSX } from 'solid-js';
import type { LetterData } from './inbox-data.js';
import { MailLine } from './mail-line.js';

/** Which e-mails went out because of a letter, and whether they arrived. */
export function LetterMails(props: { letter: AdminRequest; data: LetterData }): JSX.Element {
  const kit = useKit();
  const resend = (id: string) =>
    void props.data.act((of) => kit.api.mail.resend(id).then(() => kit.api.requests.get(of.id)), 'Not sent again.');
  return (
    <Show when={props.letter.mails.length > 0}>
      <section aria-labelledby="mails-heading">
        <h2 class="h" id="mails-heading">
          E-mails
        </h2>
        <ol class="revs">
          <For each={props.letter.mails}>{(mail) => <MailLine mail={mail} onResend={() => resend(mail.id)} />}</For>
        </ol>
      </section>
    </Show>
  );
}
