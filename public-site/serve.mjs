#!/usr/bin/env node
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const compress = promisify(brotliCompress);
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.json': 'application/json',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.avif': 'image/avif',
  '.webp': 'image/webp',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
};

/** A small host for looking at the site as files: folders have an index, pages need no `.html`, text is compressed, pictures may come from an API. */
export async function serve(root, { port = 0, media } = {}) {
  const packed = new Map();
  const server = createServer((incoming, answer) => {
    const { pathname } = new URL(incoming.url, 'http://site');
    if (media && pathname.startsWith('/media/')) proxy(new URL(incoming.url, media), answer);
    else send(pathname, incoming, answer).catch(() => answer.writeHead(500).end());
  });

  async function send(pathname, incoming, answer) {
    // Files are as new as it gets here.
    const wanted = normalize(decodeURIComponent(pathname))
      .replace(/^(\.\.[/\\])+/, '')
      .replace(/\/now\.json$/, '/index.json');
    const file =
      (await fileAt(join(root, wanted))) ??
      (await fileAt(join(root, wanted, 'index.html'))) ??
      (await fileAt(join(root, `${wanted}.html`)));
    const found = file ?? join(root, '404.html');
    const type = TYPES[extname(found)] ?? 'application/octet-stream';
    const headers = {
      'content-type': type,
      'cache-control': pathname.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    };
    if (!/text|json|xml|svg/.test(type)) {
      answer.writeHead(file ? 200 : 404, headers);
      createReadStream(found).pipe(answer);
      return;
    }
    let body = await readFile(found);
    if (/\bbr\b/.test(incoming.headers['accept-encoding'] ?? '')) {
      const { mtimeMs } = await stat(found);
      const key = `${found} ${mtimeMs}`;
      if (!packed.has(key)) packed.set(key, await compress(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
      body = packed.get(key);
      headers['content-encoding'] = 'br';
    }
    answer.writeHead(file ? 200 : 404, { ...headers, 'content-length': body.length }).end(body);
  }

  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => new Promise((resolve) => (server.closeAllConnections(), server.close(resolve))),
  };
}

async function fileAt(path) {
  const found = await stat(path).catch(() => null);
  return found?.isFile() ? path : null;
}

function proxy(url, answer) {
  request(url, (reply) => {
    answer.writeHead(reply.statusCode ?? 502, reply.headers);
    reply.pipe(answer);
  })
    .on('error', () => answer.writeHead(502).end())
    .end();
}

if (process.argv[1] === import.meta.filename) {
  const { values, positionals } = parseArgs({
    options: { port: { type: 'string', default: '4100' }, media: { type: 'string' } },
    allowPositionals: true,
  });
  const { origin } = await serve(positionals[0] ?? join(import.meta.dirname, 'dist/site'), {
    port: Number(values.port),
    media: values.media,
  });
  console.log(origin);
}
