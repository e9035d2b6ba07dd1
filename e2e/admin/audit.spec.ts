import { ROLE_PERMISSIONS } from '@atelier/contracts';
import { readFileSync } from 'node:fs';
import { type Page } from '@playwright/test';
import { expect, test } from './support/fixtures.js';

test.beforeEach(({ api }) => void (api.permissions = ROLE_PERMISSIONS.admin.filter((permission) => !permission.startsWith('requests'))));
const entries = (page: Page) => page.locator('.audit-entry');

test('each entry is a sentence that opens by keys, with before and after', async ({ open, page, messages }) => {
  await open('/audit');
  await expect(entries(page).first()).toContainText('Tomás Ferreira published the project Ferry Hall');
  await expect(entries(page).nth(1)).toContainText('Somebody failed to sign in as jonas@sundserra.example');
  await expect(entries(page).nth(9)).toContainText('watered (greenhouse) The tall one');
  await entries(page).first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: 'Role Viewer Editor' })).toBeVisible();
  await expect(page.getByText('staff.role_changed')).toBeVisible();
  await expect(page).toHaveURL(/entry=/);
  await page.keyboard.press('Escape');
  await expect(page.getByText('staff.role_changed')).toBeHidden();
  await expect(entries(page).nth(2)).toBeFocused();
  expect(messages).toEqual([]);
});

test('it goes on to the first entry', async ({ open, page }) => {
  await open('/audit');
  await expect(page.getByText('50 of 64')).toBeVisible();
  await page.locator('.list-foot').scrollIntoViewIfNeeded();
  await expect(entries(page)).toHaveCount(64);
  await expect(page.getByRole('button', { name: 'More' })).toHaveCount(0);
});

test('who, what, when and words are in the address, and the export has what is shown', async ({ open, page, api }) => {
  await open('/audit');
  await page.getByLabel('What').selectOption('People');
  await expect(page).toHaveURL(/act=staff/);
  await expect(entries(page)).toHaveCount(7);
  await page.getByLabel('Who').selectOption('Tomás Ferreira');
  await expect(entries(page)).toHaveCount(2);
  await page.reload();
  await expect(entries(page)).toHaveCount(2);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export these as CSV' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('audit-log.csv');
  expect(
    readFileSync(await file.path(), 'utf8')
      .trim()
      .split('\n'),
  ).toHaveLength(3);
  await page.getByLabel('Who').selectOption('Everybody');
  await page.getByLabel('What').selectOption('Every act');
  await page.getByLabel('When').selectOption('Today');
  await expect.poll(() => api.requests.findLast(({ path }) => path === '/admin/audit') !== undefined).toBe(true);
  await page.getByLabel('When').selectOption('From … to …');
  await page.getByLabel('First day').fill('2001-01-01');
  await page.getByLabel('Last day').fill('2001-01-31');
  await page.getByLabel('Last day').blur();
  await expect(page.getByRole('heading', { name: 'Nothing like that happened' })).toBeVisible();
  await page.getByRole('button', { name: 'Show everything' }).click();
  await page.locator('.list-foot').scrollIntoViewIfNeeded();
  await expect(entries(page)).toHaveCount(64);
});
