import type { SiteView } from '@atelier/contracts';
import type { Shell } from '../model.js';
import { words } from '../words.js';
import { listPath } from './addresses.js';

/** What stands at the head and foot of every page. Only what exists is linked. */
export function shellOf(site: SiteView): Shell {
  const { left, right, between } = site.wordmark;
  return {
    name: site.name,
    left,
    // A studio of one word is held at the other edge by its city.
    right: right || site.offices[0]?.city || '',
    between,
    nav: [
      { label: words.projects, href: listPath('images') },
      { label: words.index, href: listPath('index') },
      ...(site.offices.length > 0 || site.email ? [{ label: words.studio, href: '#studio' }] : []),
    ],
    email: site.email,
    offices: site.offices,
    social: site.social.map(({ label, url }) => ({ label, href: url })),
  };
}
