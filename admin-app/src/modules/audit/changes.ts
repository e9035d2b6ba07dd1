import { PERMISSION_WORDS, ROLE_NAMES } from '@atelier/admin-kit';
import type { AuditEntry } from '@atelier/contracts';

export interface Change {
  field: string;
  before: string;
  after: string;
}

/** `publishAt` and `ended_sessions` as words. */
const named = (field: string): string => {
  const words = field
    .replace(/([a-z])([A-Z])/gu, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/u;
const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
const WORDS: Readonly<Record<string, string>> = { ...ROLE_NAMES, ...PERMISSION_WORDS };

function shown(value: unknown): string {
  if (value === undefined || value === null || value === '') return '–';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.length === 0 ? '–' : value.map(shown).join('; ');
  if (typeof value !== 'string') return JSON.stringify(value);
  return WORDS[value] ?? (INSTANT.test(value) ? moment.format(new Date(value)) : value);
}

/** What was and what is, field by field; only what differs. */
export function changesOf({ before, after }: Pick<AuditEntry, 'before' | 'after'>): Change[] {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return fields
    .map((field) => ({ field: named(field), before: shown(before?.[field]), after: shown(after?.[field]) }))
    .filter((change) => change.before !== change.after);
}
