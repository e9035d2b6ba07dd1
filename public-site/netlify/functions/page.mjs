/** Whoever reads these goes on with what was there at the build. */
const SNAPSHOTS = ['/sitemap.xml', '/feed.xml', '/feed.json'];
const AGAIN_SECONDS = 30;
/** The 26 s of Netlify's proxy are too long for somebody who waits; a dyno that slept needs some ten. */
const PATIENCE_MS = Number(process.env.PAGE_PATIENCE_MS ?? 15_000);
const PREFIX = '/.netlify/functions/page';
/** Of the connection to the API, and no longer true of what is sent on. */
const HOP = ['connection', 'keep-alive', 'transfer-encoding', 'content-encoding', 'content-length'];

/**
 * A Netlify function, called for addresses without a file: a page published since the files were made, its data, a feed. The API renders it, and the
 * CDN keeps what it answers. That nothing is here only the API can say: while it is away the answer is 503, with the site's own page, and search engines
 * keep what they know.
 */
export default async function page(request) {
  const { pathname } = new URL(request.url);
  const path = pathname.startsWith(PREFIX) ? pathname.slice(PREFIX.length) : pathname;
  const answer = await ask(path, request.headers).catch(() => null);
  if (answer === null || answer.status >= 500) return away(request, path);
  const headers = new Headers(answer.headers);
  for (const name of HOP) headers.delete(name);
  return new Response([204, 304, 308].includes(answer.status) ? null : answer.body, { status: answer.status, headers });
}

/** The API's limits and its record of visitors count by the visitor's own address, as Netlify saw it: what the visitor says of it is not passed on. */
function ask(path, headers) {
  const passed = { accept: headers.get('accept') ?? '*/*' };
  const from = headers.get('x-nf-client-connection-ip');
  if (from) passed['x-forwarded-for'] = from;
  return fetch(new URL(path, process.env.API_URL), {
    headers: passed,
    redirect: 'manual',
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
}

async function away(request, path) {
  const snapshot = SNAPSHOTS.includes(path) ? await fileOf(request, `/_snapshot${path}`) : null;
  if (snapshot !== null) return new Response(snapshot.body, { status: 200, headers: unkept(snapshot.headers) });
  const page = await fileOf(request, '/503.html');
  const headers = unkept(page?.headers, { 'content-type': 'text/html; charset=utf-8', 'retry-after': String(AGAIN_SECONDS) });
  return new Response(page?.body ?? 'Try again in half a minute.', { status: 503, headers });
}

/** A file of this site; null where there is none. */
async function fileOf(request, path) {
  const file = await fetch(new URL(path, request.url)).catch(() => null);
  return file?.ok ? file : null;
}

/** Neither browsers nor the CDN keep what stands in for something else. */
function unkept(from, more = {}) {
  const headers = new Headers(from);
  for (const name of HOP) headers.delete(name);
  for (const [name, value] of Object.entries({ 'cache-control': 'no-store', ...more })) headers.set(name, value);
  return headers;
}
