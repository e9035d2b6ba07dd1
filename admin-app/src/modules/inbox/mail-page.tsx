import { describeFailure, Page, useKit } from '@atelier/admin-kit';
import { queryClient } from '@atelier/admin-kit/query';
import type { MailOverview } from '@atelier/contracts';
import { Button, moment, Notice } from '@atelier/ui';
import { A } from '@solidjs/router';
import { useQuery } from '@tanstack/solid-query';
import { createSignal, For, Show, type JSX } from 'solid-js';
import { FiledLetterDialog } from './filed-letter.js';
import './inbox.css';
import { MailLine } from './mail-line.js';

const WAYS: Record<MailOverview['way'], { title: string; text: string }> = {
  smtp: { title: 'E-mails leave through your mail server.', text: 'What cannot be sent is tried again for a day.' },
  folder: {
    title: 'E-mails are kept here as files, and go to nobody.',
    text: 'That is for trying things out. Set SMTP_URL and MAIL_FROM to send them.',
  },
  none: { title: 'No e-mail leaves: no mail server is set up.', text: 'Set SMTP_URL and MAIL_FROM. What waits is tried again for a day.' },
};

/** How e-mails leave, which ones did not arrive, and those that were kept as files. */
export default function MailPage(): JSX.Element {
  const kit = useKit();
  const query = useQuery(
    () => ({ queryKey: ['inbox', 'mail'], queryFn: () => kit.api.mail.overview(), refetchInterval: 30_000 }),
    () => queryClient,
  );
  const overview = (): MailOverview | undefined => (query.isPending || query.isError ? undefined : query.data);
  const [open, setOpen] = createSignal<string | null>(null);
  const resend = async (id: string): Promise<void> => {
    try {
      await kit.api.mail.resend(id);
      kit.toasts.show({ text: 'It leaves within a minute.' });
    } catch (error) {
      const { title, text, reference } = describeFailure(error, 'Not sent again.');
      kit.toasts.show({ text: `${title} ${text}`, reference });
    }
    void query.refetch();
  };
  return (
    <Page
      title="E-mails"
      actions={
        <A class="btn quiet" href="/inbox">
          All letters
        </A>
      }
    >
      <div class="mail-page">
        <Show when={query.isError}>
          <Notice
            kind="failure"
            title="The list could not be read."
            actions={
              <Button size="row" onClick={() => void query.refetch()}>
                Try again
              </Button>
            }
          />
        </Show>
        <Show when={overview()}>
          {(mail) => (
            <>
              <Notice kind={mail().way === 'smtp' ? 'plain' : 'warning'} title={WAYS[mail().way].title}>
                {WAYS[mail().way].text}
              </Notice>
              <section aria-labelledby="undelivered-heading">
                <h2 class="h" id="undelivered-heading">
                  Not arrived, or nobody knows
                </h2>
                <Show when={mail().undelivered.length > 0} fallback={<p class="q">Nothing failed, and nothing waits for another try.</p>}>
                  <ol class="revs">
                    <For each={mail().undelivered}>
                      {(one) => (
                        <MailLine
                          mail={one}
                          onResend={() => void resend(one.id)}
                          to={
                            <>
                              {' '}
                              to {one.to}
                              <Show when={one.requestId}>
                                {(id) => (
                                  <>
                                    , <A href={`/inbox/${id()}`}>the letter</A>
                                  </>
                                )}
                              </Show>
                            </>
                          }
                        />
                      )}
                    </For>
                  </ol>
                </Show>
              </section>
              <Show when={mail().filed.length > 0}>
                <section aria-labelledby="filed-heading">
                  <h2 class="h" id="filed-heading">
                    Kept as files <span class="q n">newest {mail().filed.length}</span>
                  </h2>
                  <ol class="revs">
                    <For each={mail().filed}>
                      {(one) => (
                        <li>
                          <time datetime={one.date}>{moment(one.date)}</time>
                          <span>
                            <button type="button" class="link" onClick={() => setOpen(one.file)}>
                              {one.subject || 'No subject'}
                            </button>{' '}
                            <span class="q">to {one.to}</span>
                          </span>
                        </li>
                      )}
                    </For>
                  </ol>
                </section>
              </Show>
            </>
          )}
        </Show>
      </div>
      <Show when={open()} keyed>
        {(file) => <FiledLetterDialog file={file} onClose={() => setOpen(null)} />}
      </Show>
    </Page>
  );
}
