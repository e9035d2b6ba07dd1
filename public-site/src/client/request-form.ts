import { mailtoOf } from '../mailto.js';
import type { Sent } from '../model.js';
import { formWords } from '../form-words.js';
import { begin, proofNow, spend } from './proof.js';
import { fieldsOf, forgetLetter, letterIn } from './request-kept.js';
import { mistakeAt, mistakesIn, show } from './request-mistakes.js';

export { forgetLetter };

interface Answered {
  reference?: string;
  detail?: string;
  errors?: { pointer: string; detail?: string }[];
}

/** How long sending goes on by itself while nobody answers: longer than a sleeping server takes to wake. */
const PATIENCE_MS = 120_000;
const FIRST_PAUSE_S = 2;
const LONGEST_PAUSE_S = 20;

/** Keeps what is typed, sends it, and goes on sending while the server wakes. The form works without any of this. */
export function takeOver(email: string, onSent: (answer: Sent) => void): void {
  const form = document.querySelector<HTMLFormElement>('form#request');
  if (!form) return;
  const part = (id: string) => form.querySelector<HTMLElement>(`#form-${id}`)!;
  const [state, left, button] = [part('state'), part('left'), part('send')];
  // A preview.
  if (button.matches(':disabled')) return;
  // An answer to a form that was posted has its own words in its fields.
  const letter = letterIn(form, part('notice').hidden === true);
  let sending = false;
  form.noValidate = true;
  form.addEventListener('input', letter.keep);
  form.addEventListener('focusin', () => void begin().catch(() => undefined), { once: true });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (sending) return;
    const mistakes = mistakesIn(form);
    show(form, mistakes, formWords.refused(mistakes.length));
    if (mistakes.length === 0) void send();
  });

  async function send(): Promise<void> {
    sending = true;
    const until = Date.now() + PATIENCE_MS;
    for (let pause = FIRST_PAUSE_S; ; pause = Math.min(pause * 2, LONGEST_PAUSE_S)) {
      say(formWords.sending, true);
      const answer = await attempt();
      const after = secondsOf(answer?.headers.get('retry-after'));
      if (answer?.status === 429) return giveUp(formWords.tooMany(after));
      if (answer && answer.status < 500) return finish(answer);
      const wait = Math.ceil(Math.max(pause, after));
      if (Date.now() + wait * 1000 > until) return giveUp(formWords.failed);
      await countDown(wait);
    }
  }

  /** Once, with the words as they stand now; null if nobody answered. */
  async function attempt(): Promise<Response | null> {
    const { consent, ...typed } = fieldsOf(form!);
    const key = letter.keyFor(JSON.stringify(typed));
    try {
      return await fetch(form!.action, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json', 'idempotency-key': key },
        body: JSON.stringify({ ...typed, consent: consent !== undefined, proof: await proofNow() }),
        signal: AbortSignal.timeout(30_000),
      });
    } catch {
      return null;
    }
  }

  async function finish(answer: Response): Promise<void> {
    const { reference, errors = [], detail } = (await answer.json().catch(() => ({}))) as Answered;
    if (!answer.ok || reference === undefined) {
      letter.refused();
      if (errors.length === 0) return giveUp(detail ?? formWords.failed);
      say('');
      sending = false;
      const mistakes = errors.map((error) => mistakeAt(error.pointer, error.detail));
      return show(form!, mistakes, formWords.refused(mistakes.length));
    }
    const { name = '', email: address = '' } = fieldsOf(form!);
    forgetLetter();
    spend();
    onSent({ name, email: address, reference });
    document.getElementById('request-sent')?.focus();
  }

  function giveUp(why: string): void {
    say('');
    sending = false;
    const link = Object.assign(document.createElement('a'), { href: mailtoOf(email, fieldsOf(form!)), textContent: formWords.byMail });
    show(form!, [], why, email ? [link] : []);
  }

  function say(text: string, busy = false): void {
    if (busy) button.setAttribute('aria-disabled', 'true');
    else button.removeAttribute('aria-disabled');
    button.textContent = formWords.send;
    state.textContent = text;
    left.textContent = '';
  }

  /** Says once that the server wakes, shows when it is asked again; a press asks at once. */
  function countDown(seconds: number): Promise<void> {
    return new Promise((resolve) => {
      const at = Date.now() + seconds * 1000;
      say(formWords.waking);
      button.textContent = formWords.tryNow;
      const tell = (): void => {
        const more = Math.ceil((at - Date.now()) / 1000);
        if (more <= 0) done();
        else left.textContent = formWords.again(more);
      };
      const done = (): void => {
        clearInterval(timer);
        button.removeEventListener('click', done);
        resolve();
      };
      const timer = setInterval(tell, 1000);
      button.addEventListener('click', done);
      tell();
    });
  }
}

/** `Retry-After` is seconds or a date. */
function secondsOf(header: string | null | undefined): number {
  const seconds = Number(header ?? 0);
  return Math.max(0, Number.isNaN(seconds) ? (Date.parse(header ?? '') - Date.now()) / 1000 || 0 : seconds);
}
