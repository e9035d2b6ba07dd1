import type { SiteView } from '@atelier/contracts';
import { renderToString } from 'solid-js/web';
import { App } from '../app.jsx';
import { documentOf } from './document.js';
import { rulesOf } from './page-styles.js';
import { type Built, picturesOf } from './pages.js';
import { placeholderOf } from './placeholder.js';

/** Pictures given a placeholder in the page: those a visitor can come to before they have loaded. */
const PLACEHOLDERS = 16;

/** The file a page is written to: `/projects` → `projects/index.html`. */
export const fileOf = (path: string, extension: 'html' | 'json'): string => `${path.slice(1)}${path === '/' ? '' : '/'}index.${extension}`;

export function write(built: Built, site: SiteView, origin: string): { html: string; json: string } {
  const hashes = new Map(built.images.map((image) => [image.id.replace(/[^a-z0-9]/giu, '').slice(-12), image.placeholder]));
  const placeholders: Record<string, string> = {};
  for (const { id } of picturesOf(built.data.page).slice(0, PLACEHOLDERS)) {
    const url = placeholderOf(hashes.get(id) ?? '');
    if (url) placeholders[id] = url;
  }
  const app = tidy(renderToString(() => <App data={built.data} />));
  const rules = rulesOf(app, placeholders);
  return { html: documentOf(built, app, site, origin, rules), json: JSON.stringify({ ...built.data, rules }) };
}

/** Solid writes its keys without quotation marks, which is HTML but not to everyone's taste. */
const tidy = (html: string): string => html.replace(/ data-hk=([\w-]+)/gu, ' data-hk="$1"');
