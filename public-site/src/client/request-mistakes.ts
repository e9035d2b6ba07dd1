import { formWords } from '../form-words.js';

export interface Mistake {
  field: string;
  message: string;
}
const LONGEST = 10_000;
const REQUIRED = ['name', 'email', 'kind', 'message', 'consent'];
const SAID: Record<string, string> = formWords.mistakes;

/** By the browser's own rules, in our words. */
export function mistakesIn(form: HTMLFormElement): Mistake[] {
  return REQUIRED.flatMap((field) => {
    const control = form.elements.namedItem(field) as RadioNodeList | HTMLInputElement;
    const { value } = control;
    const valid = control instanceof RadioNodeList || control.checkValidity();
    if (field === 'message' && value.length > LONGEST) return { field, message: formWords.tooLong(value.length - LONGEST) };
    if (valid && value.trim() !== '' && (field !== 'email' || /^\S+@\S+\.\S+$/.test(value.trim()))) return [];
    return { field, message: SAID[field] ?? '' };
  });
}

/** Of what the server refused: in our words where there are some. */
export const mistakeAt = (pointer: string, detail = ''): Mistake => {
  const field = pointer.split('/')[1] ?? '';
  return { field, message: SAID[field] ?? (detail || formWords.mistakes.other) };
};

/** The summary on top takes the focus and leads to the fields; each field says what is wrong with it. */
export function show(form: HTMLFormElement, mistakes: readonly Mistake[], title: string, ways: readonly HTMLElement[] = []): void {
  for (const place of form.querySelectorAll<HTMLElement>('[data-error]')) {
    const wrong = mistakes.find(({ field }) => field === place.dataset['error']);
    place.textContent = wrong?.message ?? '';
    place.parentElement?.classList.toggle('bad', wrong !== undefined);
    const control = form.querySelector(`[name="${place.dataset['error']}"]:not([type=radio])`);
    if (wrong) control?.setAttribute('aria-invalid', 'true');
    else control?.removeAttribute('aria-invalid');
    const folded = wrong && place.closest('details');
    if (folded) folded.open = true;
  }
  const notice = form.querySelector<HTMLElement>('#form-notice')!;
  notice.hidden = title === '';
  notice.querySelector('h2')!.textContent = title;
  notice.querySelector('ul')!.replaceChildren(...[...mistakes.map(linkTo), ...ways].map(itemOf));
  if (title) notice.focus();
}

function linkTo({ field, message }: Mistake): HTMLElement {
  const target = document.getElementById(`f-${field}`);
  if (!target || target.closest('.trap')) return Object.assign(document.createElement('span'), { textContent: message });
  const link = Object.assign(document.createElement('a'), { href: `#f-${field}`, textContent: message });
  link.addEventListener('click', (event) => {
    event.preventDefault();
    target.focus();
  });
  return link;
}

function itemOf(content: HTMLElement): HTMLElement {
  const item = document.createElement('li');
  item.append(content);
  return item;
}
