import { usesAs, type ImageUse } from '../content/image-use.js';

/** Everything the studio decides about itself and its site. Kept as content, so that it has versions, revisions and uses of images like all other. */
export interface SiteContent {
  name: string;
  wordmark: { left: string; right: string; between: string };
  founded: string;
  tagline: string;
  invitation: string;
  people: { name: string; role: string; office: string; since: string; portraitId: string | null }[];
  offices: { city: string; lines: string[]; phone: string }[];
  prizes: { year: string; text: string }[];
  email: string;
  social: { label: string; url: string }[];
  accent: { light: string; dark: string };
  language: string;
  form: { open: boolean; budgets: string[]; timeframes: string[] };
  seo: { title: string; description: string; imageId: string | null };
  requests: { thank: boolean; notifyIds: string[]; digest: 'off' | 'daily'; template: string };
  /** After how many months archived requests lose what tells who sent them. */
  retentionMonths: number;
  /** Whether staff may see where a photograph was taken. Visitors never do. */
  keepLocation: boolean;
}

/** What a site shows before its studio has said anything. */
export const blankSite = (name: string): SiteContent => ({
  name,
  wordmark: { left: name, right: '', between: '' },
  founded: '',
  tagline: '',
  invitation: '',
  people: [],
  offices: [],
  prizes: [],
  email: '',
  social: [],
  accent: { light: '#0B5D3B', dark: '#74C69D' },
  language: 'en',
  form: { open: true, budgets: [], timeframes: [] },
  seo: { title: '', description: '', imageId: null },
  requests: { thank: true, notifyIds: [], digest: 'off', template: 'Dear {name},\n\n\n\nReference {reference}' },
  retentionMonths: 24,
  keepLocation: false,
});

export const imagesOfSite = ({ people, seo }: SiteContent): ImageUse[] => [
  ...usesAs(
    'portrait',
    people.map((person) => person.portraitId),
  ),
  ...usesAs('share', [seo.imageId]),
];
