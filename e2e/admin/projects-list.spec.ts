import { type Page } from '@playwright/test';
import { expect, test } from './support/fixtures.js';

const titles = (page: Page) => page.locator('[role=row][data-id] .title-line a').allTextContents();

test('rows are moved through, selected, archived and brought back by keys alone', async ({ open, page, api }) => {
  await open('/projects');
  await page.locator('[role=row][data-id]').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('x');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByRole('toolbar', { name: '2 projects selected' })).toBeVisible();
  await page.keyboard.press('e');
  await expect(page.getByText('2 projects archived.')).toBeVisible();
  await expect.poll(() => api.projects.filter((project) => project.status === 'archived').length).toBe(3);
  await page.keyboard.press('Control+z');
  await expect.poll(() => api.projects.filter((project) => project.status === 'archived').length).toBe(1);
  await expect.poll(() => titles(page)).toContain('Quay House');
});

test('the order is changed with Alt and an arrow, announced and saved', async ({ open, page, api }) => {
  await open('/projects');
  await page.locator('[role=row][data-id]').nth(1).focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(page.getByText('Institute for Coastal Studies, place 3 of 11')).toBeAttached();
  await expect(page.locator('[role=row][data-id]').nth(2)).toBeFocused();
  await expect(page.getByText('Order saved')).toBeVisible();
  expect(api.projects[2]!.content.title).toBe('Institute for Coastal Studies');
  await page.keyboard.press('Control+z');
  await expect.poll(() => api.projects[1]!.content.title).toBe('Institute for Coastal Studies');
});

test('the order is changed by dragging, and Esc puts back', async ({ open, page, api }) => {
  await open('/projects');
  const grip = page.getByRole('button', { name: 'Move Grain Depot 14' });
  const from = (await grip.boundingBox())!;
  const to = (await page.getByRole('button', { name: 'Move Slate Archive' }).boundingBox())!;
  const drag = async (): Promise<void> => {
    await page.mouse.move(from.x + 8, from.y + 8);
    await page.mouse.down();
    await page.mouse.move(from.x + 8, from.y + 60, { steps: 4 });
    await page.mouse.move(to.x + 8, to.y + 30, { steps: 6 });
    await expect(page.locator('.insertion')).toBeAttached();
  };
  await drag();
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(page.locator('.insertion')).toHaveCount(0);
  expect((await titles(page))[0]).toBe('Grain Depot 14');
  await drag();
  await page.mouse.up();
  await expect.poll(async () => (await titles(page)).indexOf('Grain Depot 14')).toBe(4);
  await expect.poll(() => api.projects[4]!.content.title).toBe('Grain Depot 14');
});

test('search, status and order live in the address', async ({ open, page }) => {
  await open('/projects');
  await expect.poll(() => titles(page)).toHaveLength(11);
  await page.keyboard.press('/');
  await page.keyboard.type('quay');
  await expect.poll(() => titles(page)).toEqual(['Quay House']);
  await expect(page).toHaveURL(/q=quay/);
  await page.getByRole('button', { name: /^Draft/ }).click();
  await expect(page.getByRole('heading', { name: 'No draft project matches “quay”' })).toBeVisible();
  await page.getByRole('button', { name: 'Search all statuses' }).click();
  await expect.poll(() => titles(page)).toEqual(['Quay House']);
});

test('a failing refresh keeps the list and says how old it is', async ({ open, page, api }) => {
  await open('/projects');
  await expect.poll(() => titles(page)).toHaveLength(11);
  api.asleep = true;
  api.saveAsTomas(api.projects[2]!.id, { title: 'Quay House II' });
  await expect(page.getByText('The list could not be refreshed.')).toBeVisible({ timeout: 10_000 });
  expect(await titles(page)).toHaveLength(11);
  api.asleep = false;
  await page.getByRole('button', { name: 'Try now' }).click();
  await expect.poll(() => titles(page)).toContain('Quay House II');
  await expect(page.getByText('The list could not be refreshed.')).toBeHidden();
});
