import { type Page } from '@playwright/test';
import { CODE, GOOD_LINK } from './support/fake-staff.js';
import { expect, test } from './support/fixtures.js';

const password = (page: Page, name = 'Password') => page.getByLabel(name, { exact: true });
const body = (api: { requests: { path: string; body: unknown }[] }, path: string) =>
  api.requests.findLast((request) => request.path === path)?.body;

test.describe('the second step of signing in', () => {
  test.beforeEach(async ({ page, app, api }) => {
    api.staff.account.secondFactor = { on: true, since: null, recoveryCodesLeft: 7 };
    await page.goto(`${app.url}/admin/projects`);
    await page.getByLabel('E-mail').fill('ines@sundserra.example');
    await password(page).fill('right');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Enter the code' })).toBeVisible();
  });

  test('six digits go by themselves, by keys alone', async ({ page, messages }) => {
    const code = page.getByLabel('Six digits from your authenticator app');
    await expect(code).toBeFocused();
    await expect(code).toHaveAttribute('autocomplete', 'one-time-code');
    await expect(code).toHaveAttribute('inputmode', 'numeric');
    await page.keyboard.type('000000');
    await expect(page.getByText('This code is not the one of the moment')).toBeVisible();
    await expect(code).toBeFocused();
    await expect(code).toHaveValue('000000'); // selected: the next digits replace it
    await page.keyboard.type(CODE);
    await expect(page.getByRole('grid', { name: 'Projects' })).toBeVisible();
    expect(messages).toEqual([]);
  });

  test('a recovery code lets in, and going back keeps what was typed', async ({ page }) => {
    await page.getByRole('button', { name: 'Back' }).click();
    await expect(page.getByLabel('E-mail')).toHaveValue('ines@sundserra.example');
    await expect(password(page)).toHaveValue('right');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('button', { name: 'Use a recovery code' }).click();
    const code = page.getByLabel('One of your recovery codes');
    await expect(code).toBeFocused();
    await page.keyboard.type('AAAA-1111');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('grid', { name: 'Projects' })).toBeVisible();
  });
});

test('the tries that are left are counted', async ({ page, app, messages }) => {
  await page.goto(`${app.url}/admin/`);
  await page.getByLabel('E-mail').fill('ines@sundserra.example');
  await password(page).fill('wrong');
  await page.keyboard.press('Enter');
  await expect(page.getByText('4 tries left, then a pause of 15 minutes.')).toBeVisible();
  await password(page).fill('wrong');
  await page.keyboard.press('Enter');
  await expect(page.getByText('3 tries left')).toBeVisible();
  expect(messages).toEqual([]);
});

test('who forgot the password gets the same answer, whoever it is', async ({ page, app, api, messages }) => {
  await page.goto(`${app.url}/admin/`);
  await page.getByRole('link', { name: 'Forgotten your password?' }).click();
  await expect(page).toHaveURL(/\/admin\/forgot$/);
  await expect(page.getByLabel('E-mail')).toBeFocused();
  await page.keyboard.type('nobody@sundserra.example');
  await page.keyboard.press('Enter');
  await expect(page.getByText('If nobody@sundserra.example belongs to somebody who works here')).toBeVisible();
  await expect(page.getByText('npm run cli -- staff:reset')).toBeVisible();
  expect(body(api, '/auth/password/forgot')).toEqual({ email: 'nobody@sundserra.example' });
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  expect(messages).toEqual([]);
});

