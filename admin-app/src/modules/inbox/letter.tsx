import { useKit } from '@atelier/admin-kit';
import { queryClient } from '@atelier/admin-kit/query';
import type { AdminRequest } from '@atelier/contracts';
import { Button, Icon, momentAndTime, Notice } from '@atelier/ui';
import { A } from '@solidjs/router';
import { useQuery } from '@tanstack/solid-query';
import { createSignal, For, Show, type JSX } from 'solid-js';
import type { LetterData } from './inbox-data.js';
import { RequestStatusMark } from './status.js';

/** What is typed as an answer, and the name it is sent under, outlive the page until it is sent: sent again, it arrives once. */
const kept = (id: string) => `answer-${id}`;
const keptKey = (id: string) => `answer-key-${id}`;

/** One letter, and the answer to it. */
export function Letter(props: { letter: AdminRequest; data: LetterData }): JSX.Element {
  const kit = useKit();
  const { id } = props.letter;
  const words = () => props.letter.letter;
  const settings = useQuery(
    () => ({ queryKey: ['settings'], queryFn: () => kit.api.settings.get(), staleTime: 60_000 }),
    () => queryClient,
  );
  const template = (): string => {
    const text = settings.isPending || settings.isError ? '' : (settings.data?.content.requests.template ?? '');
    return text.replaceAll('{name}', words().name).replaceAll('{reference}', props.letter.reference);
  };
  const [answer, setAnswer] = createSignal(localStorage.getItem(kept(id)) ?? '');
  const [busy, setBusy] = createSignal(false);
  const [key, setKey] = createSignal(localStorage.getItem(keptKey(id)) ?? crypto.randomUUID());
  const type = (text: string): void => {
    setAnswer(text);
    localStorage.setItem(kept(id), text);
    localStorage.setItem(keptKey(id), key());
  };
  const send = async (): Promise<void> => {
    setBusy(true);
    const done = await props.data.act(
      (of) => kit.api.requests.answer(of.id, of.version, answer().trim(), key()),
      'The answer was not sent. Your text is kept here.',
    );
    setBusy(false);
    if (!done) return;
    localStorage.removeItem(kept(id));
    localStorage.removeItem(keptKey(id));
    setAnswer('');
    setKey(crypto.randomUUID());
    kit.toasts.show({ text: `${words().name}: answered. The letter leaves within a minute.` });
  };
  const mayWrite = (): boolean => kit.session.may('requests.write') && props.letter.anonymisedAt === null;
  const mailto = (): string =>
    `mailto:${encodeURIComponent(words().email)}?subject=${encodeURIComponent(props.letter.reference)}&body=${encodeURIComponent(answer())}`;

  return (
    <article class="letter" aria-labelledby="letter-heading">
      <header class="acts">
        <A class="icon show-s" href={`/inbox${location.search}`} aria-label="Back to the letters">
          <Icon name="back" />
        </A>
        <RequestStatusMark status={props.letter.status} />
        <span class="q n">{props.letter.reference}</span>
      </header>
      <h2 id="letter-heading">{words().name || 'Nobody knows any more who wrote this'}</h2>
      <p class="q">{[words().company, momentAndTime(props.letter.receivedAt)].filter(Boolean).join(' · ')}</p>
      <Show when={props.letter.status === 'spam' && props.letter.suspicions.length > 0}>
        <Notice kind="warning" title="Taken for spam.">
          <For each={props.letter.suspicions}>{(why) => <>{why} </>}</For>
        </Notice>
      </Show>
      <div class="letter-text">
        <For each={words().message.split(/\n\s*\n/u)}>{(paragraph) => <p>{paragraph}</p>}</For>
      </div>
      <Show when={mayWrite()}>
        <form
          class="answer"
          onSubmit={(event) => {
            event.preventDefault();
            void send();
          }}
        >
          <label class="lab" for="answer">
            Answer to {words().email}
          </label>
          <textarea
            id="answer"
            class="in"
            rows={7}
            maxLength={20_000}
            value={answer()}
            onInput={(event) => type(event.currentTarget.value)}
          />
          <div class="acts">
            <Button type="submit" kind="primary" busy={busy()} disabled={answer().trim() === ''}>
              Send and mark replied
            </Button>
            <Show when={answer() === '' && template() !== ''}>
              <Button kind="quiet" onClick={() => type(template())}>
                Use the template
              </Button>
            </Show>
            <a class="btn quiet" href={mailto()}>
              Open in mail program
            </a>
            <span class="q small">{answer() === '' ? '' : 'Kept on this computer until it is sent.'}</span>
          </div>
        </form>
      </Show>
    </article>
  );
}
