import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from './support/fixtures.js';

/** Bytes differ with the name: the same bytes are the same image. */
const jpeg = (name: string, bytes = 4_000) => ({ name, mimeType: 'image/jpeg', buffer: Buffer.alloc(bytes, name) });
const choose = (page: Page) => page.getByLabel('Choose images to upload');
/** The library in another tab, once it is there. */
async function otherTab(context: BrowserContext, url: string): Promise<Page> {
  const other = await context.newPage();
  await other.goto(`${url}/admin/media`);
  await expect(other.locator('.justified li[data-id]').first()).toBeVisible();
  return other;
}
const tray = (page: Page) => page.getByRole('region', { name: 'Uploads' });

test('files go up in pieces, their sizes are followed, and the pictures appear by themselves', async ({ open, page, api }) => {
  api.media.sizesMs = 600;
  await open('/media');
  await choose(page).setInputFiles([jpeg('one.jpg'), jpeg('two.jpg'), jpeg('three.jpg')]);
  await expect(
    tray(page)
      .getByText(/Making sizes, 5 of 15/)
      .first(),
  ).toBeVisible();
  await expect(page.locator('.making').first()).toBeVisible();
  await expect(tray(page).getByText('3 of 3 done')).toBeVisible({ timeout: 8_000 });
  await expect(page.locator('.justified li img')).toHaveCount(27);
  await expect(tray(page)).toBeHidden({ timeout: 8_000 });
});

test('what fails is said beside the file, with what to do', async ({ open, page, messages }) => {
  await open('/media');
  await choose(page).setInputFiles([
    jpeg('broken.jpg'),
    { name: 'plan.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(10) },
    jpeg('huge.jpg'),
  ]);
  await expect(tray(page).getByText('Could not be read')).toBeVisible();
  await expect(tray(page).getByText('Ends before its last row. Export it again and drop it here.')).toBeVisible();
  await expect(tray(page).getByText('Wrong type')).toBeVisible();
  await expect(tray(page).getByText('Too large')).toBeVisible();
  await expect(tray(page).getByText('3 need you')).toBeVisible();
  messages.length = 0; // the browser itself logs a 413
});

test('an upload survives moving to another page', async ({ open, page, api }) => {
  api.delayMs = 700;
  await open('/media');
  await expect(page.locator('.justified li[data-id]').first()).toBeVisible();
  await choose(page).setInputFiles([jpeg('one.jpg'), jpeg('two.jpg'), jpeg('three.jpg')]);
  await page.getByRole('link', { name: 'Projects' }).click();
  await expect(page.getByRole('grid', { name: 'Projects' })).toBeVisible();
  await expect(tray(page)).toContainText('3 of 3 done', { timeout: 10_000 });
  expect(api.assets.size).toBe(27);
});

test('a drop anywhere uploads', async ({ open, page, api }) => {
  await open('/media');
  await expect(page.locator('.justified li[data-id]').first()).toBeVisible();
  const data = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([new Uint8Array(2000)], 'roof.jpg', { type: 'image/jpeg' }));
    return transfer;
  });
  await page.locator('.rail').dispatchEvent('dragover', { dataTransfer: data });
  await expect(page.getByText('Drop 1 file')).toBeVisible();
  await page.locator('.rail').dispatchEvent('drop', { dataTransfer: data });
  await expect.poll(() => api.assets.size).toBe(25);
});

test('a line that breaks in the middle of a piece costs no more than the rest of the piece', async ({ open, page, api, messages }) => {
  api.media.uploads.breaks = [400, 700];
  await open('/media');
  await choose(page).setInputFiles([jpeg('one.jpg')]);
  await expect(tray(page).getByText('1 of 1 done')).toBeVisible({ timeout: 10_000 });
  expect(api.media.uploads.bytes).toBe(4_000);
  expect(api.requests.filter(({ method, path }) => method === 'POST' && path === '/admin/media/tus')).toHaveLength(1);
  messages.length = 0; // the browser itself logs what broke
});

