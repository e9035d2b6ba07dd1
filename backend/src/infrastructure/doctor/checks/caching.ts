import { failed, ok, verdict, type Check, type Finding } from '../check.js';
import type { Context } from '../context.js';

const LONG_SECONDS = 30_000_000;
const ADVICE = 'Look at the rules for caching of the host or CDN in front; the server itself says it right.';

const control = (headers: NodeJS.Dict<string | string[]>) => String(headers['cache-control'] ?? '');
const seconds = (text: string, name: string) => Number(new RegExp(`(?:^|[\\s,])${name}=(\\d+)`, 'u').exec(text)?.[1] ?? Number.NaN);

/** A browser has to ask again before it shows the page. */
function revalidated(text: string): boolean {
  return /no-cache|no-store/u.test(text) || seconds(text, 'max-age') === 0;
}

async function html(context: Context, url: URL): Promise<Finding> {
  const found = control((await context.ask(url)).headers);
  return revalidated(found)
    ? ok(found)
    : failed(
        `Browsers keep pages: cache-control is “${found}”.`,
        `Pages must be asked for anew: “public, max-age=0, must-revalidate”. ${ADVICE}`,
      );
}

async function assets(context: Context, url: URL): Promise<Finding> {
  const page = (await context.ask(url)).body.toString();
  const addresses = [
    ...new Set([...page.matchAll(/(?:src|href)="([^"]*\/assets\/[^"]+)"/gu)].map(([, path = '']) => new URL(path, url))),
  ].slice(0, 3);
  if (addresses.length === 0) return failed('The page names no assets.', 'Deploy a whole build.');
  const answers = await Promise.all(addresses.map((address) => context.ask(address)));
  const wrong = answers.flatMap(({ status, headers }, at) => {
    const found = control(headers);
    const path = addresses[at]?.pathname ?? '';
    if (status !== 200) return [`${path} answers ${status}`];
    return found.includes('immutable') && seconds(found, 'max-age') > LONG_SECONDS ? [] : [`${path} has “${found}”`];
  });
  return verdict(wrong, `${answers.length} looked at: immutable`, `Below /assets/: “public, max-age=31536000, immutable”. ${ADVICE}`);
}

export const cachingChecks: readonly Check[] = [
  ...(['site', 'admin'] as const).flatMap((place): Check[] => [
    {
      id: `${place}.pages-fresh`,
      title: `Pages of the ${place} are asked for anew`,
      needs: [`${place}.reachable`],
      run: (context) => html(context, context.targets[place]),
    },
    {
      id: `${place}.assets-kept`,
      title: `Assets of the ${place} are kept`,
      needs: [`${place}.reachable`],
      run: (context) => assets(context, context.targets[place]),
    },
  ]),
  {
    id: 'api.reads-cached',
    title: 'Public reads can be cached',
    needs: ['api.reachable'],
    run: async (context) => {
      const { headers, status } = await context.api('/api/site');
      const found = control(headers);
      const { etag } = headers;
      const again = etag === undefined ? null : await context.api('/api/site', { headers: { 'if-none-match': etag } });
      const wrong = [
        ...(status === 200 ? [] : [`/api/site answers ${status}`]),
        ...(seconds(found, 's-maxage') > 0 && seconds(found, 'max-age') === 0 ? [] : [`cache-control is “${found}”`]),
        ...(again === null ? ['there is no ETag'] : again.status === 304 ? [] : [`its ETag is answered ${again.status} instead of 304`]),
      ];
      return verdict(wrong, `${found}; ETag answers 304`, ADVICE);
    },
  },
  {
    id: 'api.private-kept-nowhere',
    title: 'Answers to staff are kept nowhere',
    needs: ['api.reachable'],
    run: async (context) => {
      const paths = ['/api/auth/me', '/api/admin/system', '/api/admin/staff'];
      const answers = await Promise.all(paths.map((path) => context.api(path)));
      const wrong = answers.flatMap(({ headers, status }, at) => [
        ...(control(headers) === 'no-store' ? [] : [`${paths[at]} has “${control(headers)}”`]),
        ...(status === 401 ? [] : [`${paths[at]} answers a stranger ${status}`]),
      ]);
      return verdict(wrong, 'no-store, and 401 to strangers', ADVICE);
    },
  },
];
