import type { RichText, RichTextBlock } from '@atelier/contracts';
import { counted } from '@atelier/ui';
import type { Field, Values } from './draft.js';

export const FIELD_NAMES: Record<Field, string> = {
  title: 'Title',
  number: 'Number',
  summary: 'Summary',
  body: 'Text',
  discipline: 'Discipline',
  tags: 'Tags',
  location: 'Place',
  startYear: 'Begun',
  year: 'Completed',
  stage: 'Stage',
  client: 'Client',
  area: 'Floor area',
  credits: 'Credits',
  coverId: 'Cover',
  gallery: 'Gallery',
  featured: 'Featured',
  relatedIds: 'Related projects',
  seo: 'Search results',
  slug: 'Address',
};

export const STAGE_NAMES = {
  concept: 'Concept',
  design: 'In design',
  construction: 'Under construction',
  built: 'Built',
  unbuilt: 'Unbuilt',
} as const;

export const fieldName = (field: string): string => FIELD_NAMES[field as Field] ?? field;

/** A list as people say it: title, summary and gallery. */
export function said(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** The words of rich text, for comparing and counting. */
export function plainText(body: RichText): string {
  const inline = (content: readonly { type: string; text?: string }[] | undefined): string =>
    (content ?? []).map((part) => (part.type === 'text' ? (part.text ?? '') : ' ')).join('');
  const block = (node: RichTextBlock): string => {
    switch (node.type) {
      case 'blockquote':
        return [...node.content.map((paragraph) => inline(paragraph.content)), node.attrs?.attribution ?? ''].filter(Boolean).join('\n');
      case 'bulletList':
      case 'orderedList':
        return node.content.flatMap((item) => item.content.map((paragraph) => `– ${inline(paragraph.content)}`)).join('\n');
      case 'image':
        return `[image${node.attrs.caption === '' ? '' : `: ${node.attrs.caption}`}]`;
      default:
        return inline(node.content);
    }
  };
  return body.content.map(block).join('\n\n');
}

/** A field's value as text, for people to compare. */
export function valueAsText(field: Field, values: Values): string {
  switch (field) {
    case 'body':
      return plainText(values.body);
    case 'tags':
      return values.tags.join(', ');
    case 'location':
      return [values.location.city, values.location.country].filter(Boolean).join(', ');
    case 'area':
      return values.area === null ? '' : `${values.area.toLocaleString('en-GB')} m²`;
    case 'stage':
      return values.stage === null ? '' : STAGE_NAMES[values.stage];
    case 'credits':
      return values.credits.map((credit) => `${credit.role}: ${credit.name}`).join('\n');
    case 'gallery':
      return [counted(values.gallery.length, 'image'), ...values.gallery.map((item, index) => `${index + 1} ${item.caption}`)].join('\n');
    case 'seo':
      return [values.seo.title, values.seo.description].filter(Boolean).join('\n');
    case 'featured':
      return values.featured ? 'Yes' : 'No';
    case 'coverId':
      return values.coverId === null ? 'None' : 'Another image';
    case 'relatedIds':
      return counted(values.relatedIds.length, 'project');
    default:
      return String(values[field] ?? '');
  }
}
