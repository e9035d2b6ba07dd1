import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Answers for addresses without a file; Netlify calls it (public-site/netlify/functions/page.mjs). */
const PAGE = '/.netlify/functions/page';

/**
 * What Netlify does where no file lies, in order, the first that fits (docs.netlify.com, Redirects and rewrites). netlify.toml cannot read the API's
 * address from the environment, so each build writes these. A file always goes first. Browser and API are of one origin this way: cookies are the
 * page's own and no CORS is needed.
 */
export const RULES = {
  site: [
    ['/api/*', '{api}/api/:splat', 200],
    ['/preview/*', '{api}/api/preview/:splat', 200],
    // Published since the files were made: the API renders it. Addresses that no page can have are not asked for.
    ...['/projects/*', '/news/*', '/assets/*'].map((path) => [path, `${PAGE}${path.replace('*', ':splat')}`, 200]),
    ['/:page/now.json', `${PAGE}/:page/now.json`, 200],
    ['/:page/index.json', `${PAGE}/:page/index.json`, 200],
    ['/:page', `${PAGE}/:page`, 200],
  ],
  admin: [
    ['/', '/admin/', 302],
    ['/api/*', '{api}/api/:splat', 200],
    // A script that is gone must not be answered with a page.
    ['/admin/assets/*', '/404.html', 404],
    ['/admin/*', '/admin/index.html', 200],
  ],
};

/** Writes `_redirects` into a folder that is about to be published. `api`: the API's origin. */
export async function writeRedirects(folder, rules, api) {
  const lines = rules.map(([from, to, status]) => `${from} ${to.replace('{api}', api)} ${status}\n`);
  await writeFile(join(folder, '_redirects'), lines.join(''));
}

/** @throws what to set, if it is not the origin of an API. */
export function apiOrigin(value, name) {
  if (!value || !URL.canParse(value)) throw new Error(`${name} must be the address of the API, like https://api.studio.example`);
  return new URL(value).origin;
}
