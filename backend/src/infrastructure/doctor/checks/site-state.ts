import type { ProjectPage } from '@atelier/contracts';
import { failed, ok, warning, type Check } from '../check.js';
import { Trouble } from '../trouble.js';

const SHOWN = 3;

/** A site of yesterday looks well until somebody misses something on it. */
export const siteState: readonly Check[] = [
  {
    id: 'site.current',
    title: 'The site has all that is published',
    needs: ['site.reachable', 'api.reachable'],
    run: async (context) => {
      const { site, api } = context.targets;
      const [list, map] = await Promise.all([context.api('/api/projects?limit=100'), context.ask(new URL('/sitemap.xml', site))]);
      if (list.status !== 200) throw new Trouble(`/api/projects answered ${list.status}.`);
      if (map.status !== 200)
        return failed(`/sitemap.xml answered ${map.status}.`, 'npm run cli -- site:publish, or build the site again at its host.');
      const listed = new Set([...map.body.toString().matchAll(/<loc>[^<]*\/projects\/([a-z0-9-]+)<\/loc>/gu)].map(([, slug]) => slug));
      const { items } = list.json as ProjectPage;
      const missing = items.map(({ slug }) => slug).filter((slug) => !listed.has(slug));
      // A run of the doctor may be seen in the middle of another one.
      const old = missing.filter((slug) => !slug.startsWith('doctor-test-'));
      if (old.length === 0) return ok(`${items.length} projects`);
      const found = `${old.length} of ${items.length} projects are missing: ${old.slice(0, SHOWN).join(', ')}${old.length > SHOWN ? ' …' : ''}`;
      return site.origin === api.origin
        ? failed(found, 'npm run cli -- site:publish; then see in the log of the worker why publish-site did not.')
        : warning(
            found,
            'Published a moment ago? Else start a build at the host of the site, and see whether NETLIFY_BUILD_HOOK still leads to it.',
          );
    },
  },
];
