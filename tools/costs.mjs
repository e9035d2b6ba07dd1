import { execFile, execFileSync } from 'node:child_process';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { chromium } from '@playwright/test';
import sharp from 'sharp';
import { withSystem } from './bench/system.mjs';
import { build } from './build.mjs';
import { costs } from './costs/table.mjs';
import { root } from './install.mjs';
import { netlifyHost } from './netlify/host.mjs';

/**
 * `npm run costs`: measures what visits, content and photographs weigh, on the demo studio and the production build, and writes the figures into
 * docs/costs.md. Takes some minutes. PostgreSQL is reached through a counter, for what leaves it counts on Supabase.
 */
const DOCUMENT = join(root, 'docs/costs.md');
const ROWS = 100;
const IDLE_SECONDS = 60;
const SETTLED_SECONDS = 20;
/** Headers of one picture, compressed as HTTP/2 does. */
const HEADERS = 200;
const ADMIN = { email: 'costs@studio.example', password: 'correct horse battery' };

await build();
const measured = {};
await withSystem(async ({ folder, env, start, cli, sql, server }) => {
  say('the demo studio is drawn (some minutes)');
  await cli('seed-demo');
  await cli('staff:create', '--email', ADMIN.email, '--password', ADMIN.password, '--name', 'Costs');
  const counter = await countingProxy(env.DATABASE_URL);
  const api = await start(server, {
    WORKER: 'inline',
    DATABASE_URL: counter.url,
    PUBLIC_URL: 'https://studio.example',
    TRUST_PROXY_HOPS: '1',
  });
  say('one visit in Chromium');
  Object.assign(measured, await visits(api.url, folder));
  say('content through the API');
  const call = await signIn(api.url);
  measured.photo = await photograph(call, env.STORAGE_DIR);
  Object.assign(measured, await rows(call, sql, api.url, measured.photo.id));
  await api.stop();
  const uncached = await start(server, { DATABASE_URL: counter.url, PUBLIC_CACHE: 'off', WORKER: 'separate' });
  await fetch(`${uncached.url}/projects`).then((answer) => answer.text());
  measured.sqlPerRender = await apiEgress(counter, uncached.url);
  await uncached.stop();
  await counter.close();
});
measured.idle = await atRest();
await rewrite(costs(measured));

function say(line) {
  console.error(`costs: ${line} …`);
}

/** Bytes a day that leave the database while nobody does anything, in a studio in which nothing waits to be done. */
async function atRest() {
  const found = {};
  await withSystem(async ({ env, start, server }) => {
    say('the database at rest');
    const counter = await countingProxy(env.DATABASE_URL);
    const waiting = async (settings, seconds) => {
      const api = await start(server, { DATABASE_URL: counter.url, ...settings });
      await wait(SETTLED_SECONDS * 1000);
      counter.take();
      await wait(seconds * 1000);
      const taken = counter.take();
      await api.stop();
      return (taken / seconds) * 86_400;
    };
    found.often = await waiting({ WORKER: 'inline' }, IDLE_SECONDS);
    // Two of its rounds.
    found.rare = await waiting({ WORKER: 'inline', QUEUE_POLL_SECONDS: '120' }, 240);
    found.web = await waiting({ WORKER: 'separate' }, IDLE_SECONDS);
    await counter.close();
  });
  return found;
}

