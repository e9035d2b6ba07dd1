import { createSignal, For, type JSX, onMount, Show } from 'solid-js';
import type { ContactPage } from '../model.js';
import { Given } from '../sections/given.jsx';
import { blockOf } from '../sections/prose.jsx';
import { RequestSent } from '../sections/request-sent.jsx';
import { words } from '../words.js';

/** The form, and beside it what happens next. */
export function Contact(props: { page: ContactPage }): JSX.Element {
  const [sent, setSent] = createSignal(props.page.sent);
  // The rest of what the form can do is fetched only where there is one.
  onMount(() => {
    if (import.meta.env.SSR || props.page.form === null) return;
    void import('../client/request-form.js').then(({ forgetLetter, takeOver }) =>
      sent() ? forgetLetter() : takeOver(props.page.email, setSent),
    );
  });
  return (
    <>
      <header class="opening sheet">
        <h1 class="block display" classList={{ long: props.page.title.length > 20 }} tabindex="-1">
          {props.page.title}
        </h1>
      </header>
      <div class="split sheet">
        <Show when={props.page.form}>
          {(html) => (
            <Show when={sent()} fallback={<Given html={html()} />}>
              {(answer) => <RequestSent {...answer()} />}
            </Show>
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
