import { failed, ok, type Check, type Finding } from '../check.js';
import type { Context } from '../context.js';

/** RFC 2606: nobody's. */
export const FOREIGN = 'https://foreign.example';
const POST = { 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type,authorization' };

interface Allowed {
  origin: string;
  credentials: boolean;
}
/** What a browser on a page of `origin` would be told, first by the question before, then by the answer itself. */
async function allowed(context: Context, origin: string): Promise<Allowed[]> {
  const answers = await Promise.all([
    context.api('/api/collaborations', { method: 'OPTIONS', headers: { origin, ...POST } }),
    context.api('/api/site', { headers: { origin } }),
    context.api('/api/auth/me', { headers: { origin } }),
  ]);
  return answers.map(({ headers }) => ({
    origin: String(headers['access-control-allow-origin'] ?? ''),
    credentials: headers['access-control-allow-credentials'] === 'true',
  }));
}

/** A CDN may show what it kept while it fetches anew; by then it has. */
const RENEWED_MS = 6_000;

/** The same API behind an address of the site or the admin; null if nothing of an API is there. */
async function throughDoor(context: Context, door: URL): Promise<'same' | 'other' | null> {
  const [challenge, site, ours] = await Promise.all([
    context.ask(new URL('/api/collaborations/challenge', door)),
    context.ask(new URL('/api/site', door)),
    context.api('/api/site'),
  ]);
  const isDoor = typeof (challenge.json as { salt?: unknown }).salt === 'string';
  const isWhole = site.status === 200 && Object.keys(site.json as object).length > 0;
  if (isWhole && !site.body.equals(ours.body)) return 'other';
  return isDoor ? 'same' : isWhole ? 'other' : null;
}

function reaches(place: 'site' | 'admin'): Check {
  return {
    id: `${place}.reaches-api`,
    title: `The ${place} reaches this API`,
    needs: [`${place}.reachable`, 'api.reachable'],
    run: async (context): Promise<Finding> => {
      const { api, [place]: url } = context.targets;
      if (url.origin === api.origin) return ok('at the same address');
      const ask = () => throughDoor(context, url);
      const first = await ask();
      const door = first === 'other' ? ((await context.until(ask, (now) => now !== 'other', RENEWED_MS)) ?? first) : first;
      if (door === 'other')
        return failed(
          `Behind ${url.origin}/api/ is another API than ${api.origin}.`,
          place === 'site'
            ? 'Build the site again with API_URL set to this API (the rewrites are in _redirects).'
            : 'Let the host’s rewrite of /api/ lead to this API.',
        );
      if (door === 'same') return ok(`${url.origin}/api/ leads to it`);
      const told = await allowed(context, url.origin);
      if (told.every(({ origin, credentials }) => origin === url.origin && credentials)) return ok('allowed by CORS');
      return failed(
        `It is neither passed on at ${url.origin}/api/ nor allowed by CORS.`,
        `Add ${url.origin} to CORS_ORIGINS of the API, or rewrite /api/ to it at the host.`,
      );
    },
  };
}

export const corsChecks: readonly Check[] = [
  {
    id: 'api.cors-closed',
    title: 'Pages elsewhere may not read the API',
    needs: ['api.reachable'],
    run: async (context) => {
      const told = await allowed(context, FOREIGN);
      const open = told.find(({ origin, credentials }) => origin !== '' || credentials);
      if (open === undefined) return ok(`${FOREIGN} is told nothing`);
      return failed(
        `A page of ${FOREIGN} is allowed: access-control-allow-origin “${open.origin}”${open.credentials ? ' with credentials' : ''}.`,
        'CORS_ORIGINS names the site and the admin and nobody else; a proxy in front must not add such headers.',
      );
    },
  },
  reaches('site'),
  reaches('admin'),
];
