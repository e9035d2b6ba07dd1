import type { SiteSource } from '@atelier/contracts';
import { escape } from './html.js';
import { allPaths, parse } from './addresses.js';
import { renderFeeds } from './feeds.js';
import { buildAway, buildLost } from './pages.js';
import { write } from './write.jsx';
import { contentOf, type PageFile, type PageOptions } from './source.js';

/** Files that belong to the site as a whole. */
export async function renderExtras(source: SiteSource, options: PageOptions): Promise<PageFile[]> {
  const content = await contentOf(source);
  const origin = options.origin.replace(/\/$/u, '');
  // Filters and further pages are found through the lists; a sitemap names what is worth landing on.
  const paths = allPaths(content).filter((path) => {
    const address = parse(path);
    return (address?.kind !== 'list' && address?.kind !== 'news') || (!address.filter && address.page === 1);
  });
  const urls = paths.map((path) => `<url><loc>${escape(origin + path)}</loc></url>`);
  return [
    {
      path: 'sitemap.xml',
      body: `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`,
    },
    { path: 'robots.txt', body: `User-agent: *\nAllow: /\nSitemap: ${origin}/sitemap.xml\n` },
    ...(await renderLost(source, options)),
    ...(await renderFeeds(content, source, origin)),
  ];
}

/** The page for whoever comes to an address where nothing is, and its data for whoever has the page open that was there. */
export async function renderLost(source: SiteSource, options: PageOptions): Promise<PageFile[]> {
  const content = await contentOf(source);
  const { html, json } = write(buildLost(content), content.site, options.origin.replace(/\/$/u, ''));
  return [
    { path: '404.html', body: html },
    { path: '404.json', body: json },
  ];
}

/** The page of a host of files for an address without one, while the API cannot be asked what is there. */
export async function renderAway(source: SiteSource, options: PageOptions): Promise<PageFile[]> {
  const content = await contentOf(source);
  return [{ path: '503.html', body: write(buildAway(content), content.site, options.origin.replace(/\/$/u, '')).html }];
}
