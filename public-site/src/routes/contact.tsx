import { createSignal, For, type JSX, onMount, Show } from 'solid-js';
import type { ContactPage } from '../model.js';
import { blockOf } from '../sections/prose.jsx';
import { RequestForm } from '../sections/request-form.jsx';
import { RequestSent } from '../sections/request-sent.jsx';
import { words } from '../words.js';

/** The form, and beside it what happens next. */
export function Contact(props: { page: ContactPage }): JSX.Element {
  const answered = () => {
    const answer = props.page.form?.answer;
    return answer?.state === 'sent'
      ? { name: answer.values['name'] ?? '', email: answer.values['email'] ?? '', reference: answer.reference }
      : null;
  };
  const [sent, setSent] = createSignal(answered());
  // The rest of what the form can do is fetched only where there is one.
  onMount(() => {
    if (props.page.form && !sent()) void import('../client/request-form.js').then(({ takeOver }) => takeOver(props.page.email, setSent));
  });
  return (
    <>
      <header class="opening sheet">
        <h1 class="block display long" tabindex="-1">
          {props.page.title}
        </h1>
      </header>
      <div class="split sheet">
        <Show when={props.page.form}>
          {(form) => (
            <div class="block">
              <Show when={sent()} fallback={<RequestForm form={form()} />}>
                {(answer) => <RequestSent {...answer()} />}
              </Show>
            </div>
          )}
        </Show>
        <div class="aside">
          <Show when={props.page.body.length > 0}>
            <section aria-labelledby="h-next">
              <h2 id="h-next">{words.whatNext}</h2>
              <div class="steps">
                <For each={props.page.body}>{(block) => blockOf(block)}</For>
              </div>
            </section>
          </Show>
          <Show when={props.page.email}>
            <section aria-labelledby="h-email">
              <h2 id="h-email">{words.withoutForm}</h2>
              <a href={`mailto:${props.page.email}`}>{props.page.email}</a>
            </section>
          </Show>
        </div>
      </div>
    </>
  );
}
