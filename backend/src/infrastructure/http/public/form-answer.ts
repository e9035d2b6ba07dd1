import type { FormAnswer } from '../../site/site-renderer.js';

/** What a person is told about each field, instead of what a program would be. */
const MISTAKES: Readonly<Record<string, string>> = {
  name: 'Tell us your name.',
  email: 'The address needs an @ and a domain, like name@example.org.',
  kind: 'Choose what it is about.',
  message: 'Write a few lines, up to 10,000 letters.',
  consent: 'Tick this box, otherwise we may not keep your letter.',
  phone: 'At most 40 letters on one line.',
  company: 'At most 200 letters on one line.',
};

interface Issue {
  path: readonly PropertyKey[];
  message: string;
}

/** A form's fields, each once, as they were typed. */
export function valuesOf(body: unknown): Record<string, string> {
  const entries = Object.entries((body ?? {}) as Record<string, unknown>);
  return Object.fromEntries(entries.flatMap(([key, value]) => (typeof value === 'string' ? [[key, value.replace(/\r\n/gu, '\n')]] : [])));
}

export function mistakesOf(issues: readonly Issue[]): FormAnswer['errors'] {
  const fields = [...new Set(issues.map(({ path }) => String(path[0] ?? '')))];
  return fields.map((field) => ({ field, message: MISTAKES[field] ?? 'This cannot be taken as it is.' }));
}

export const refusedOf = (values: Record<string, string>, errors: FormAnswer['errors']): FormAnswer => ({
  ...{ state: 'refused', values, errors, reference: '' },
});
export const sentOf = (values: Record<string, string>, reference: string): FormAnswer => ({
  ...{ state: 'sent', values, errors: [], reference },
});
