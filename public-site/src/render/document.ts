import type { SiteView } from '@atelier/contracts';
import { SCHEME_SCRIPT } from '../client/scheme.js';
import { escape, scriptJson } from './html.js';
import { accentOf } from './page-styles.js';
import type { Built } from './pages.js';
import { policyFor } from './policy.js';
import { sharedImage, structuredData } from './structured.js';

/** Addresses of the hashed client files, put in by the build. */
declare const __ASSETS__: { script: string; style: string; fonts: string[] };

/** The whole document around the rendered app. Nothing in here is hydrated. */
export function documentOf(built: Built, app: string, site: SiteView, origin: string, rules: readonly string[]): string {
  const { data } = built;
  const url = `${origin}${data.path === '/' ? '/' : data.path}`;
  const style = accentOf(site) + rules.join('');
  const description = built.description.slice(0, 320);
  const image = sharedImage(built.image, origin);
  const meta = (name: string, content: string) => (content ? `<meta name="${name}" content="${escape(content)}">` : '');
  const og = (property: string, content: string) => (content ? `<meta property="og:${property}" content="${escape(content)}">` : '');
  return [
    `<!doctype html><html lang="${escape(site.language || 'en')}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${escape(policyFor(style))}">`,
    meta('viewport', 'width=device-width, initial-scale=1'),
    `<title>${escape(data.title)}</title>`,
    meta('color-scheme', 'light dark'),
    `<script>${SCHEME_SCRIPT}</script>`,
    ...__ASSETS__.fonts.map((font) => `<link rel="preload" href="${font}" as="font" type="font/woff2" crossorigin>`),
    `<link rel="stylesheet" href="${__ASSETS__.style}">`,
    style ? `<style>${style}</style>` : '',
    `<script type="module" src="${__ASSETS__.script}"></script>`,
    '<link rel="icon" href="/favicon.svg" type="image/svg+xml">',
    meta('description', description),
    built.indexed ? `<link rel="canonical" href="${escape(url)}">` : meta('robots', 'noindex'),
    og('site_name', site.name),
    og('title', data.title),
    og('description', description),
    og('type', built.project || built.article ? 'article' : 'website'),
    ...(data.shell.foot.some(({ href }) => href === '/feed.xml')
      ? [
          `<link rel="alternate" type="application/atom+xml" title="${escape(site.name)}" href="/feed.xml">`,
          `<link rel="alternate" type="application/feed+json" title="${escape(site.name)}" href="/feed.json">`,
        ]
      : []),
    built.indexed ? og('url', url) : '',
    ...(image
      ? [
          og('image', image.url),
          og('image:type', image.type),
          og('image:width', `${image.width}`),
          og('image:height', `${image.height}`),
          og('image:alt', image.alt),
        ]
      : []),
    image ? meta('twitter:card', 'summary_large_image') : '',
    built.indexed ? `<script type="application/ld+json">${scriptJson(structuredData(built, site, origin))}</script>` : '',
    `</head><body><div id="app">${app}</div>`,
    `<script type="application/json" id="data">${scriptJson(data)}</script></body></html>\n`,
  ].join('');
}
