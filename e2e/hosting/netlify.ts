import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { netlifyHost, type NetlifyHost } from '../../tools/netlify/host.mjs';
import { freePort } from '../../tools/postgres.mjs';
import { ADMIN, test as base, type System } from '../journeys/system.js';

export { ADMIN };
export { expect } from '../journeys/system.js';
const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');

export interface Hosting {
  site: NetlifyHost;
  admin: NetlifyHost;
  /** What is published. */
  folders: string[];
  /** What was purged, in order; undefined for everything. */
  purges: (string[] | undefined)[];
}

/** What staff do, as a program. */
export async function staff({ url }: System) {
  const ask = async (method: string, path: string, body?: object, more: Record<string, string> = {}) => {
    const headers = { ...(body && { 'content-type': 'application/json' }), ...more };
    const answer = await fetch(url + path, { method, headers, ...(body && { body: JSON.stringify(body) }) });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as { id: string; slug: string; version: number; accessToken: string };
  };
  const { accessToken } = await ask('POST', '/api/auth/login', ADMIN);
  return (method: string, path: string, body?: object, version?: number) =>
    ask(method, path, body, { authorization: `Bearer ${accessToken}`, ...(version !== undefined && { 'if-match': `"${version}"` }) });
}

export async function publishArticle(system: System, title: string) {
  const call = await staff(system);
  const made = await call('POST', '/api/admin/news', { title, excerpt: 'A line about it.' });
  return { call, article: await call('POST', `/api/admin/news/${made.id}/publish`, undefined, made.version) };
}

/** Purges reach the site's host through a receiver that answers as Netlify's API does; the server knows its address from the start. */
const purged: { receiver?: Server; site?: NetlifyHost; purges: (string[] | undefined)[] } = { purges: [] };

/** The API alone, as on Heroku; both sites built with the very commands of netlify.toml, each on a host of its own. */
export const test = base.extend<object, { hosting: Hosting }>({
  settings: [
    // eslint-disable-next-line no-empty-pattern -- Playwright wants the pattern
    async ({}, use) => {
      const receiver = createServer((request, response) => {
        let body = '';
        request.on('data', (chunk: Buffer) => (body += chunk.toString()));
        request.on('end', () => {
          const { cache_tags: tags } = JSON.parse(body) as { cache_tags?: string[] };
          purged.purges.push(tags);
          purged.site?.purge(tags);
          response.writeHead(202).end();
        });
      });
      await new Promise<void>((done) => receiver.listen(0, '127.0.0.1', done));
      const api = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`;
      await use({
        ...{ SITE_DIR: '', SITE_BUILD: '', ADMIN_BUILD: '' },
        ADMIN_URL: `http://127.0.0.1:${await freePort()}/admin/`,
        ...{ NETLIFY_API_URL: api, NETLIFY_TOKEN: 'token', NETLIFY_SITE_ID: 'site', TRUST_PROXY_HOPS: '2' },
      });
      receiver.close();
    },
    { scope: 'worker' },
  ],
  hosting: [
    async ({ system, settings }, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'atelier-hosting-'));
      const env = { ...process.env, API_URL: system.url };
      const siteFolder = join(folder, 'site');
      await publishArticle(system, 'At the build');
      await run(
        process.execPath,
        ['public-site/prerender.mjs', '--api', system.url, '--origin', 'https://studio.example', '--out', siteFolder],
        { cwd: root, env },
      );
      const adminFolder = join(folder, 'admin');
      await run(process.execPath, ['admin-app/netlify.mjs', adminFolder], { cwd: root, env });
      const functions = join(root, 'public-site/netlify/functions');
      const site = await netlifyHost({
        ...{ folder: siteFolder, toml: join(root, 'netlify.toml'), functions },
        env: { API_URL: system.url, PAGE_PATIENCE_MS: '3000' },
      });
      const port = Number(new URL(settings['ADMIN_URL'] ?? '').port);
      const admin = await netlifyHost({ folder: adminFolder, toml: join(root, 'admin-app/netlify.toml'), port });
      purged.site = site;
      await use({ site, admin, folders: [siteFolder, adminFolder], purges: purged.purges });
      await site.close();
      await admin.close();
      await rm(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});
