import type { SiteSource } from '@atelier/contracts';
import { allPaths } from './render/addresses.js';
import { buildPage } from './render/pages.js';
import { contentOf, type PageFile, type PageOptions } from './render/source.js';
import { fileOf, write } from './render/write.jsx';

export { renderContact, renderPreview } from './render/drafts.js';
export { renderAway, renderExtras, renderLost } from './render/extras.js';
export { pathsShowing } from './render/showing.js';
export type { PageFile, PageOptions, SiteSource };

/** Every address of the site. */
export async function listPaths(source: SiteSource): Promise<string[]> {
  return allPaths(await contentOf(source));
}

/** The page at an address and the JSON beside it; nothing if there is no such page. */
export async function renderPath(path: string, source: SiteSource, options: PageOptions): Promise<PageFile[]> {
  const content = await contentOf(source);
  const built = await buildPage(path, content, source);
  if (!built) return [];
  const { html, json } = write(built, content.site, options.origin.replace(/\/$/u, ''));
  return [
    { path: fileOf(path, 'html'), body: html },
    { path: fileOf(path, 'json'), body: json },
  ];
}
