import type { FixedPage, SiteView } from '@atelier/contracts';
import type { Link, Shell } from '../model.js';
import { words } from '../words.js';
import type { Content } from './source.js';
import { listPath, newsPath, pagePath } from './addresses.js';
import { hrefOf } from './href.js';

/** What stands at the head and foot of every page. Only what exists is linked. */
export function shellOf({ site, news }: Pick<Content, 'site' | 'news'>): Shell {
  const { left, right, between } = site.wordmark;
  const pages = (place: 'head' | 'foot') =>
    site.pages.filter((page) => page.place === place).map(({ slug, title, label }) => ({ label: label || title, href: pagePath(slug) }));
  const head = pages('head');
  return {
    name: site.name,
    left,
    // A studio of one word is held at the other edge by its city.
    right: right || site.offices[0]?.city || '',
    between,
    nav: [
      { label: words.projects, href: listPath('images') },
      ...(news.length > 0 ? [{ label: words.news, href: newsPath() }] : []),
      ...head,
      // A studio without a page of its own is at the foot of each.
      ...(head.length === 0 && (site.offices.length > 0 || site.email) ? [{ label: words.studio, href: '#studio' }] : []),
    ],
    foot: [...pages('foot'), ...(news.length > 0 ? [{ label: words.feed, href: '/feed.xml' }] : [])],
    email: site.email,
    offices: site.offices,
    social: site.social.map(({ label, url }) => ({ label, href: hrefOf(url) })),
  };
}

export const hasPage = (site: SiteView, slug: FixedPage): boolean => site.pages.some((page) => page.slug === slug);

/** To the page made for it, else by e-mail, if the studio can be written to at all. */
export function wayToWrite(site: SiteView, label: string): Link[] {
  if (hasPage(site, 'contact')) return [{ label, href: pagePath('contact') }];
  return site.email ? [{ label, href: `mailto:${site.email}` }] : [];
}
