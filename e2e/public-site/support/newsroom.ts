import type { ArticlePage, ArticleSummary, ArticleView, ImageView, PageView, ProjectSummary } from '@atelier/contracts';

const WHEN = '2026-11-01T09:00:00.000Z';
const uuid = (number: number): string => `01a30000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const REUSE = { name: 'Reuse', slug: 'reuse' };
const said = (text: string) => [{ type: 'text' as const, text }];

/** Thirty-three articles over two years: two pages of news, and among them what real studios enter. */
export function newsroom(image: (number: number) => ImageView, projects: readonly ProjectSummary[]) {
  const summaries: ArticleSummary[] = Array.from({ length: 33 }, (_, index) => ({
    id: uuid(index),
    slug: ['a-crane', 'bare-news'][index] ?? `news-${index}`,
    title: index === 0 ? 'A crane over “Łódź” & the <harbour>' : `News ${index}`,
    excerpt: index === 1 ? '' : 'Topped out in the only dry week of the autumn.',
    author: index === 1 ? '' : 'Ewa Żak',
    tags: index % 4 === 0 ? [REUSE] : [],
    date: new Date(Date.UTC(2026, 9, 12) - index * 12 * 86_400_000).toISOString(),
    cover: index % 3 === 0 ? image(500 + index) : null,
  }));
  const body: ArticleView['body'] = {
    type: 'doc',
    content: [
      { type: 'lead', content: said('A shorter form of a lecture.') },
      {
        type: 'paragraph',
        content: [
          ...said('Our office has '),
          { type: 'text', text: 'one rule', marks: [{ type: 'link', attrs: { href: '/about' } }] },
          ...said(' & it is <this>.'),
        ],
      },
      { type: 'image', attrs: { assetId: image(700).id, caption: 'Windows of the third kind' } },
      { type: 'heading', attrs: { level: 2 }, content: said('What a drawing knows') },
      {
        type: 'blockquote',
        attrs: { attribution: '' },
        content: [{ type: 'paragraph', content: said('The cheapest wall is the one already standing.') }],
      },
    ],
  };
  const neighbour = (one: ArticleSummary | undefined) => (one ? { slug: one.slug, title: one.title, cover: one.cover } : null);
  const view = (summary: ArticleSummary, index: number): ArticleView => ({
    ...summary,
    body: index === 1 ? { type: 'doc', content: [] } : body,
    bodyImages: index === 1 ? [] : [image(700)],
    related: index === 0 ? projects.slice(0, 2) : [],
    relatedNews: index === 0 ? summaries.slice(2, 4) : [],
    later: neighbour(summaries[index - 1]),
    earlier: neighbour(summaries[index + 1]),
    seo: { title: '', description: '' },
    publishedAt: summary.date,
    updatedAt: summary.date,
  });
  const views = new Map(summaries.map((summary, index) => [summary.slug, view(summary, index)]));
  const years = [...new Set(summaries.map((one) => Number(one.date.slice(0, 4))))];
  const facets: ArticlePage['facets'] = {
    tags: [{ ...REUSE, count: summaries.filter((one) => one.tags.length > 0).length }],
    years: years.map((year) => ({ year, count: summaries.filter((one) => one.date.startsWith(String(year))).length })),
  };
  return { summaries, facets, article: (slug: string) => views.get(slug) ?? null };
}

const TITLES = { about: 'About', contact: 'Write to us', imprint: 'Imprint', privacy: 'Privacy', awards: 'Awards & shortlists' };

export const pages = Object.entries(TITLES).map(([slug, title], index) => ({
  id: uuid(900 + index),
  slug,
  title,
  label: slug === 'contact' ? 'Contact' : '',
  place: slug === 'awards' ? ('none' as const) : index < 2 ? ('head' as const) : ('foot' as const),
}));

/** The studio's own pages; the about page has a picture, the imprint has nothing but words. */
export function standing(slug: string, image: ImageView): PageView | null {
  const page = pages.find((one) => one.slug === slug);
  if (!page) return null;
  return {
    ...page,
    body: {
      type: 'doc',
      content: [
        ...(slug === 'about' ? [{ type: 'lead' as const, content: said('We are ten people in two harbours.') }] : []),
        { type: 'paragraph', content: said(`Words of the page ${slug}.`) },
        { type: 'heading', attrs: { level: 2 }, content: said('And more') },
        { type: 'paragraph', content: said('A second paragraph.') },
      ],
    },
    bodyImages: [],
    cover: slug === 'about' ? image : null,
    seo: { title: '', description: '' },
    publishedAt: WHEN,
    updatedAt: WHEN,
  };
}