test('a reload of the page goes on where it stopped', async ({ open, page, api }) => {
  api.media.uploads.slowMs = 300;
  await open('/media');
  await choose(page).setInputFiles([jpeg('one.jpg', 8_000), jpeg('two.jpg', 8_000), jpeg('three.jpg', 8_000), jpeg('four.jpg', 8_000)]);
  await expect.poll(() => api.media.uploads.bytes).toBeGreaterThan(6_000);
  await page.reload();
  await expect(tray(page)).toBeVisible();
  api.media.uploads.slowMs = 0;
  await expect(tray(page).getByText('4 of 4 done')).toBeVisible({ timeout: 10_000 });
  expect(api.assets.size).toBe(28);
  // Only pieces that were on their way when the page went may have come twice.
  expect(api.media.uploads.bytes).toBeLessThanOrEqual(32_000 + 3_000);
  await page.reload();
  await expect(page.locator('.justified li[data-id]').first()).toBeVisible();
  await expect(tray(page)).toHaveCount(0);
});

test('another tab leaves alone what this one is sending', async ({ open, page, api, context, app }) => {
  api.media.uploads.slowMs = 400;
  await open('/media');
  await choose(page).setInputFiles([jpeg('one.jpg', 6_000)]);
  await expect.poll(() => api.media.uploads.bytes).toBeGreaterThan(0);
  const other = await otherTab(context, app.url);
  await expect(tray(page).getByText('1 of 1 done')).toBeVisible({ timeout: 10_000 });
  await expect(tray(other)).toHaveCount(0);
  expect(api.media.uploads.bytes).toBe(6_000);
});

test('what a tab leaves when it goes is gone on with in the other one', async ({ open, page, api, context, app }) => {
  api.media.uploads.slowMs = 400;
  await open('/media');
  await choose(page).setInputFiles([jpeg('one.jpg', 8_000)]);
  await expect.poll(() => api.media.uploads.bytes).toBeGreaterThan(0);
  const other = await otherTab(context, app.url);
  await expect(tray(other)).toHaveCount(0);
  await page.close({ runBeforeUnload: false });
  await expect(tray(other).getByText('1 of 1 done')).toBeVisible({ timeout: 10_000 });
  expect(api.media.uploads.bytes).toBeLessThanOrEqual(8_000 + 1_000);
});

test('an upload pauses and goes on, one or all, also over a reload', async ({ open, page, api }) => {
  api.media.uploads.slowMs = 300;
  await open('/media');
  await choose(page).setInputFiles([jpeg('one.jpg', 8_000), jpeg('two.jpg', 8_000)]);
  await expect(
    tray(page)
      .getByText(/^(1|2|3)\d % of/)
      .first(),
  ).toBeVisible();
  await tray(page).getByRole('button', { name: 'Pause one.jpg' }).click();
  await expect(tray(page).getByText(/^Paused at \d+ %$/)).toBeVisible();
  await tray(page).getByRole('button', { name: 'Pause two.jpg' }).click();
  await expect(tray(page).getByText(/2 paused/)).toBeVisible();
  await page.waitForTimeout(400);
  const sent = api.media.uploads.bytes;
  await page.reload();
  await expect(tray(page).getByText(/2 paused/)).toBeVisible();
  await page.waitForTimeout(600);
  expect(api.media.uploads.bytes).toBe(sent);
  api.media.uploads.slowMs = 0;
  await tray(page).getByRole('button', { name: 'Resume all' }).click();
  await expect(tray(page).getByText('2 of 2 done')).toBeVisible({ timeout: 10_000 });
  expect(api.media.uploads.bytes).toBeLessThanOrEqual(16_000 + 2_000);
});

