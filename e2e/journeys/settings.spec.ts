import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, signIn, test, type System } from './system.js';

async function openSettings(page: Page, system: System, email?: string): Promise<void> {
  await signIn(page, system, email);
  await page.getByRole('navigation').getByRole('link', { name: 'Settings' }).first().click();
  await expect(page.getByRole('heading', { name: 'People on the site' })).toBeVisible();
}
const saved = (page: Page) => expect(page.locator('[data-save=saved]')).toBeVisible();
const site = async ({ url }: System) =>
  (await (await fetch(`${url}/api/site`)).json()) as { name: string; accent: { light: string }; people: { name: string }[] };

test('what the studio says about itself is public as soon as it is saved', async ({ page, system, quiet }) => {
  const complaints = quiet(page);
  await openSettings(page, system);
  await page.getByLabel('Name', { exact: true }).first().fill('Sund Serra');
  await page.getByLabel('At the left edge of every page').fill('Sund');
  await page.getByLabel('At the right edge').fill('Serra');
  await saved(page);
  await expect.poll(async () => (await site(system)).name).toBe('Sund Serra');
  await expect.poll(async () => (await fetch(`${system.url}/`)).text().then((html) => html.includes('<span>Serra</span>'))).toBe(true);

  await page.getByRole('button', { name: 'Add office' }).click();
  await expect(page.getByLabel('City')).toBeFocused();
  await page.keyboard.type('Porto');
  for (const name of ['Liv Sund', 'Inês Serra']) {
    await page.getByRole('button', { name: 'Add person' }).click();
    await page.keyboard.type(name);
  }
  await page.getByRole('button', { name: 'Move Inês Serra up' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Move Inês Serra down' })).toBeFocused();
  await expect.poll(async () => (await site(system)).people.map(({ name }) => name)).toEqual(['Inês Serra', 'Liv Sund']);
  await page.getByRole('button', { name: 'Take out Liv Sund' }).click();
  await expect.poll(async () => (await site(system)).people.length).toBe(1);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect.poll(async () => (await site(system)).people.map(({ name }) => name)).toEqual(['Inês Serra', 'Liv Sund']);

  // What cannot be read is said at its field, and keeps nothing else from being saved.
  await page.getByLabel('On light paper').fill('#74C69D');
  await expect(page.getByText('1.8 : 1 on the light paper; readable text needs 4.5 : 1.')).toBeVisible();
  await page.getByLabel('What you are, in a line').fill('Architects in two harbours');
  await expect.poll(async () => JSON.stringify(await site(system))).toContain('Architects in two harbours');
  expect((await site(system)).accent.light).toBe('#0B5D3B');
  await page.getByRole('radio', { name: 'Brick' }).check({ force: true });
  await expect.poll(async () => (await site(system)).accent.light).toBe('#8A3B12');
  await saved(page);
  expect(complaints).toEqual([]);
});

test('two administrators change the same setting: the second is told and chooses', async ({ page, browser, system }) => {
  await openSettings(page, system);
  const theirs = await (await browser.newContext()).newPage();
  await openSettings(theirs, system);
  await page.context().setOffline(true);
  await page.getByLabel('Invitation to write').fill('Mine');
  await page.getByLabel('Founded').fill('2014');
  await theirs.getByLabel('Invitation to write').fill('Theirs');
  await saved(theirs);
  await page.context().setOffline(false);
  await expect(page.getByText('changed Invitation at the same time.')).toBeVisible();
  await page.getByRole('button', { name: 'Keep mine' }).click();
  await saved(page);
  // Nothing changes under a cursor.
  await expect(theirs.getByLabel('Invitation to write')).toHaveValue('Theirs');
  await theirs.keyboard.press('Tab');
  await expect(theirs.getByLabel('Invitation to write')).toHaveValue('Mine');
  await expect(theirs.getByLabel('Founded')).toHaveValue('2014');
  await theirs.context().close();
});

test('editors read the settings and change nothing', async ({ page, system }) => {
  system.addEditor('reader@studio.example', 'Ada Reader');
  await openSettings(page, system, 'reader@studio.example');
  await expect(page.getByText('You can read these settings.')).toBeVisible();
  await expect(page.getByLabel('Founded')).toBeDisabled();
  await expect(page.getByRole('button', { name: /^Add /u })).toHaveCount(0);
});

test('axe finds nothing in the settings, light and dark, at every width', async ({ page, system }) => {
  // One sign-in for all: there are ten a minute.
  await openSettings(page, system);
  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [1440, 820, 390]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect([colorScheme, width, violations]).toEqual([colorScheme, width, []]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
});