/** A new visitor: the front page, the list, and two projects, each read to its end. On a phone and on a desk. */
async function visits(api, folder) {
  const out = join(folder, 'site');
  await promisify(execFile)(process.execPath, [
    join(root, 'public-site/prerender.mjs'),
    '--api',
    api,
    '--origin',
    'https://studio.example',
    '--out',
    out,
  ]);
  const host = await netlifyHost({
    ...{ folder: out, toml: join(root, 'netlify.toml'), functions: join(root, 'public-site/netlify/functions'), env: { API_URL: api } },
  });
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const { items } = await (await fetch(`${api}/api/projects?limit=2`)).json();
  const paths = ['/', '/projects', ...items.map(({ slug }) => `/projects/${slug}`)];
  const devices = {
    phone: { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true },
    desk: { viewport: { width: 1440, height: 900 } },
  };
  const found = {};
  for (const [name, device] of Object.entries(devices)) {
    const page = await (await browser.newContext(device)).newPage();
    const sum = { netlify: 0, requests: 0, api: 0, apiRequests: 0, media: 0, mediaRequests: 0 };
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Network.enable');
    const addresses = new Map();
    cdp.on('Network.requestWillBeSent', ({ requestId, request }) => addresses.set(requestId, new URL(request.url).pathname));
    cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const path = addresses.get(requestId) ?? '';
      if (path.startsWith('/media/')) return;
      sum.netlify += encodedDataLength;
      sum.requests++;
      if (!/(?:^|\/)now\.json$|^\/api\//u.test(path)) return;
      sum.api += encodedDataLength;
      sum.apiRequests++;
    });
    // Pictures are Supabase's: the browser asks its CDN, not Netlify.
    await page.route('**/media/**', async (route) => {
      const answer = await fetch(api + new URL(route.request().url()).pathname);
      const body = Buffer.from(await answer.arrayBuffer());
      sum.media += body.length + HEADERS;
      sum.mediaRequests++;
      await route.fulfill({
        status: answer.status,
        contentType: answer.headers.get('content-type') ?? '',
        body,
        headers: { 'cache-control': 'public, max-age=31536000, immutable' },
      });
    });
    for (const path of paths) {
      await page.goto(host.origin + path, { waitUntil: 'networkidle' });
      for (let y = 0, end = 1; y < end; y += 500) {
        end = await page.evaluate((to) => (window.scrollTo(0, to), document.body.scrollHeight), y);
        await wait(120);
      }
      await page.waitForLoadState('networkidle');
    }
    found[name] = sum;
  }
  await browser.close();
  await host.close();
  return { visits: found, pages: paths.length };
}

async function signIn(url) {
  const call = async (method, path, { json, form, version, token } = {}) => {
    const headers = {
      ...(json && { 'content-type': 'application/json' }),
      ...(token && { authorization: `Bearer ${token}` }),
      ...(version && { 'if-match': `"${version}"` }),
    };
    const answer = await fetch(url + path, { method, headers, body: form ?? (json && JSON.stringify(json)) });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return text === '' ? null : JSON.parse(text);
  };
  const { accessToken: token } = await call('POST', '/api/auth/login', { json: ADMIN });
  return (method, path, more) => call(method, path, { token, ...more });
}

