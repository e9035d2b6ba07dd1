import { expect, test } from './support/fixtures.js';

const jpeg = (name: string, bytes = 4000) => ({ name, mimeType: 'image/jpeg', buffer: Buffer.alloc(bytes, 1) });

test('files go up two at a time, their sizes are followed, and the pictures appear by themselves', async ({ open, page, api }) => {
  api.sizesMs = 250;
  await open('/media');
  await page.getByLabel('Choose images to upload').setInputFiles([jpeg('one.jpg'), jpeg('two.jpg'), jpeg('three.jpg')]);
  const tray = page.getByRole('region', { name: 'Uploads' });
  await expect(tray.getByText(/Making sizes, 5 of 15/).first()).toBeVisible();
  await expect(page.locator('.making').first()).toBeVisible();
  await expect(tray.getByText('3 of 3 done')).toBeVisible({ timeout: 8_000 });
  await expect(page.locator('.justified li img')).toHaveCount(27);
  await expect(tray).toBeHidden({ timeout: 8_000 });
});

test('what fails is said beside the file, with what to do', async ({ open, page, messages }) => {
  await open('/media');
  await page
    .getByLabel('Choose images to upload')
    .setInputFiles([jpeg('broken.jpg'), { name: 'plan.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(10) }, jpeg('huge.jpg')]);
  const tray = page.getByRole('region', { name: 'Uploads' });
  await expect(tray.getByText('Could not be read')).toBeVisible();
  await expect(tray.getByText('Ends before its last row. Export it again and drop it here.')).toBeVisible();
  await expect(tray.getByText('Wrong type')).toBeVisible();
  await expect(tray.getByText('Too large')).toBeVisible();
  await expect(tray.getByText('3 need you')).toBeVisible();
  messages.length = 0; // the browser itself logs a 413
});

test('an upload survives moving to another page', async ({ open, page, api }) => {
  api.delayMs = 700;
  await open('/media');
  await expect(page.locator('.justified li[data-id]').first()).toBeVisible();
  await page.getByLabel('Choose images to upload').setInputFiles([jpeg('one.jpg'), jpeg('two.jpg'), jpeg('three.jpg')]);
  await page.getByRole('link', { name: 'Projects' }).click();
  await expect(page.getByRole('grid', { name: 'Projects' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Uploads' })).toContainText('3 of 3 done', { timeout: 10_000 });
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

test('what is in use cannot be deleted, what is not goes after a question in place', async ({ open, page, api }) => {
  await open(`/media/${[...api.assets.keys()][3]}`);
  await expect(page.getByRole('button', { name: 'Delete…' })).toBeDisabled();
  await expect(page.getByText(/^In use in \d+ places\. Take it out there first\.$/)).toBeVisible();
  await page.getByRole('button', { name: 'Not used' }).click();
  await page.locator('.justified li[data-id] button').first().click();
  await page.getByRole('button', { name: 'Delete…' }).click();
  await page.getByRole('button', { name: 'Delete for good' }).click();
  await expect.poll(() => api.assets.size).toBe(23);
});
