import { ROLE_PERMISSIONS } from '@atelier/contracts';
import { expect, test } from './support/fixtures.js';

test.beforeEach(({ api }) => void (api.permissions = ROLE_PERMISSIONS.admin.filter((permission) => !permission.startsWith('requests'))));

test('a token is made by keys alone, shown once, with a way to try it', async ({ open, page, app, api, messages }) => {
  await open('/tokens');
  await expect(page.getByText('2 tokens work')).toBeVisible();
  await page.getByRole('row', { name: /Newsletter/ }).focus();
  await page.keyboard.press('c');
  await page.keyboard.press('k');
  const form = page.getByRole('dialog', { name: 'New API token' });
  await expect(form.getByLabel('What it is for')).toBeFocused();
  await page.keyboard.type('Price list');
  await page.keyboard.press('Enter');
  await expect(form.getByText('Tick at least one thing that it may do.')).toBeVisible();
  // Who may change an area may see it.
  await form.getByRole('group', { name: 'Library' }).getByLabel('Upload').focus();
  await page.keyboard.press('Space');
  await expect(form.getByRole('group', { name: 'Library' }).getByLabel('See', { exact: true })).toBeChecked();
  await form.getByLabel('Works for').selectOption('A week');
  await page.keyboard.press('Enter');
  const secret = page.getByRole('dialog', { name: 'Copy the token “Price list” now' });
  await expect(secret.getByLabel('Token')).toHaveValue(/^atl_/);
  await expect(secret.getByLabel('Try it')).toHaveValue(new RegExp(`curl .*Bearer atl_.* ${app.url}/api/auth/me`));
  await page.keyboard.press('Escape');
  await expect(secret).toBeVisible();
  await secret.getByRole('button', { name: 'I have kept it' }).click();
  await expect(
    page
      .getByRole('row', { name: /Price list/ })
      .getByText('7 days left')
      .last(),
  ).toBeVisible();
  expect(api.requests.findLast(({ path, method }) => path === '/admin/tokens' && method === 'POST')?.body).toEqual({
    name: 'Price list',
    scopes: ['media.write', 'media.read'],
    days: 7,
  });
  expect(await page.locator('body').innerHTML()).not.toContain('atl_');
  expect(messages).toEqual([]);
});

test('a token is revoked after a question, by the Delete key too', async ({ open, page, api }) => {
  await open('/tokens');
  const row = page.getByRole('row', { name: /Newsletter/ });
  await expect(row.getByText('Projects, news and pages: read, drafts too')).toBeVisible();
  await row.focus();
  await page.keyboard.press('Delete');
  const question = page.getByRole('dialog', { name: 'Revoke “Newsletter”?' });
  await page.keyboard.press('Escape');
  await expect(question).toBeHidden();
  expect(api.staff.tokens.filter(({ revokedAt }) => revokedAt !== null)).toHaveLength(1);
  await row.getByRole('button', { name: 'Revoke Newsletter…' }).click();
  await question.getByRole('button', { name: 'Revoke' }).click();
  await expect(page.getByText('“Newsletter” opens nothing any more.')).toBeVisible();
  await expect(page.getByRole('grid', { name: 'Tokens that no longer work' }).getByText('Newsletter')).toBeVisible();
});

test('an empty list says what a token is for', async ({ open, page, api }) => {
  api.staff.tokens.length = 0;
  await open('/tokens');
  await expect(page.getByRole('heading', { name: 'No program has a key' })).toBeVisible();
});
