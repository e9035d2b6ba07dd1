import { expect, open, test } from './support/site.js';

test('opens from a plate, turns by keys and words, closes, and gives the focus back', async ({ page }) => {
  await open(page, '/projects/plain');
  await page.getByRole('link', { name: /Enlarge plate 2$/ }).focus();
  await page.keyboard.press('Enter');
  const viewer = page.getByRole('dialog', { name: 'Plate 2 of 8' });
  await expect(viewer).toBeVisible();
  await expect(viewer.getByRole('status')).toHaveText('2 / 8');
  await expect(viewer.getByRole('button', { name: 'Close' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('dialog', { name: 'Plate 3 of 8' })).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('dialog', { name: 'Plate 8 of 8' })).toBeVisible();
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByRole('dialog', { name: 'Plate 1 of 8' })).toBeVisible();
  for (let press = 0; press < 5; press++) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement === document.body || !!document.activeElement?.closest('dialog'))).toBe(true);
  }
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator('#plate-1 a')).toBeFocused();
});

test('a swipe turns to the next plate', async ({ page }) => {
  await open(page, '/projects/plain');
  await page.locator('#plate-1 a').click();
  const box = await page.locator('.viewer figure').boundingBox();
  if (!box) throw new Error('no picture');
  await page.mouse.move(box.x + 600, box.y + 200);
  await page.mouse.down();
  await page.mouse.move(box.x + 300, box.y + 210, { steps: 4 });
  await page.mouse.up();
  await expect(page.getByRole('dialog', { name: 'Plate 2 of 8' })).toBeVisible();
});

test('the picture stays within the window', async ({ page }) => {
  await open(page, '/projects/only-portraits');
  await page.locator('#plate-1 a').click();
  await expect.poll(async () => page.locator('.viewer img').evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
  const box = await page.locator('.viewer img').boundingBox();
  expect((box?.y ?? 0) + (box?.height ?? 9999)).toBeLessThanOrEqual(900);
});

test('a reference in the text leads to its plate', async ({ page }) => {
  await open(page, '/projects/plain');
  await page.getByRole('link', { name: '(2)' }).click();
  await expect(page).toHaveURL(/#plate-2$/);
  await expect(page.locator('#plate-2')).toBeInViewport();
  await expect(page.getByRole('link', { name: '(400)' })).toHaveCount(0);
});
