import { test as base, expect, type Page } from '@playwright/test';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { serve } from '../../../public-site/serve.mjs';
import { draw } from './pictures.js';
import { studio } from './studio.js';

const build = join(import.meta.dirname, '../../../public-site/dist');

/** Writes the whole site of the invented studio into a folder and serves it. */
async function host() {
  const root = await mkdtemp(join(tmpdir(), 'atelier-site-'));
  const [wide, tall, broad] = await Promise.all([
    draw(root, 'wide', 1.5, '#d8a848'),
    draw(root, 'tall', 0.75, '#486848'),
    draw(root, 'broad', 2.6, '#8890a8'),
  ]);
  const source = studio({ wide, tall, broad });
  const renderer = await import(join(build, 'server/entry-server.js'));
  const options = { origin: 'https://studio.example' };
  const paths: string[] = await renderer.listPaths(source);
  const files = await renderer.renderExtras(source, options);
  for (const path of paths) files.push(...(await renderer.renderPath(path, source, options)));
  await cp(join(build, 'client'), root, { recursive: true });
  for (const file of files) {
    await mkdir(dirname(join(root, file.path)), { recursive: true });
    await writeFile(join(root, file.path), file.body);
  }
  const server = await serve(root);
  const close = () => server.close().then(() => rm(root, { recursive: true, force: true }));
  return { root, origin: server.origin, paths, files: files as { path: string; body: string }[], source, renderer, close };
}
export type Host = Awaited<ReturnType<typeof host>>;

/** `site` is shared by the specs of one worker. `silent` fails a spec whose page says anything on the console. */
export const test = base.extend<{ silent: void }, { site: Host }>({
  site: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from its first parameter
    async ({}, use) => {
      const site = await host();
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ site }, use) => use(site.origin),
  viewport: { width: 1440, height: 900 },
  silent: [
    async ({ page }, use) => {
      const said: string[] = [];
      page.on('console', (message) => said.push(`${page.url()}: ${message.text()}`));
      page.on('pageerror', (error) => said.push(`${page.url()}: ${error.message}`));
      await use();
      // The browser itself reports answers that a test asked for; pages have nothing to say.
      expect(said.filter((line) => !/404 \(Not Found\)|\/(contact|collaborations): Failed to load resource/.test(line))).toEqual([]);
    },
    { auto: true },
  ],
});
export { expect };

/** Opens a page and waits until its scripts have taken over. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.waitForLoadState('networkidle');
}
