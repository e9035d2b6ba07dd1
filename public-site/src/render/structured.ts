import type { ImageView, SiteView } from '@atelier/contracts';
import { articlePath, projectPath } from './addresses.js';
import type { Built } from './pages.js';
import { placeOf } from './works.js';

/** As wide as previews are shown; a file that is wider yet is only slower to fetch. */
const PREVIEW_WIDTH = 1200;

export interface SharedImage {
  url: string;
  width: number;
  height: number;
  type: string;
  alt: string;
}

/**
 * The picture shown where a page is shared, with an absolute address: its crop for that, else the smallest JPEG as wide as a preview, else the
 * largest. Not every service that makes previews reads another format.
 */
export function sharedImage(image: ImageView | null, origin: string): SharedImage | null {
  if (!image) return null;
  const jpegs = image.renditions.filter(({ format }) => format === 'jpeg').sort((a, b) => a.width - b.width);
  const file =
    image.crops.find(({ crop }) => crop === 'og') ??
    jpegs.find(({ width }) => width >= PREVIEW_WIDTH) ??
    jpegs.at(-1) ??
    image.renditions[0];
  if (!file) return null;
  return { url: new URL(file.url, origin).href, width: file.width, height: file.height, type: `image/${file.format}`, alt: image.alt };
}

/** JSON-LD: the studio on every page, the work on its own. */
export function structuredData(built: Built, site: SiteView, origin: string): unknown {
  const studio = {
    '@type': 'Organization',
    '@id': `${origin}/#studio`,
    name: site.name,
    url: `${origin}/`,
    ...(site.email && { email: site.email }),
    ...(site.social.length > 0 && { sameAs: site.social.map((one) => one.url) }),
    address: site.offices.map((office) => ({
      '@type': 'PostalAddress',
      addressLocality: office.city,
      streetAddress: office.lines.join(', '),
    })),
  };
  const { project, article } = built;
  const shared = sharedImage(built.image, origin);
  const image = shared && { '@type': 'ImageObject', url: shared.url, width: shared.width, height: shared.height };
  if (article) {
    const url = `${origin}${articlePath(article.slug)}`;
    const news = {
      '@type': 'NewsArticle',
      '@id': url,
      url,
      headline: article.title,
      datePublished: article.date,
      dateModified: article.updatedAt,
      author: article.author ? { '@type': 'Person', name: article.author } : { '@id': studio['@id'] },
      publisher: { '@id': studio['@id'] },
      ...(article.excerpt && { description: article.excerpt }),
      ...(article.tags.length > 0 && { keywords: article.tags.map((tag) => tag.name).join(', ') }),
      ...(image && { image }),
    };
    return { '@context': 'https://schema.org', '@graph': [studio, news] };
  }
  if (!project) {
    const whole = { '@type': 'WebSite', name: site.name, url: `${origin}/`, ...(image && { image }) };
    return { '@context': 'https://schema.org', '@graph': [studio, whole] };
  }
  const url = `${origin}${projectPath(project.slug)}`;
  const place = placeOf(project);
  const work = {
    '@type': 'CreativeWork',
    '@id': url,
    url,
    name: project.title,
    creator: { '@id': studio['@id'] },
    datePublished: project.publishedAt,
    dateModified: project.updatedAt,
    ...(project.summary && { description: project.summary }),
    ...(project.discipline && { genre: project.discipline.name }),
    ...(project.tags.length > 0 && { keywords: project.tags.map((tag) => tag.name).join(', ') }),
    ...(project.year !== null && { dateCreated: String(project.year) }),
    ...(place && { locationCreated: { '@type': 'Place', name: place } }),
    ...(image && { image }),
  };
  return { '@context': 'https://schema.org', '@graph': [studio, work] };
}
