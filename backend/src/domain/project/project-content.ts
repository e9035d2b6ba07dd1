import { coverAndBody, usesAs, type ImageUse } from '../content/image-use.js';
import { emptyRichText, type RichText } from '../content/rich-text.js';

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

export const blankProject = (title: string): ProjectContent => ({
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

export const imagesOfProject = (content: ProjectContent): ImageUse[] => [
  ...coverAndBody(content),
  ...usesAs(
    'gallery',
    content.gallery.map((item) => item.assetId),
  ),
];
