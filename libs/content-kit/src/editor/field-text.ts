import { counted } from '@atelier/ui';
import type { KindOfContent, SharedValues } from '../kind.js';
import { plainText } from '../words.js';

export const fieldName = (kind: KindOfContent, field: string): string => kind.editor.names[field as keyof SharedValues] ?? field;

/** A field's value as text, for people to compare. */
export function valueAsText(kind: KindOfContent, field: keyof SharedValues, values: SharedValues): string {
  const own = kind.editor.asText(field, values);
  if (own !== undefined) return own;
  const all = values as unknown as Record<string, unknown>;
  switch (field as string) {
    case 'body':
      return plainText(values.body);
    case 'seo':
      return [values.seo.title, values.seo.description].filter(Boolean).join('\n');
    case 'coverId':
      return values.coverId === null ? 'None' : 'Another image';
    case 'tags':
      return (all['tags'] as string[]).join(', ');
    case 'relatedIds':
      return counted((all['relatedIds'] as string[]).length, 'relation');
    default: {
      const value = all[field];
      return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
    }
  }
}
