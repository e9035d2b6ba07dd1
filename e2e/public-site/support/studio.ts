import type { ImageView, ProjectPage, ProjectSummary, ProjectView, SiteView } from '@atelier/contracts';
import { newsroom, pages, standing } from './newsroom.js';
import type { Drawing } from './pictures.js';

const uuid = (number: number): string => `01a20000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const WHEN = '2026-11-01T09:00:00.000Z';
const LONG =
  'A house for two sisters, their workshop, eleven hens and the village library, on the site of the former railway signal box between the river and the upper road';

export const site: SiteView = {
  name: 'Łódź & Čapek',
  wordmark: { left: 'Łódź', right: 'Čapek', between: '410 km' },
  tagline: 'Architects in two towns',
  invitation: 'Tell us about the place first.',
  founded: '2014',
  about: { type: 'doc', content: [] },
  prizes: [{ year: '2026', text: 'A prize for <timber> & patience' }],
  pages,
  form: { open: true, budgets: ['Under 500,000 €', 'Over 2 million €'], timeframes: ['Within a year'] },
  people: [],
  offices: [
    { city: 'Łódź', lines: ['Piotrkowska 1'], phone: '+48 42 000 00 00' },
    { city: 'Plzeň', lines: ['Sady 2'], phone: '' },
  ],
  email: 'studio@example.test',
  social: [],
  accent: { light: '#0B5D3B', dark: '#74C69D' },
  language: 'en',
  seo: { title: '', description: 'Thirty projects, some of them odd.', image: null },
  updatedAt: WHEN,
};

/** Thirty projects: two pages of a list, and among them what real studios enter. */
export function studio(drawings: { wide: Drawing; tall: Drawing; broad: Drawing }) {
  const image = (number: number, drawing: Drawing, alt = `Drawing ${number} <b>& more</b>`): ImageView => ({
    ...drawing,
    id: uuid(1000 + number),
    alt,
  });
  const terms = [
    { name: 'Housing', slug: 'housing' },
    { name: 'Reuse', slug: 'reuse' },
    { name: 'Łąki & meadows', slug: 'laki-meadows' },
  ];
  const shape = (index: number): Drawing => (index % 3 === 1 ? drawings.tall : drawings.wide);
  const summaries: ProjectSummary[] = Array.from({ length: 30 }, (_, index) => ({
    id: uuid(index),
    slug: ['plain', 'no-pictures', 'long-title', 'hundred-plates', 'only-portraits', 'bare'][index] ?? `work-${index}`,
    number: index === 2 ? '' : String(30 - index),
    title: index === 2 ? LONG : index === 5 ? 'X' : `Work ${index} in Łódź`,
    summary: index === 5 ? '' : 'A “small” building & its <garden>.',
    discipline: index === 5 ? null : (terms[index % 3] ?? null),
    tags: index === 5 ? [] : [terms[(index + 1) % 3] ?? { name: 'Housing', slug: 'housing' }],
    location: index === 5 ? { city: '', country: '' } : { city: 'Łódź', country: 'Poland' },
    year: index === 5 ? null : 2026 - (index % 5),
    featured: index < 4,
    cover: index === 1 || index === 5 ? null : image(index, index === 4 ? drawings.tall : shape(index)),
  }));
  const plates = (index: number): ImageView[] => {
    if (index === 3) return Array.from({ length: 100 }, (_, plate) => image(plate, plate % 7 === 3 ? drawings.broad : shape(plate)));
    if (index === 4) return Array.from({ length: 7 }, (_, plate) => image(plate, drawings.tall));
    if (index === 1 || index === 5) return [];
    return Array.from({ length: 8 }, (_, plate) => image(plate, shape(plate)));
  };
  const view = (index: number): ProjectView => {
    const summary = summaries[index] as ProjectSummary;
    const neighbour = (one: ProjectSummary | undefined) => (one ? { slug: one.slug, title: one.title, cover: one.cover } : null);
    return {
      ...summary,
      body: index === 5 ? { type: 'doc', content: [] } : text,
      startYear: index === 5 ? null : 2019,
      stage: index === 5 ? null : 'built',
      client: index === 5 ? '' : 'The town of Łódź',
      area: index === 5 ? null : 3140,
      credits:
        index === 5
          ? []
          : [
              { role: 'Team', name: 'Ewa Żak' },
              { role: 'Structure', name: 'Nosko', url: 'https://example.test/' },
            ],
      gallery: plates(index).map((picture, plate) => ({ image: picture, caption: plate % 2 ? `Caption of plate ${plate + 1}` : '' })),
      bodyImages: [],
      relatedNews: index === 0 ? [{ slug: 'a-crane', title: 'A crane', date: WHEN }] : [],
      related: index === 0 ? summaries.slice(1, 4) : [],
      previous: neighbour(summaries[index - 1]),
      next: neighbour(summaries[index + 1]),
      seo: { title: '', description: '' },
      publishedAt: WHEN,
      updatedAt: WHEN,
    };
  };
  const news = newsroom((number) => image(number, number % 2 ? drawings.tall : drawings.wide), summaries);
  const people = ['Ewa Żak', 'Jiří Nosko'].map((name, index) => ({
    ...{ name, role: 'Partner', office: 'Łódź', since: '2014' },
    portrait: index === 0 ? image(800, drawings.tall) : null,
  }));
  const views = new Map(summaries.map((summary, index) => [summary.slug, view(index)]));
  return {
    site: () => Promise.resolve({ ...site, people }),
    projects: () => Promise.resolve({ items: summaries, facets: facetsOf(summaries) }),
    project: (slug: string) => Promise.resolve(views.get(slug) ?? null),
    news: () => Promise.resolve({ items: news.summaries, facets: news.facets }),
    article: (slug: string) => Promise.resolve(news.article(slug)),
    page: (slug: string) => Promise.resolve(standing(slug, image(801, drawings.broad))),
  };
}

const text: ProjectView['body'] = {
  type: 'doc',
  content: [
    { type: 'lead', content: [{ type: 'text', text: 'The growers wanted a winery that could be hosed down.' }] },
    {
      type: 'paragraph',
      content: [{ type: 'text', text: 'One gutter brings the rain to the vines (2), a “fifth” of it <soon>. Plate (400) is not there.' }],
    },
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Inside' }] },
    {
      type: 'bulletList',
      content: [
        { type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'spruce', marks: [{ type: 'italic' }] }] }] },
      ],
    },
    {
      type: 'blockquote',
      attrs: { attribution: 'A client' },
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'We asked for a roof.' }] }],
    },
  ],
};

function facetsOf(items: readonly ProjectSummary[]): ProjectPage['facets'] {
  const count = (terms: { name: string; slug: string }[]) => {
    const counts = new Map<string, { name: string; slug: string; count: number }>();
    for (const term of terms) counts.set(term.slug, { ...term, count: (counts.get(term.slug)?.count ?? 0) + 1 });
    return [...counts.values()].sort((a, b) => b.count - a.count);
  };
  const years = [...new Set(items.flatMap((item) => (item.year === null ? [] : [item.year])))].sort((a, b) => b - a);
  return {
    disciplines: count(items.flatMap((item) => (item.discipline ? [item.discipline] : []))),
    tags: count(items.flatMap((item) => item.tags)),
    years: years.map((year) => ({ year, count: items.filter((item) => item.year === year).length })),
  };
}
