import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.js';

/** Gzipped kilobytes of every script a page has fetched. */
function weigh(page: Page): () => Promise<number> {
  const sizes = new Map<string, Promise<number>>();
  page.on('response', (response) => {
    const path = new URL(response.url()).pathname;
    if (path.endsWith('.js'))
      sizes.set(
        path,
        response.body().then((body) => gzipSync(body, { level: 9 }).length),
      );
  });
  return async () => (await Promise.all(sizes.values())).reduce((sum, size) => sum + size, 0) / 1000;
}

test('scripts to a usable sign-in, to the list, and for the editor', async ({ page, open, app }) => {
  const weight = weigh(page);
  await page.goto(`${app.url}/admin/`);
  await expect(page.getByLabel('E-mail')).toBeVisible();
  const signIn = await weight();
  await open('/projects');
  await expect(page.getByRole('grid', { name: 'Projects' })).toBeVisible();
  await page.waitForTimeout(300);
  const list = await weight();
  await page.getByRole('link', { name: 'Grain Depot 14' }).click();
  await expect(page.locator('.prose')).toBeVisible();
  await expect(page.locator('.gal li[data-asset]')).toHaveCount(7);
  await page.waitForTimeout(300);
  const editor = (await weight()) - list;
  console.log(`gzip kB: sign-in ${signIn.toFixed(1)}, list ${list.toFixed(1)}, editor adds ${editor.toFixed(1)}`);
  expect(signIn).toBeLessThanOrEqual(60);
  expect(list).toBeLessThanOrEqual(120);
  expect(editor).toBeLessThanOrEqual(200);
});
