import { fork } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { report } from '../tools/bench/report.mjs';
import { root } from '../tools/install.mjs';
import { freePort } from '../tools/postgres.mjs';
import { apiSource } from './prerender-source.mjs';

/**
 * The budgets of the public site, on the demo content and the production build, in a phone with a slow processor and network as Lighthouse
 * has them: 4 × slower, 150 ms away, 1.6 Mbit/s. The demo is made once, under .atelier/bench.
 */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: (1.6e6 / 8) * 0.9, uploadThroughput: (750e3 / 8) * 0.9 };
const kb = (bytes) => bytes / 1000;
const atMost = (limit) => (value) => value <= limit;

const port = await freePort();
const atelier = fork(join(root, 'tools/run.mjs'), [], {
  env: { ...process.env, PORT: String(port), ATELIER_HOME: process.env.ATELIER_HOME ?? join(root, '.atelier/bench') },
  stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
});
try {
  await new Promise((resolve, reject) => {
    atelier.stdout.on('data', (chunk) => String(chunk).includes('Atelier is running') && resolve());
    atelier.once('exit', () => reject(new Error('Atelier did not start.')));
  });
  const origin = `http://127.0.0.1:${port}`;
  const source = await apiSource(origin);
  const { items } = await source.projects();
  const news = await source.news();
  const pages = ['/', '/projects', `/projects/${items[0].slug}`, '/news', `/news/${news.items[0].slug}`, '/about', '/contact'];
  await weights(origin, pages);
  await prerendering(source);
  await browsing(origin, pages);
  await scores(origin, pages);
} finally {
  atelier.kill('SIGTERM');
}

async function weights(origin, pages) {
  const assets = join(root, 'public-site/dist/client/assets');
  const files = await Promise.all((await readdir(assets)).map(async (name) => ({ name, body: await readFile(join(assets, name)) })));
  const sum = (ending, size) => kb(files.filter(({ name }) => name.endsWith(ending)).reduce((total, { body }) => total + size(body), 0));
  const brotli = (body) => brotliCompressSync(body).length;
  report({ what: 'JavaScript of the whole site, brotli, kB', value: sum('.js', brotli), budget: '≤ 22 kB', ok: atMost(22) });
  report({ what: 'CSS of the whole site, brotli, kB', value: sum('.css', brotli), budget: '≤ 8 kB', ok: atMost(8) });
  for (const page of pages) {
    const html = brotli(Buffer.from(await (await fetch(`${origin}${page}`)).arrayBuffer()));
    report({ what: `HTML of ${page}, brotli, kB`, value: kb(html), budget: '≤ 20 kB', ok: atMost(20) });
  }
}

/** The demo's projects under new addresses, until the site has a thousand pages. */
async function prerendering(source) {
  const renderer = await import('./dist/server/entry-server.js');
  const { items, facets } = await source.projects();
  const many = Array.from({ length: 1000 }, (_, n) => {
    const item = items[n % items.length];
    return { ...item, slug: `${item.slug}-${n}`, from: item.slug };
  });
  const from = new Map(many.map(({ slug, from }) => [slug, from]));
  const large = {
    ...source,
    projects: async () => ({ items: many, facets }),
    project: async (slug) => ({ ...(await source.project(from.get(slug))), slug }),
  };
  const paths = (await renderer.listPaths(large)).slice(0, 1000);
  const began = performance.now();
  for (const path of paths) await renderer.renderPath(path, large, { origin: 'https://studio.example' });
  const seconds = (performance.now() - began) / 1000;
  report({ what: `pre-render ${paths.length} pages, s`, value: seconds, budget: '≤ 5 s', ok: atMost(5) });
}

function launch(...args) {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', ...args],
  });
}

async function browsing(origin, pages) {
  const browser = await launch();
  for (const path of pages) {
    const page = await browser.newPage({ viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true });
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Network.enable');
    await cdp.send('Network.emulateNetworkConditions', SLOW_4G);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    const bytes = new Map();
    const fonts = new Set();
    cdp.on('Network.responseReceived', ({ requestId, type }) => type === 'Font' && fonts.add(requestId));
    cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => bytes.set(requestId, encodedDataLength));
    await page.addInitScript(() => {
      const seen = { lcp: 0, cls: 0, tbt: 0 };
      Object.assign(window, { seen });
      const watch = (type, note) =>
        new window.PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
      watch('largest-contentful-paint', (entry) => (seen.lcp = entry.startTime));
      watch('layout-shift', (entry) => (seen.cls += entry.hadRecentInput ? 0 : entry.value));
      watch('longtask', (entry) => (seen.tbt += Math.max(0, entry.duration - 50)));
    });
    await page.goto(`${origin}${path}`, { waitUntil: 'load' });
    await page.waitForTimeout(3_000);
    const { lcp, cls, tbt } = await page.evaluate(() => window.seen);
    report({ what: `LCP of ${path}, slow phone, ms`, value: lcp, budget: '≤ 1500 ms', ok: atMost(1500) });
    report({ what: `CLS of ${path}`, value: cls, budget: '0', ok: (value) => value < 0.001 });
    report({ what: `total blocking time of ${path}, slow phone, ms`, value: tbt, budget: '≤ 50 ms', ok: atMost(50) });
    const all = [...bytes].reduce((total, [, size]) => total + size, 0);
    const type = [...bytes].filter(([id]) => fonts.has(id)).reduce((total, [, size]) => total + size, 0);
    report({ what: `fonts of ${path}, kB`, value: kb(type), budget: '≤ 90 kB', ok: atMost(90) });
    if (path === '/') report({ what: 'home, first view on a phone, everything, kB', value: kb(all), budget: '≤ 300 kB', ok: atMost(300) });
    await page.close();
  }
  await browser.close();
}

/** Lighthouse as it comes: a mid-range phone on slow 4G. What costs a point is named. */
async function scores(origin, pages) {
  const debugging = await freePort();
  const browser = await launch(`--remote-debugging-port=${debugging}`);
  for (const path of pages) {
    const { lhr } = await lighthouse(`${origin}${path}`, { port: debugging, logLevel: 'error' });
    for (const { title, score, auditRefs } of Object.values(lhr.categories)) {
      const value = Math.round(score * 100);
      const costly = auditRefs.filter(({ id, weight }) => weight > 0 && (lhr.audits[id]?.score ?? 1) < 1).map(({ id }) => id);
      report({
        what: `Lighthouse ${title} of ${path}`,
        value,
        budget: '100',
        ok: (points) => points === 100,
        ...(value < 100 && { costly }),
      });
    }
  }
  await browser.close();
}
