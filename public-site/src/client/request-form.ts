import { words } from '../words.js';
import { solve } from './proof.js';

export interface SentAnswer {
  name: string;
  email: string;
  reference: string;
}
interface Problem {
  detail?: string;
  errors?: { pointer: string }[];
}

const KEPT = 'request';
/** How long sending goes on by itself while nobody answers: longer than a sleeping server takes to wake. */
const PATIENCE_MS = 120_000;
const FIRST_PAUSE_S = 2;

/** Keeps what is typed, sends it, and goes on sending while the server wakes. The form works without any of this. */
export function takeOver(email: string, onSent: (answer: SentAnswer) => void): void {
  const form = document.querySelector<HTMLFormElement>('form#request');
  if (!form) return;
  const state = form.querySelector<HTMLElement>('#form-state')!;
  const button = form.querySelector<HTMLButtonElement>('button[type=submit]')!;
  form.noValidate = true;
  let proof: Promise<string> | undefined;
  let sending = false;
  let key = restore(form);

  const fields = (): Record<string, string> =>
    Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, typeof value === 'string' ? value : '']));
  const keep = (): void => {
    try {
      sessionStorage.setItem(KEPT, JSON.stringify({ key, fields: fields() }));
    } catch {
      // A browser that keeps nothing: the form itself still has it.
    }
  };
  form.addEventListener('input', keep);
  // Solved while somebody types, so that nobody waits for it.
  form.addEventListener('focusin', () => void (proof ??= solve().catch(() => '')), { once: true });

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (sending) return;
    const mistakes = mistakesIn(form);
    show(form, mistakes, words.form.refused(mistakes.length));
    if (mistakes.length === 0) void send();
  });

  async function send(): Promise<void> {
    sending = true;
    button.setAttribute('aria-disabled', 'true');
    keep();
    state.textContent = words.form.sending;
    const { consent: _consent, ...typed } = fields();
    const body = JSON.stringify({ ...typed, consent: true, proof: await (proof ??= solve().catch(() => '')) });
    const until = Date.now() + PATIENCE_MS;
    for (let pause = FIRST_PAUSE_S; ; pause = Math.min(pause * 2, 20)) {
      const answer = await fetch(form!.action, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json', 'idempotency-key': key },
        body,
        signal: AbortSignal.timeout(30_000),
      }).catch(() => null);
      if (answer !== null && answer.status < 500 && answer.status !== 429) return finish(answer);
      const wait = Math.max(pause, Number(answer?.headers.get('retry-after')) || 0);
      if (answer?.status === 429 || Date.now() + wait * 1000 > until)
        return giveUp(answer?.status === 429 ? words.form.tooMany : words.form.failed);
      await countDown(wait);
    }
  }

  async function finish(answer: Response): Promise<void> {
    const body = (await answer.json().catch(() => ({}))) as Problem & { reference?: string };
    if (answer.ok && body.reference !== undefined) {
      const { name = '', email: address = '' } = fields();
      sessionStorage.removeItem(KEPT);
      onSent({ name, email: address, reference: body.reference });
      document.getElementById('request-sent')?.focus();
      return;
    }
    const refused = (body.errors ?? []).map(({ pointer }) => pointer.slice(1).split('/')[0] ?? '');
    // What was refused is another letter once it is mended.
    key = crypto.randomUUID();
    proof = undefined;
    rest();
    show(form!, refused, refused.length > 0 ? words.form.refused(refused.length) : (body.detail ?? words.form.failed));
  }

  function giveUp(why: string): void {
    rest();
    show(form!, [], why);
    const { name = '', message = '' } = fields();
    const link = document.createElement('a');
    link.href = `mailto:${email}?subject=${encodeURIComponent(name)}&body=${encodeURIComponent(message.slice(0, 1500))}`;
    link.textContent = words.form.byMail;
    const item = document.createElement('li');
    item.append(link);
    if (email) form!.querySelector('#form-notice ul')?.append(item);
  }

  function rest(): void {
    sending = false;
    button.removeAttribute('aria-disabled');
    state.textContent = '';
  }

  /** Says that the server wakes, and when it is asked again; a press asks at once. */
  function countDown(seconds: number): Promise<void> {
    return new Promise((resolve) => {
      let left = Math.ceil(seconds);
      // Not busy but waiting: a press is welcome.
      button.removeAttribute('aria-disabled');
      const tell = () => (state.textContent = words.form.waking(left));
      const done = () => {
        clearInterval(timer);
        button.removeEventListener('click', done);
        button.setAttribute('aria-disabled', 'true');
        state.textContent = words.form.sending;
        resolve();
      };
      const timer = setInterval(() => (--left <= 0 ? done() : tell()), 1000);
      button.addEventListener('click', done);
      tell();
    });
  }
}

/** What was typed before a reload or a crash, put back; and the name of this letter, the same for every try. */
function restore(form: HTMLFormElement): string {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? '') as { key: string; fields: Record<string, string> };
    for (const [name, value] of Object.entries(kept.fields)) {
      const control = form.elements.namedItem(name);
      if (control instanceof RadioNodeList) control.value = value;
      else if (control instanceof HTMLInputElement && control.type === 'checkbox') control.checked = true;
      else if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement || control instanceof HTMLSelectElement)
        control.value = value;
    }
    if (['phone', 'company', 'budget', 'timeframe'].some((name) => kept.fields[name]))
      form.querySelector('details')?.setAttribute('open', '');
    return kept.key;
  } catch {
    return crypto.randomUUID();
  }
}

const REQUIRED = ['name', 'email', 'kind', 'message', 'consent'];

function mistakesIn(form: HTMLFormElement): string[] {
  return REQUIRED.filter((name) => {
    const control = form.elements.namedItem(name);
    if (control instanceof RadioNodeList) return control.value === '';
    return control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement
      ? !control.checkValidity() || (control.type !== 'checkbox' && control.value.trim() === '')
      : false;
  });
}

/** The summary on top takes the focus and leads to the fields; each field says what is wrong with it. */
function show(form: HTMLFormElement, mistakes: readonly string[], title: string): void {
  for (const place of form.querySelectorAll<HTMLElement>('[data-error]')) {
    const field = place.dataset['error'] ?? '';
    const wrong = mistakes.includes(field);
    place.textContent = wrong ? mistakeOf(field) : '';
    place.parentElement?.classList.toggle('bad', wrong);
    form.querySelector(`[name="${field}"]:not([type=radio])`)?.toggleAttribute('aria-invalid', wrong);
    if (wrong) form.querySelector(`[name="${field}"]:not([type=radio])`)?.setAttribute('aria-invalid', 'true');
  }
  const notice = form.querySelector<HTMLElement>('#form-notice')!;
  notice.hidden = mistakes.length === 0 && title === words.form.refused(0);
  notice.querySelector('h2')!.textContent = title;
  notice.querySelector('ul')!.replaceChildren(
    ...mistakes.map((field) => {
      const link = Object.assign(document.createElement('a'), { href: `#f-${field}`, textContent: mistakeOf(field) });
      link.addEventListener('click', (event) => {
        event.preventDefault();
        document.getElementById(`f-${field}`)?.focus();
      });
      const item = document.createElement('li');
      item.append(link);
      return item;
    }),
  );
  if (!notice.hidden) notice.focus();
}

const mistakeOf = (field: string): string => (words.form.mistakes as Record<string, string>)[field] ?? words.form.mistakes.other;
