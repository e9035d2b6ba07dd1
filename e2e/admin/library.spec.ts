import type { Page } from '@playwright/test';
import type { FakeApi } from './support/fake-api.js';
import { expect, test } from './support/fixtures.js';

const tiles = (page: Page) => page.locator('.justified li[data-id]');
const trashed = (api: FakeApi) => [...api.assets.values()].filter((asset) => asset.trashedAt !== null);
const trash = (api: FakeApi, ...at: number[]): void => {
  const ids = [...api.assets.keys()];
  for (const n of at) api.assets.set(ids[n]!, { ...api.assets.get(ids[n]!)!, trashedAt: new Date().toISOString() });
};

test('what is shown stands in the address, as a grid or as a list', async ({ open, page, api }) => {
  const [id, png] = [...api.assets.entries()][5]!;
  api.assets.set(id, { ...png, contentType: 'image/png' });
  await open('/media?show=no-alt');
  await expect(tiles(page)).toHaveCount(6);
  await page.getByLabel('Kind of the original').selectOption('PNG');
  await expect(tiles(page)).toHaveCount(1);
  await expect(page).toHaveURL(/kind=image%2Fpng/);
  await page.getByRole('button', { name: 'Show as a list' }).click();
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(2);
  await page.reload();
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(2);
  await page.getByRole('button', { name: /^DSC_405\.jpg/ }).click();
  await expect(page.getByRole('complementary', { name: 'Details of the selected image' })).toBeVisible();
});

test('many go to the trash at once; those in use stay and the reason is said; it can be taken back', async ({ open, page, api }) => {
  await open('/media');
  await expect(tiles(page)).toHaveCount(24);
  await page.getByRole('button', { name: 'Select', exact: true }).click();
  await tiles(page).nth(3).locator('.pic').click();
  await tiles(page).last().locator('.pic').click();
  await expect(page.getByText('2 selected')).toBeVisible();
  await page.getByRole('button', { name: 'Move to trash' }).click();
  await expect(page.getByText('1 of 2 images moved to the trash. DSC_403.jpg: It is in use.')).toBeVisible();
  await expect(tiles(page)).toHaveCount(23);
  expect(trashed(api)).toHaveLength(1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(tiles(page)).toHaveCount(24);
  expect(trashed(api)).toHaveLength(0);
});

test('a selection by keyboard: X, Shift for a range, Delete, Ctrl Z, Escape', async ({ open, page, api }) => {
  await open('/media?show=unused');
  await tiles(page).first().locator('.pic').focus();
  await page.keyboard.press('x');
  await expect(page.getByText('1 selected')).toBeVisible();
  await tiles(page)
    .nth(2)
    .locator('.pic')
    .click({ modifiers: ['Shift'] });
  await expect(page.getByText('3 selected')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText(/\d selected/)).toHaveCount(0);
  await tiles(page).nth(1).locator('.pic').focus();
  await page.keyboard.press('x');
  await page.keyboard.press('Delete');
  await expect.poll(() => trashed(api).length).toBe(1);
  await expect(page.getByText(/moved to the trash/)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect.poll(() => trashed(api).length).toBe(0);
});

test('credit and rights are written once for many', async ({ open, page, api }) => {
  await open('/media');
  await page.getByRole('button', { name: 'Select', exact: true }).click();
  await tiles(page).nth(0).locator('.pic').click();
  await tiles(page)
    .nth(2)
    .locator('.pic')
    .click({ modifiers: ['Shift'] });
  await page.getByRole('button', { name: 'Credit and rights…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Credit and rights of 3 images' });
  await expect(dialog.getByRole('button', { name: 'Change 3 images' })).toBeDisabled();
  await dialog.getByLabel('Copyright').fill('© 2026 Sund Serra');
  await dialog.getByRole('button', { name: 'Change 3 images' }).click();
  await expect(page.getByText('3 images changed.')).toBeVisible();
  const assets = [...api.assets.values()].slice(0, 3);
  expect(assets.map(({ copyright }) => copyright)).toEqual(Array(3).fill('© 2026 Sund Serra'));
  expect(assets.map(({ credit }) => credit)).toEqual(Array(3).fill('Jan van der Wolf'));
});

test('the trash gives back, and deletes for good only after a question', async ({ open, page, api }) => {
  trash(api, 20, 21, 22, 23);
  await open('/media?show=trash');
  await expect(tiles(page)).toHaveCount(4);
  await tiles(page).first().locator('.pic').click();
  await expect(page.getByText(/Deleted for good on/)).toBeVisible();
  await page.getByRole('button', { name: 'Restore' }).click();
  await expect(tiles(page)).toHaveCount(3);
  await page.getByRole('button', { name: 'Select', exact: true }).click();
  await tiles(page).first().locator('.pic').click();
  await page.getByRole('button', { name: 'Delete for good…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Keep', exact: true }).click();
  expect(api.assets.size).toBe(24);
  await page.getByRole('button', { name: 'Delete for good…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete for good' }).click();
  await expect.poll(() => api.assets.size).toBe(23);
  await page.getByRole('button', { name: 'Empty trash…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete for good' }).click();
  await expect(page.getByText('The trash is empty')).toBeVisible();
  expect(api.assets.size).toBe(21);
});

test('what is in the trash is not offered where images are chosen', async ({ open, page, api }) => {
  trash(api, 0);
  await open(`/projects/${api.projects[0]!.id}`);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('dialog').getByRole('button', { name: 'What image 2 shows' })).toBeVisible();
  await expect(page.getByRole('dialog').getByRole('button', { name: 'What image 0 shows' })).toHaveCount(0);
});

test('the meter shows what takes the room, warns early, and what was compared last night', async ({ open, page, api }) => {
  trash(api, 22, 23);
  api.media.quota = 480_000_000;
  api.media.reconciliation = {
    at: new Date().toISOString(),
    orphans: 2,
    missingRenditions: 1,
    missingOriginals: [[...api.assets.keys()][4]!],
  };
  await open('/media');
  await expect(page.getByText(/^46\.\d MB left of 480 MB\. About 2 more originals\.$/)).toBeVisible();
  await expect(page.getByText(/36\.\d MB lie in the trash/)).toBeVisible();
  await page
    .getByRole('button', { name: /of 480 MB$/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog', { name: 'Storage' });
  await expect(dialog.getByRole('meter', { name: 'Storage taken' })).toBeVisible();
  await expect(dialog.getByRole('row', { name: /^Trash 2 images/ })).toBeVisible();
  await expect(dialog.getByText(/2 files nothing referred to were removed\. Sizes of 1 image were missing/)).toBeVisible();
  await dialog.getByRole('link', { name: 'Not used anywhere' }).click();
  await expect(page).toHaveURL(/show=unused/);
});

test('somebody who may only look is offered nothing that is refused', async ({ open, page, api }) => {
  api.permissions = ['content.read', 'media.read', 'site.read'];
  trash(api, 23);
  await open('/media?show=trash');
  await expect(tiles(page)).toHaveCount(1);
  for (const name of ['Select', 'Upload', 'Empty trash…', 'Restore'])
    await expect(page.getByRole('button', { name, exact: true })).toHaveCount(0);
  await tiles(page).first().locator('.pic').click();
  await expect(page.getByText(/Deleted for good on/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Restore' })).toHaveCount(0);
});
