import { emptyRichText, imagesIn, type RichText } from './rich-text.js';

/** Everything staff write about a project. Its public snapshot is a copy of this, frozen when it is published. */
export interface ProjectContent {
  title: string;
  number: string;
  summary: string;
  body: RichText;
  discipline: string;
  tags: string[];
  location: { city: string; country: string };
  startYear: number | null;
  year: number | null;
  stage: 'concept' | 'design' | 'construction' | 'built' | 'unbuilt' | null;
  client: string;
  /** Square metres. */
  area: number | null;
  credits: { role: string; name: string; url?: string | undefined }[];
  coverId: string | null;
  gallery: { assetId: string; caption: string }[];
  featured: boolean;
  relatedIds: string[];
  seo: { title: string; description: string };
}

export type ProjectField = keyof ProjectContent;
export type ImageUse = { assetId: string; as: 'cover' | 'gallery' | 'body' };

export const blankContent = (title: string): ProjectContent => ({
  title,
  number: '',
  summary: '',
  body: emptyRichText,
  discipline: '',
  tags: [],
  location: { city: '', country: '' },
  startYear: null,
  year: null,
  stage: null,
  client: '',
  area: null,
  credits: [],
  coverId: null,
  gallery: [],
  featured: false,
  relatedIds: [],
  seo: { title: '', description: '' },
});

/** Every use of an image, each image once in each role. */
export function imageUses(content: ProjectContent): ImageUse[] {
  const gallery = [...new Set(content.gallery.map((item) => item.assetId))];
  return [
    ...(content.coverId === null ? [] : [{ assetId: content.coverId, as: 'cover' as const }]),
    ...gallery.map((assetId) => ({ assetId, as: 'gallery' as const })),
    ...imagesIn(content.body).map((assetId) => ({ assetId, as: 'body' as const })),
  ];
}

/** Fields in which two versions differ. Compares by value; the order of keys does not count, the order of lists does. */
export function changedFields(before: ProjectContent, after: ProjectContent): ProjectField[] {
  return (Object.keys(after) as ProjectField[]).filter((field) => !sameValue(before[field], after[field]));
}

function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false;
  const entriesA = Object.entries(a).filter(([, value]) => value !== undefined);
  const entriesB = new Map(Object.entries(b).filter(([, value]) => value !== undefined));
  return entriesA.length === entriesB.size && entriesA.every(([key, value]) => entriesB.has(key) && sameValue(value, entriesB.get(key)));
}
