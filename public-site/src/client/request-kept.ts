import { spend } from './proof.js';

const KEPT = 'request';
const newKey = (): string =>
  // Only where the page came over https, or from this machine, does the browser make one itself.
  'randomUUID' in crypto ? crypto.randomUUID() : Array.from((crypto as Crypto).getRandomValues(new Uint32Array(4))).join('-');

export type Fields = Record<string, string>;
export const fieldsOf = (form: HTMLFormElement): Fields =>
  Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, typeof value === 'string' ? value : '']));

/** A letter until it has arrived: what is typed and the name it is sent under outlive a reload and a crash. */
export interface Letter {
  keep: () => void;
  /** The name for these words. Words that changed after a try that may have arrived are another letter. */
  keyFor(words: string): string;
  /** The last try surely did not arrive. */
  refused(): void;
}

export function letterIn(form: HTMLFormElement, restored: boolean): Letter {
  const kept = stored() ?? { key: newKey(), tried: '', fields: {} };
  let { key, tried } = kept;
  if (restored) fill(form, kept.fields);
  const keep = (): void => {
    try {
      sessionStorage.setItem(KEPT, JSON.stringify({ key, tried, fields: fieldsOf(form) }));
    } catch {
      // A browser that keeps nothing: the form itself still has it.
    }
  };
  return {
    keep,
    keyFor(words) {
      if (tried && tried !== words) {
        key = newKey();
        spend();
      }
      tried = words;
      keep();
      return key;
    },
    refused() {
      tried = '';
      keep();
    },
  };
}

export function forgetLetter(): void {
  try {
    sessionStorage.removeItem(KEPT);
  } catch {
    // Nothing was kept.
  }
}

function stored(): { key: string; tried: string; fields: Fields } | null {
  try {
    return JSON.parse(sessionStorage.getItem(KEPT) ?? 'null') as { key: string; tried: string; fields: Fields } | null;
  } catch {
    return null;
  }
}

/** Only where nothing stands yet: what somebody has typed meanwhile is newer. */
function fill(form: HTMLFormElement, fields: Fields): void {
  for (const [name, value] of Object.entries(fields)) {
    const control = form.elements.namedItem(name);
    if (control instanceof HTMLInputElement && control.type === 'checkbox') control.checked = true;
    else if (control && 'value' in control && control.value === '') control.value = value;
  }
  const details = form.querySelector('details');
  if (details?.querySelector('[name]') && [...details.querySelectorAll<HTMLInputElement>('[name]')].some((one) => one.value))
    details.open = true;
}