test('a new password: its length said before, a common one refused beside the field, the link out of the bar', async ({
  page,
  app,
  api,
  messages,
}) => {
  await page.goto(`${app.url}/admin/reset#${GOOD_LINK}`);
  const field = password(page, 'New password');
  await expect(field).toBeFocused();
  expect(page.url()).toBe(`${app.url}/admin/reset`);
  await expect(page.getByText('12 characters or more.')).toBeVisible();
  await expect(field).toHaveAttribute('autocomplete', 'new-password');
  await page.keyboard.type('short');
  await expect(page.getByText('5 of at least 12 characters.')).toBeVisible();
  await field.fill('password1234');
  await page.keyboard.press('Enter');
  await expect(page.getByText('This password is among the best known.')).toBeVisible();
  await expect(field).toHaveValue('password1234');
  await field.fill('four words nobody knows');
  await page.getByRole('button', { name: 'Show new password' }).click();
  await expect(field).toHaveAttribute('type', 'text');
  await page.getByRole('button', { name: 'Set the password' }).click();
  await expect(page.getByRole('heading', { name: 'Your new password is set' })).toBeVisible();
  expect(body(api, '/auth/password/reset')).toEqual({ token: GOOD_LINK, password: 'four words nobody knows' });
  expect(await page.evaluate(() => JSON.stringify([{ ...localStorage, ...sessionStorage }, history.length]))).not.toContain(GOOD_LINK);
  await page.getByRole('link', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  expect(messages).toEqual([]);
});

test('6.2.7 a password is pasted like any other word, and shown if somebody wants to see it', async ({ page, app, messages }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  for (const [address, label] of [
    [`/admin/reset#${GOOD_LINK}`, 'New password'],
    ['/admin/', 'Password'],
  ] as const) {
    await page.goto(`${app.url}${address}`);
    const field = password(page, label);
    await field.focus();
    await page.evaluate(() => navigator.clipboard.writeText('  four words nobody knows '));
    await page.keyboard.press('Control+V');
    await expect(field).toHaveValue('  four words nobody knows ');
    await expect(field).toHaveAttribute('autocomplete', address === '/admin/' ? 'current-password' : 'new-password');
    await page.getByRole('button', { name: /^Show/u }).click();
    await expect(field).toHaveAttribute('type', 'text');
  }
  expect(messages).toEqual([]);
});

test('a spent link says so and leads on; a second link in the same tab opens', async ({ page, app, messages }) => {
  await page.goto(`${app.url}/admin/reset#a-link-that-was-used-before`);
  await password(page, 'New password').fill('four words nobody knows');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'This link opens nothing any more' })).toBeVisible();
  await page.evaluate((link) => (location.hash = link), GOOD_LINK);
  await expect(page.getByRole('heading', { name: 'Set a new password' })).toBeVisible();
  expect(page.url()).toBe(`${app.url}/admin/reset`);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Open the link again' })).toBeVisible();
  await page.getByRole('button', { name: 'Ask for a new link' }).click();
  await expect(page.getByRole('heading', { name: 'Forgotten your password?' })).toBeVisible();
  expect(messages).toEqual([]);
});

test('an invitation is accepted by keys alone, and leads to the second factor', async ({ page, app, api, messages }) => {
  await page.goto(`${app.url}/admin/welcome#${GOOD_LINK}`);
  await expect(page.getByRole('heading', { name: 'Welcome to Sund Serra' })).toBeVisible();
  await expect(page.getByText('amara@sundserra.example is invited as Viewer: sees drafts')).toBeVisible();
  await page.getByLabel('Your name, as colleagues see it').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.type('four words nobody knows');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Welcome, Amara Okoye.')).toBeVisible();
  await expect(page).toHaveURL(/\/admin\/account\?welcome=1$/);
  await expect(page.getByRole('button', { name: 'Turn on…' })).toBeVisible();
  expect(body(api, '/auth/invitations/accept')).toEqual({ token: GOOD_LINK, name: 'Amara Okoye', password: 'four words nobody knows' });
  await page.goto(`${app.url}/admin/welcome#${GOOD_LINK}`);
  await expect(page.getByRole('heading', { name: 'This link opens nothing any more' })).toBeVisible();
  expect(messages).toEqual([]);
});

test('whoever is signed in here is told before an invitation takes the place', async ({ page, app, open }) => {
  await open('/projects');
  await page.goto(`${app.url}/admin/welcome#${GOOD_LINK}`);
  await expect(page.getByText('Ines Carvalho is signed in on this computer')).toBeVisible();
});

test('a new address is confirmed by a press, not by opening', async ({ page, app, api, open, messages }) => {
  api.staff.account.pendingEmail = 'ines@carvalho.example';
  await open('/projects');
  await page.goto(`${app.url}/admin/confirm-email#${GOOD_LINK}`);
  await expect(page.getByRole('button', { name: 'Confirm' })).toBeFocused();
  expect(body(api, '/auth/email/confirm')).toBeUndefined();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Your new address is confirmed' })).toBeVisible();
  await page.getByRole('link', { name: 'Go to your account' }).click();
  await expect(page.getByText('ines@carvalho.example')).toBeVisible();
  await page.goto(`${app.url}/admin/confirm-email#${GOOD_LINK}`);
  await page.getByRole('button', { name: 'Confirm' }).click();
  await expect(page.getByRole('heading', { name: 'This link opens nothing any more' })).toBeVisible();
  expect(messages).toEqual([]);
});