/** A camera's 24 megapixels: two of the demo's pictures, enlarged, under the grain of a sensor. */
async function photograph(call, storage) {
  const source = (await files(join(storage, 'images'))).filter(({ path }) => path.endsWith('.jpeg')).sort((a, b) => b.bytes - a.bytes)[0];
  const [width, height] = [6000, 4000];
  const grain = await sharp({
    create: { width, height, channels: 3, background: '#808080', noise: { type: 'gaussian', mean: 128, sigma: 6 } },
  })
    .png({ compressionLevel: 1 })
    .toBuffer();
  const original = await sharp(await readFile(source.path))
    .resize(width, height, { fit: 'cover' })
    .composite([{ input: grain, blend: 'soft-light' }])
    .jpeg({ quality: 90 })
    .toBuffer();
  const before = (await files(storage)).reduce((sum, { bytes }) => sum + bytes, 0);
  const form = new FormData();
  form.append('file', new Blob([original]), 'photograph.jpg');
  const { asset } = await call('POST', '/api/admin/media', { form });
  for (;;) {
    const { status } = await call('GET', `/api/admin/media/${asset.id}`);
    if (status === 'ready') break;
    if (status === 'failed') throw new Error('the photograph was not rendered');
    await wait(500);
  }
  const now = await files(storage);
  const all = now.reduce((sum, { bytes }) => sum + bytes, 0) - before;
  const { version } = await call('GET', `/api/admin/media/${asset.id}`);
  await call('PATCH', `/api/admin/media/${asset.id}`, { version, json: { alt: 'A photograph' } });
  const drawings = now.filter(({ path }) => path.includes('/images/'));
  return {
    id: asset.id,
    original: original.length,
    renditions: all - original.length,
    demo: drawings.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}

async function files(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(found.map(async (path) => ({ path, bytes: (await stat(path)).size })));
}

/** What the tables and indexes grow by: drafts, revisions, audit lines and finished jobs and all. */
async function rows(call, sql, url, image) {
  const size = async () => {
    await sql('vacuum full');
    return Number((await sql('select pg_database_size(current_database()) as bytes')).rows[0].bytes);
  };
  const text = 'The growers wanted a winery that could be hosed down, and a room with a view for whoever comes to buy. '.repeat(8);
  const body = { type: 'doc', content: Array.from({ length: 5 }, () => ({ type: 'paragraph', content: [{ type: 'text', text }] })) };
  const publish = async (kind, json) => {
    const made = await call('POST', `/api/admin/${kind}`, { json });
    await call('POST', `/api/admin/${kind}/${made.id}/publish`, { version: made.version });
  };
  const each = async (make) => {
    const before = await size();
    for (let n = 0; n < ROWS; n++) await make(n);
    await wait(5_000);
    return ((await size()) - before) / ROWS;
  };
  const empty = await size();
  const gallery = Array.from({ length: 12 }, () => ({ assetId: image, caption: 'One gutter for both roofs' }));
  const project = await each((n) =>
    publish('projects', { title: `Project ${n}`, summary: text.slice(0, 200), coverId: image, body, gallery }),
  );
  const article = await each((n) => publish('news', { title: `Article ${n}`, excerpt: text.slice(0, 200), body }));
  const letter = await each((n) =>
    fetch(`${url}/api/collaborations`, {
      method: 'POST',
      // Each from a place of its own: one may not send that many.
      headers: { 'content-type': 'application/json', 'x-forwarded-for': `192.0.2.${n}` },
      body: JSON.stringify({
        name: `Visitor ${n}`,
        email: `visitor${n}@example.org`,
        kind: 'commission',
        message: `${n} ${text}`,
        consent: true,
      }),
    }).then(async (answer) => {
      if (answer.status !== 201) throw new Error(`a letter: ${answer.status} ${await answer.text()}`);
    }),
  );
  return { database: { empty, project, article, letter } };
}

/** Bytes that leave the database for one answer nobody had kept. */
async function apiEgress(counter, url) {
  const paths = ['/api/projects', '/api/site', '/api/news', '/projects/project-1', '/now.json'];
  counter.take();
  for (const path of paths) await fetch(url + path).then((answer) => answer.arrayBuffer());
  return counter.take() / paths.length;
}

/** Passes PostgreSQL on and counts what comes from it. */
async function countingProxy(databaseUrl) {
  const target = new URL(databaseUrl);
  let bytes = 0;
  const sockets = new Set();
  const server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => (sockets.delete(socket), client.destroy(), upstream.destroy()));
    }
    client.pipe(upstream);
    upstream.on('data', (chunk) => (bytes += chunk.length));
    upstream.pipe(client);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const url = new URL(databaseUrl);
  url.port = String(server.address().port);
  return {
    url: url.href,
    take: () => {
      const taken = bytes;
      bytes = 0;
      return taken;
    },
    close: () => new Promise((done) => (sockets.forEach((socket) => socket.destroy()), server.close(done))),
  };
}

async function rewrite(table) {
  const text = await readFile(DOCUMENT, 'utf8');
  const part = /<!-- measured -->[\s\S]*<!-- \/measured -->/u;
  if (!part.test(text)) throw new Error(`${DOCUMENT} has no place for the figures`);
  await writeFile(
    DOCUMENT,
    text.replace(part, () => `<!-- measured -->\n\n${table}\n\n<!-- /measured -->`),
  );
  execFileSync(process.execPath, [join(root, 'node_modules/prettier/bin/prettier.cjs'), '--write', DOCUMENT], { stdio: 'ignore' });
  console.log(table);
}
