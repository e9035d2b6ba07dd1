import { counted } from '@atelier/ui';
import type { Field, Values } from './values.js';

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
  relatedIds: 'Related',
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

/** A field of the project's own as text, for people to compare. */
export function fieldAsText(field: Field, values: Values): string | undefined {
  switch (field) {
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
    case 'featured':
      return values.featured ? 'Yes' : 'No';
    default:
      return undefined;
  }
}
