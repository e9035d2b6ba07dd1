import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { ADMIN, expect, test } from './system.js';

/** Noise, so that it weighs several pieces of 4 MiB. */
const photograph = () =>
  sharp({ create: { width: 3000, height: 2000, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 60 } } })
    .jpeg({ quality: 100, chromaSubsampling: '4:4:4' })
    .toBuffer();

test('an upload lives through a broken line and a reload of the page, and arrives byte for byte', async ({ page, system, quiet }) => {
  test.setTimeout(120_000);
  const buffer = await photograph();
  const pieces = Math.ceil(buffer.length / (4 * 1024 * 1024));
  expect(pieces).toBeGreaterThan(2);
  const complaints = quiet(page);

  await page.goto(`${system.url}/admin/`);
  await page.getByLabel('E-mail').fill(ADMIN.email);
  await page.getByLabel('Password', { exact: true }).fill(ADMIN.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('navigation').getByRole('link', { name: /Media/u }).first().click();
  await expect(page.getByText('No images yet')).toBeVisible();

  // The first piece arrives. The line breaks under the second, and under every try to repeat it, until the page is loaded anew.
  const offsets: number[] = [];
  let broken = true;
  await page.route('**/api/admin/media/tus/**', async (route) => {
    const request = route.request();
    if (request.method() !== 'PATCH') return route.continue();
    const offset = Number(request.headers()['upload-offset']);
    if (broken && offset > 0) return route.abort('connectionreset');
    offsets.push(offset);
    return route.continue();
  });
  await page.getByLabel('Choose images to upload').setInputFiles({ name: 'quarry.jpg', mimeType: 'image/jpeg', buffer });
  const tray = page.getByRole('region', { name: 'Uploads' });
  await expect(tray.getByRole('progressbar', { name: 'quarry.jpg' })).toBeVisible();
  await expect.poll(() => offsets.length).toBe(1);
  await page.waitForTimeout(1_000);

  await page.reload();
  broken = false;
  await expect(page.locator('main .justified img').first()).toBeVisible({ timeout: 60_000 });
  // Nothing that had arrived was sent again.
  expect(offsets).toEqual(Array.from({ length: pieces }, (_, n) => n * 4 * 1024 * 1024));

  const originals = join(system.mediaDir, 'originals');
  const [name] = (await readdir(originals)).filter((file) => !file.endsWith('.type'));
  const sum = createHash('sha256').update(buffer).digest('hex');
  expect(name).toBe(sum);
  expect(
    createHash('sha256')
      .update(await readFile(join(originals, sum)))
      .digest('hex'),
  ).toBe(sum);

  await page.reload();
  await expect(page.locator('main .justified img').first()).toBeVisible();
  await expect(tray).toHaveCount(0);
  expect(complaints.filter((line) => !line.includes('ERR_CONNECTION_RESET'))).toEqual([]);
});
