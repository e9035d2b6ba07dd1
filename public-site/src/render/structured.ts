import type { ImageView, SiteView } from '@atelier/contracts';
import { projectPath } from './addresses.js';
import type { Built } from './pages.js';
import { placeOf } from './works.js';

const largest = (image: ImageView) =>
  image.renditions.filter((rendition) => rendition.format === 'jpeg' && rendition.width <= 1600).sort((a, b) => b.width - a.width)[0] ??
  image.renditions[0];

/** The picture shown where a page is shared, with an absolute address. */
export function sharedImage(image: ImageView | null, origin: string): { url: string; width: number; height: number; alt: string } | null {
  const rendition = image && largest(image);
  return rendition && image
    ? { url: new URL(rendition.url, origin).href, width: rendition.width, height: rendition.height, alt: image.alt }
    : null;
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
  const { project } = built;
  if (!project) return { '@context': 'https://schema.org', '@graph': [studio, { '@type': 'WebSite', name: site.name, url: `${origin}/` }] };
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
    ...(built.image && { image: sharedImage(built.image, origin)?.url }),
  };
  return { '@context': 'https://schema.org', '@graph': [studio, work] };
}
