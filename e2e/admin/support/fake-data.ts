import type { AdminProject, AdminProjectRow, ImageView, MediaAssetView, ProjectContent } from '@atelier/contracts';

const PLACES = [
  ['Rotterdam', 'Netherlands'],
  ['Gothenburg', 'Sweden'],
  ['London', 'United Kingdom'],
  ['Lille', 'France'],
  ['Girona', 'Spain'],
  ['Bergen', 'Norway'],
] as const;
const NAMES = [
  'Grain Depot 14',
  'Institute for Coastal Studies',
  'Quay House',
  'House in Two Bricks',
  'Slate Archive',
  'Fish Market Roof',
  'Underpass Hall',
  'Courtyard Housing',
  'Crescent Offices',
  'Casa do Socalco',
  'Parliament Library',
  'Chapel at Kvarnholmen',
];
const DISCIPLINES = ['Architecture', 'Housing', 'Interior'];
export const ME = { id: '00000000-0000-7000-8000-000000000001', name: 'Ines Carvalho' };
export const TOMAS = { id: '00000000-0000-7000-8000-000000000002', name: 'Tomás Ferreira' };

/** A stored project: the wire's shape plus what the wire leaves out. */
export interface StoredProject extends Omit<AdminProject, 'images'> {
  snapshot: ProjectContent | null;
}

export const id = (kind: 'a' | 'b' | 'c', n: number): string => `0000000${kind}-0000-7000-8000-${String(n).padStart(12, '0')}`;
const RATIOS = [1.5, 1.5, 1.33, 0.75, 1.5, 1];

export function image(n: number, alt = ''): ImageView {
  const width = 3000;
  const height = Math.round(width / (RATIOS[n % RATIOS.length] ?? 1.5));
  return {
    id: id('b', n),
    alt,
    decorative: false,
    credit: 'Jan van der Wolf',
    width,
    height,
    placeholder: '',
    color: '#8a8f98',
    focalPoint: { x: 0.5, y: 0.5 },
    renditions: [320, 640, 1024].map((w) => ({
      format: 'jpeg' as const,
      width: w,
      height: Math.round((w * height) / width),
      bytes: w * 90,
      url: `/files/${n}/${w}.jpg`,
    })),
    crops: [],
  };
}

export function asset(n: number): MediaAssetView {
  const view = image(n, n % 4 === 1 ? '' : `What image ${n} shows`);
  return {
    id: view.id,
    version: 1,
    status: 'ready',
    progress: { done: 15, total: 15 },
    failure: null,
    fileName: `DSC_${String(400 + n)}.jpg`,
    contentType: 'image/jpeg',
    bytes: 17_900_000,
    width: view.width,
    height: view.height,
    checksum: String(n).padStart(64, '0'),
    alt: view.alt,
    decorative: false,
    caption: n % 3 === 0 ? 'Street gable, repainted silo yellow.' : '',
    credit: view.credit,
    copyright: '',
    focalPoint: view.focalPoint,
    image: view,
    replacement: null,
    camera: null,
    trashedAt: null,
    uploadedBy: ME,
    createdAt: new Date(Date.now() - n * 3_600_000).toISOString(),
    updatedAt: new Date(Date.now() - n * 3_600_000).toISOString(),
  };
}

export const emptyContent = (title: string): ProjectContent => ({
  title,
  number: '',
  summary: '',
  body: { type: 'doc', content: [] },
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

export function project(n: number): StoredProject {
  const title = NAMES[n] ?? `${NAMES[n % NAMES.length] ?? 'Project'} ${n}`;
  const [city, country] = PLACES[n % PLACES.length] ?? ['', ''];
  const gallery =
    n % 12 === 11
      ? []
      : [0, 1, 2, 3, 4, 5, 6].map((k) => ({
          assetId: id('b', (n + k) % 24),
          caption: k === 0 ? 'Street gable, repainted silo yellow.' : '',
        }));
  const content: ProjectContent = {
    ...emptyContent(title),
    number: String(100 + n),
    summary: 'A grain depot on the Maashaven becomes a public reading room, open day and night.',
    body: {
      type: 'doc',
      content: [
        {
          type: 'lead',
          content: [{ type: 'text', text: 'The depot was built in 1958 to keep barley dry, and it did so for forty years.' }],
        },
        { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'What was kept' }] },
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'All of the frame, and ' },
            { type: 'text', text: 'two thirds of the corrugated skin', marks: [{ type: 'bold' }] },
            { type: 'text', text: ', taken down sheet by sheet.' },
          ],
        },
        {
          type: 'blockquote',
          attrs: { attribution: 'The librarian' },
          content: [{ type: 'paragraph', content: [{ type: 'text', text: 'We asked for a roof. We were given the harbour back.' }] }],
        },
      ],
    },
    discipline: DISCIPLINES[n % DISCIPLINES.length] ?? '',
    tags: ['steel', 'harbour', 'library'],
    location: { city, country },
    year: 2010 + (n % 15),
    stage: 'built',
    client: 'Stichting Havenkwartier',
    area: 3180,
    credits: [{ role: 'Photographs', name: 'Jan van der Wolf' }],
    coverId: gallery[0]?.assetId ?? null,
    gallery,
  };
  const status = n % 12 === 6 || n % 12 === 11 ? 'draft' : n % 12 === 10 ? 'archived' : 'published';
  const snapshot = status === 'published' ? { ...content, ...(n === 0 && { summary: 'Earlier words.', area: 3050 }) } : null;
  const at = new Date(Date.now() - (n + 1) * 7_200_000).toISOString();
  return {
    id: id('a', n),
    version: 18,
    slug: title.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
    status,
    content,
    snapshot,
    published: snapshot === null ? null : { at, version: 17, changes: [] },
    firstPublishedAt: snapshot === null ? null : at,
    trashedAt: null,
    createdAt: at,
    updatedAt: at,
    updatedBy: n % 3 === 0 ? TOMAS : ME,
  };
}

export function row(stored: StoredProject, assets: ReadonlyMap<string, MediaAssetView>): AdminProjectRow {
  const { content } = stored;
  const used = [...new Set([content.coverId, ...content.gallery.map((item) => item.assetId)])].filter((key) => key !== null);
  return {
    id: stored.id,
    version: stored.version,
    slug: stored.slug,
    status: stored.status,
    number: content.number,
    title: content.title,
    discipline: content.discipline,
    location: content.location,
    year: content.year,
    featured: content.featured,
    cover: assets.get(content.coverId ?? '')?.image ?? null,
    imageCount: used.length,
    imagesWithoutAlt: used.filter((key) => assets.get(key)?.alt === '').length,
    hasUnpublishedChanges: changesOf(stored).length > 0,
    publishedAt: stored.published?.at ?? null,
    trashedAt: stored.trashedAt,
    updatedAt: stored.updatedAt,
    updatedBy: stored.updatedBy,
  };
}

export const changesOf = (stored: StoredProject): string[] =>
  stored.snapshot === null
    ? []
    : (Object.keys(stored.content) as (keyof ProjectContent)[]).filter(
        (key) => JSON.stringify(stored.content[key]) !== JSON.stringify(stored.snapshot?.[key]),
      );
