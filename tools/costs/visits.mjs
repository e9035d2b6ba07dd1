import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { chromium } from '@playwright/test';
import { root } from '../install.mjs';
import { netlifyHost } from '../netlify/host.mjs';

/** Headers of one picture, compressed as HTTP/2 does. */
const HEADERS = 200;

/** A new visitor: the front page, the list, and two projects, each read to its end. On a phone and on a desk. */
export async function visits(api, folder) {
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