test('without a connection uploads wait, say so, and go on by themselves', async ({ open, page, api, context, messages }) => {
  api.media.uploads.slowMs = 300;
  await open('/media');
  await choose(page).setInputFiles([jpeg('one.jpg', 8_000)]);
  await expect.poll(() => api.media.uploads.bytes).toBeGreaterThan(1_000);
  await context.setOffline(true);
  await expect(tray(page).getByText('Waits for a connection').first()).toBeVisible({ timeout: 10_000 });
  await expect(page.getByText('1 upload waits')).toBeVisible();
  await context.setOffline(false);
  await expect(tray(page).getByText('1 of 1 done')).toBeVisible({ timeout: 10_000 });
  expect(api.media.uploads.bytes).toBeLessThanOrEqual(9_000);
  messages.length = 0; // the browser itself logs what it could not fetch
});

test('a file the library has is not sent', async ({ open, page, api }) => {
  await open('/media');
  await choose(page).setInputFiles([jpeg('one.jpg')]);
  await expect(tray(page).getByText('1 of 1 done')).toBeVisible();
  await choose(page).setInputFiles([{ ...jpeg('one.jpg'), name: 'copy.jpg' }]);
  await expect(tray(page).getByText('Was there already')).toBeVisible();
  expect(api.media.uploads.bytes).toBe(4_000);
  expect(api.assets.size).toBe(25);
});

test('a full storage is said before anything is sent', async ({ open, page, api, messages }) => {
  api.media.quota = 1_000;
  await open('/media');
  await choose(page).setInputFiles([jpeg('one.jpg')]);
  await expect(tray(page).getByText('Storage full')).toBeVisible();
  await expect(tray(page).getByText(/Empty the trash or delete what is not used/)).toBeVisible();
  expect(api.media.uploads.bytes).toBe(0);
  api.media.quota = 10_000_000_000;
  await tray(page).getByRole('button', { name: 'Send one.jpg again' }).click();
  await expect(tray(page).getByText('1 of 1 done')).toBeVisible();
  messages.length = 0; // the browser itself logs a 413
});

test('a ticket that has expired is asked for anew', async ({ open, page, api, messages }) => {
  api.media.uploads.slowMs = 200;
  await open('/media');
  await choose(page).setInputFiles([jpeg('one.jpg', 6_000)]);
  await expect.poll(() => api.media.uploads.bytes).toBeGreaterThan(1_000);
  await tray(page).getByRole('button', { name: 'Pause one.jpg' }).click();
  await expect(tray(page).getByText(/Paused at/)).toBeVisible();
  for (const key of api.media.uploads.arriving.keys()) api.media.uploads.expired.add(key);
  await tray(page).getByRole('button', { name: 'Resume one.jpg' }).click();
  await expect(tray(page).getByText('1 of 1 done')).toBeVisible({ timeout: 10_000 });
  messages.length = 0; // the browser itself logs a 403
});

test('what is cancelled is forgotten here and on the server', async ({ open, page, api }) => {
  api.media.uploads.slowMs = 300;
  await open('/media');
  await choose(page).setInputFiles([jpeg('one.jpg', 8_000)]);
  await expect.poll(() => api.media.uploads.bytes).toBeGreaterThan(0);
  await tray(page).getByRole('button', { name: 'Cancel one.jpg' }).click();
  await expect(tray(page)).toBeHidden();
  await expect.poll(() => api.media.uploads.arriving.size).toBe(0);
  await page.reload();
  await expect(page.locator('.justified li[data-id]')).toHaveCount(24);
  await expect(tray(page)).toHaveCount(0);
});

test('who signs out and in again goes on with what was left', async ({ open, page, api }) => {
  api.media.uploads.slowMs = 300;
  await open('/media');
  await choose(page).setInputFiles([jpeg('one.jpg', 8_000)]);
  await expect.poll(() => api.media.uploads.bytes).toBeGreaterThan(1_000);
  await page.getByRole('button', { name: /account/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.getByLabel('E-mail').fill('ines@sundserra.example');
  await page.getByLabel('Password', { exact: true }).fill('correct horse battery');
  api.media.uploads.slowMs = 0;
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(tray(page).getByText('1 of 1 done')).toBeVisible({ timeout: 10_000 });
  expect(api.media.uploads.bytes).toBeLessThanOrEqual(9_000);
});
