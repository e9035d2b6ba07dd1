import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { headersFor, parseRedirects, readToml, redirectFor } from './read.mjs';

/** How long Netlify's proxy waits, and lets an answer go on. */
const PROXY_MS = 26_000;
const TYPES = {
  ...{
    '.html': 'text/html; charset=utf-8',
    '.json': 'application/json',
    '.js': 'text/javascript; charset=utf-8',
    '.css': 'text/css; charset=utf-8',
  },
  ...{ '.svg': 'image/svg+xml', '.xml': 'application/xml', '.txt': 'text/plain; charset=utf-8', '.woff2': 'font/woff2' },
};
/** Read by Netlify, and shown to nobody. */
const HIDDEN = ['/_redirects', '/_headers'];
const NO_ANSWER = { status: 502, headers: { 'content-type': 'text/plain' }, body: Buffer.from('Bad gateway') };

/**
 * Netlify in small, for tests and measurements: files first, then the rules of `_redirects` (other origins are asked, functions are called), then
 * 404.html; headers of netlify.toml on files alone; a CDN that keeps what the API lets it keep, by tags, until `purge`.
 * @param {{ folder: string, toml: string, functions?: string, env?: Record<string, string>, port?: number, proxyMs?: number }} options
 */
export async function netlifyHost({ folder, toml, functions, env = {}, port = 0, proxyMs = PROXY_MS }) {
  const config = await readToml(toml);
  const rules = parseRedirects(await readFile(join(folder, '_redirects'), 'utf8').catch(() => ''));
  const cdn = new Map();
  const seen = [];

  /** Pretty URLs: `x.html` is `/x`, and `x/index.html` is `/x/`; asked for the other way, each leads to its own. */
  async function file(path, query = '', status = 200) {
    const safe = normalize(decodeURIComponent(path));
    const bare = safe.replace(/\/$/u, '');
    const [page, index] = [`${bare}.html`, `${bare}/index.html`];
    for (const name of safe === bare ? [safe, page, index] : [index, page]) {
      const found = join(folder, name);
      if (HIDDEN.includes(name) || !(await stat(found).catch(() => null))?.isFile()) continue;
      const own = name === page ? bare : name === index ? `${bare}/` : safe;
      if (own !== safe) return { status: 301, headers: { location: encodeURI(own) + query }, body: Buffer.alloc(0) };
      const headers = { 'cache-control': 'public,max-age=0,must-revalidate', ...headersFor(config, path) };
      return {
        status,
        headers: { ...headers, 'content-type': TYPES[extname(found)] ?? 'application/octet-stream' },
        body: await readFile(found),
      };
    }
    return null;
  }

  async function missing(request, path, query) {
    const rule = redirectFor(rules, path);
    if (rule === null) return (await file('/404.html', '', 404)) ?? { status: 404, headers: {}, body: Buffer.from('Not found') };
    if (rule.status >= 300 && rule.status < 400) return { status: rule.status, headers: { location: rule.to }, body: Buffer.alloc(0) };
    if (rule.to.startsWith('/.netlify/functions/')) return kept(request, path, query, () => call(request, rule.to));
    if (URL.canParse(rule.to)) return kept(request, path, query, () => proxy(request, rule.to + query));
    return file(rule.to, '', rule.status);
  }

  /** As the CDN keeps answers to GET: what the query names count, others do not. */
  async function kept(request, path, query, ask) {
    if (request.method !== 'GET') return ask();
    const now = Date.now();
    const known = [...cdn.values()].find((entry) => entry.path === path && entry.until > now && entry.key === keyOf(entry.vary, query));
    if (known !== undefined) return { ...known.answer, headers: { ...known.answer.headers, 'cache-status': '"Netlify Edge"; hit' } };
    const answer = await ask();
    const {
      'netlify-cdn-cache-control': control = '',
      'netlify-vary': vary = '',
      'netlify-cache-tag': tags = '',
      ...headers
    } = answer.headers;
    const seconds = /\bpublic\b/u.test(control) ? Number(/max-age=(\d+)/u.exec(control)?.[1] ?? 0) : 0;
    const told = { ...answer, headers };
    if (seconds > 0 && Buffer.isBuffer(answer.body)) {
      const entry = { path, vary, key: keyOf(vary, query), tags: tags.split(','), until: now + seconds * 1000, answer: told };
      cdn.set(`${path} ${entry.key}`, entry);
    }
    return told;
  }

  async function proxy(request, to) {
    // Whoever went away keeps no connection to the API.
    const left = new AbortController();
    request.socket.once('close', () => left.abort());
    seen.push(`${request.method} ${new URL(to).pathname}`);
    const body = ['GET', 'HEAD'].includes(request.method) ? undefined : await whole(request);
    const headers = new Headers();
    for (const [name, value] of Object.entries(request.headers))
      if (!/^(?:host|connection|content-length|transfer-encoding|expect)$/u.test(name)) headers.set(name, String(value));
    headers.set('x-forwarded-for', `${request.socket.remoteAddress}, 192.0.2.1`);
    headers.set('x-forwarded-proto', 'http');
    headers.set('x-nf-request-id', 'local');
    const answer = await fetch(to, {
      method: request.method,
      headers,
      body,
      redirect: 'manual',
      signal: AbortSignal.any([AbortSignal.timeout(proxyMs), left.signal]),
    }).catch(() => null);
    return answer === null ? NO_ANSWER : fromWeb(answer);
  }

  async function call(request, to) {
    seen.push(`function ${to}`);
    Object.assign(process.env, env);
    const [, name] = /^\/\.netlify\/functions\/([^/]+)/u.exec(to) ?? [];
    const { default: handle } = await import(pathToFileURL(join(functions, `${name}.mjs`)).href);
    return fromWeb(
      await handle(
        new Request(new URL(request.url, origin), {
          headers: { accept: request.headers.accept ?? '*/*', 'x-nf-client-connection-ip': request.socket.remoteAddress },
        }),
      ),
    );
  }

  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url, 'http://site');
    answerTo(request, pathname, search)
      .then(({ status, headers, body }) => {
        if (!Buffer.isBuffer(body)) return stream(response, status, headers, body);
        const packs = /\bbr\b/u.test(request.headers['accept-encoding'] ?? '') && /text|json|xml|svg/u.test(headers['content-type'] ?? '');
        const sent = packs ? brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }) : body;
        response.writeHead(status, { ...headers, ...(packs && { 'content-encoding': 'br' }), 'content-length': sent.length }).end(sent);
      })
      .catch(() => response.writeHead(502).end());
  });
  const answerTo = async (request, path, query) =>
    (['GET', 'HEAD'].includes(request.method) ? await file(path, query) : null) ?? (await missing(request, path, query));

  await new Promise((done) => server.listen(port, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    origin,
    /** What was asked of the API and of functions. */
    seen,
    /** Takes answers with one of these tags out of the CDN; all without tags. */
    purge: (tags) => {
      for (const [key, entry] of cdn) if (tags === undefined || entry.tags.some((tag) => tags.includes(tag))) cdn.delete(key);
    },
    close: () => new Promise((done) => (server.closeAllConnections(), server.close(done))),
  };
}

function keyOf(vary, query) {
  const names = /query=([^,]*)/u.exec(vary)?.[1]?.split('|');
  const pairs = [...new URLSearchParams(query)].filter(([name]) => names === undefined || names.includes(name));
  return new URLSearchParams(pairs.sort()).toString();
}

async function fromWeb(answer) {
  const headers = Object.fromEntries(answer.headers);
  const cookies = answer.headers.getSetCookie();
  if (cookies.length > 0) headers['set-cookie'] = cookies;
  for (const name of ['connection', 'keep-alive', 'transfer-encoding', 'content-encoding', 'content-length']) delete headers[name];
  const streams = headers['content-type']?.startsWith('text/event-stream');
  return { status: answer.status, headers, body: streams ? answer.body : Buffer.from(await answer.arrayBuffer()) };
}

async function stream(response, status, headers, body) {
  response.writeHead(status, headers);
  response.flushHeaders();
  try {
    for await (const chunk of body) response.write(chunk);
    response.end();
  } catch {
    response.destroy();
  }
}

async function whole(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}
