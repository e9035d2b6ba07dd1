import { expect, test } from './support/fixtures.js';

test('an image is described, its focal point moved by arrows, and the next one opened by J', async ({ open, page, api }) => {
  await open('/media');
  await page.locator('.justified li[data-id] button').nth(1).focus();
  await page.keyboard.press('Enter');
  const drawer = page.getByRole('complementary');
  await expect(drawer.getByLabel(/Alternative text/)).toHaveValue('');
  await page.keyboard.press('t');
  await page.keyboard.type('A door');
  await expect(drawer.locator('[data-save=saved]')).toBeVisible();
  await drawer.getByRole('slider', { name: 'Focal point' }).focus();
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => [...api.assets.values()][1]!.focalPoint).toEqual({ x: 0.4, y: 0.48 });
  expect([...api.assets.values()][1]!.alt).toBe('A door');
  await page.keyboard.press('j');
  await expect(drawer.getByLabel(/Alternative text/)).toHaveValue('What image 2 shows');
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
});

test('two people describing one image lose nothing', async ({ open, page, api }) => {
  const [id, asset] = [...api.assets.entries()][2]!;
  await open(`/media/${id}`);
  const field = page.getByRole('complementary').getByLabel(/Alternative text/);
  await expect(field).toHaveValue('What image 2 shows');
  api.assets.set(id, { ...asset, alt: 'Theirs', version: 5 });
  await field.fill('Mine');
  await expect(page.getByText('Somebody wrote meanwhile: “Theirs”. Yours is kept.')).toBeVisible();
  expect(api.assets.get(id)!.alt).toBe('Theirs');
  await page.getByRole('button', { name: 'Keep mine' }).click();
  await expect.poll(() => api.assets.get(id)!.alt).toBe('Mine');
});

test('a decorative image needs no text, and says so', async ({ open, page, api }) => {
  const [id] = [...api.assets.entries()][1]!;
  await open(`/media/${id}`);
  const tile = page.locator(`.justified li[data-id="${id}"]`);
  await expect(tile.getByText('No alt text')).toBeVisible();
  await page.getByRole('switch', { name: 'Decorative: says nothing that words could' }).check();
  await expect.poll(() => api.assets.get(id)!.decorative).toBe(true);
  await expect(tile.getByText('No alt text')).toHaveCount(0);
  await expect(page.getByText('Decorative: screen readers pass over it. What stands here is kept.')).toBeVisible();
});

test('what is in use stays; what is not goes to the trash, and back', async ({ open, page, api }) => {
  await open(`/media/${[...api.assets.keys()][3]}`);
  await expect(page.getByRole('button', { name: 'Move to trash' })).toBeDisabled();
  await expect(page.getByText(/^In use in \d+ places\. Take it out there first, or replace it\.$/)).toBeVisible();
  await page.getByRole('button', { name: 'Not used' }).click();
  await expect(page).toHaveURL(/show=unused/);
  await page.locator('.justified li[data-id] button').first().click();
  await page.getByRole('button', { name: 'Move to trash' }).click();
  const trashed = () => [...api.assets.values()].filter((asset) => asset.trashedAt !== null).length;
  await expect.poll(trashed).toBe(1);
  await expect(page.getByText(/moved to the trash\. It is kept there for 30 days\./)).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(trashed).toBe(0);
});

test('somebody used it meanwhile: it stays, and says where it is used', async ({ open, page, api, messages }) => {
  const [id] = [...api.assets.keys()].slice(-1);
  await open(`/media/${id}`);
  await expect(page.getByRole('button', { name: 'Move to trash' })).toBeEnabled();
  api.projects[2]!.content.gallery.push({ assetId: id!, caption: '' });
  await page.getByRole('button', { name: 'Move to trash' }).click();
  await expect(page.getByText('In use in 1 place: Quay House (gallery). Take it out there first, or replace it.')).toBeVisible();
  expect(api.assets.get(id!)!.trashedAt).toBeNull();
  messages.length = 0; // the browser itself logs a 409
});

test('another file takes the place of one, and every use stays', async ({ open, page, api }) => {
  api.media.sizesMs = 300;
  const [id, before] = [...api.assets.entries()][3]!;
  await open(`/media/${id}`);
  const file = { name: 'better.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(4_000, 'better') };
  await page.getByLabel('Choose the file that takes its place').setInputFiles([file]);
  await expect(page.getByText('A new file is on its way.')).toBeVisible();
  await expect(page.getByRole('complementary').getByText('better.jpg').first()).toBeVisible();
  await expect(page.getByText('A new file is on its way.')).toBeHidden({ timeout: 10_000 });
  expect(api.assets.get(id)).toMatchObject({ fileName: 'better.jpg', alt: before.alt, replacement: null });
  await expect(page.getByText('Used in')).toBeVisible();
});

test('images that look alike are shown, and the original can be fetched', async ({ open, page, api }) => {
  const ids = [...api.assets.keys()];
  api.media.similar.set(ids[3]!, [ids[4]!]);
  await open(`/media/${ids[3]}`);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download original' }).click();
  expect((await download).suggestedFilename()).toBe('DSC_403.jpg');
  await page.getByRole('region', { name: 'Looks nearly the same' }).getByRole('button').click();
  await expect(page).toHaveURL(new RegExp(`/media/${ids[4]}`));
});
