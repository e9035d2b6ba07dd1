/** The 26 s of Netlify's proxy are too long for somebody who waits; a dyno that slept needs some ten. */
const PATIENCE_MS = Number(process.env.PAGE_PATIENCE_MS ?? 15_000);
const PREFIX = '/.netlify/functions/page';
/** Of the connection to the API, and no longer true of what is sent on. */
const HOP = ['connection', 'keep-alive', 'transfer-encoding', 'content-encoding', 'content-length'];

/**
 * A Netlify function, called for addresses without a file: a page published since the files were made, its data, a feed. The API renders it, and the
 * CDN keeps what it answers. While the API is away, nothing is there that has no file, and the visitor is told so by the site's own page.
 */
export default async function page(request) {
  const { pathname } = new URL(request.url);
  const path = pathname.startsWith(PREFIX) ? pathname.slice(PREFIX.length) : pathname;
  const answer = await ask(path, request.headers).catch(() => null);
  if (answer === null || answer.status >= 500) return missing(request);
  const headers = new Headers(answer.headers);
  for (const name of HOP) headers.delete(name);
  return new Response([204, 304, 308].includes(answer.status) ? null : answer.body, { status: answer.status, headers });
}

/** The API's limits and its record of visitors count by the visitor's own address. */
function ask(path, headers) {
  const passed = { accept: headers.get('accept') ?? '*/*' };
  const from = headers.get('x-nf-client-connection-ip') ?? headers.get('x-forwarded-for')?.split(',')[0];
  if (from) passed['x-forwarded-for'] = from.trim();
  return fetch(new URL(path, process.env.API_URL), {
    headers: passed,
    redirect: 'manual',
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
}

async function missing(request) {
  const lost = await fetch(new URL('/404.html', request.url)).catch(() => null);
  const headers = new Headers(lost?.headers);
  for (const name of HOP) headers.delete(name);
  headers.set('content-type', 'text/html; charset=utf-8');
  headers.set('cache-control', 'no-store');
  return new Response(lost?.body ?? 'There is nothing here.', { status: 404, headers });
}
