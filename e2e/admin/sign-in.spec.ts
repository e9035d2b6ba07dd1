import { expect, test } from './support/fixtures.js';

test.describe('signing in', () => {
  test.beforeEach(async ({ page, app }) => {
    await page.goto(`${app.url}/admin/projects`);
    await page.getByLabel('E-mail').fill('ines@sundserra.example');
  });
  const submit = 'Sign in';

  test('leads to the page that was asked for', async ({ page, messages }) => {
    await page.getByLabel('Password', { exact: true }).fill('right');
    await page.getByRole('button', { name: submit }).click();
    await expect(page.getByRole('grid', { name: 'Projects' })).toBeVisible();
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).not.toContain('token-');
    expect(messages).toEqual([]);
  });

  test('says that the password is wrong and keeps the e-mail', async ({ page }) => {
    await page.getByLabel('Password', { exact: true }).fill('wrong');
    await page.getByRole('button', { name: submit }).click();
    await expect(page.getByText('E-mail and password don’t match.')).toBeVisible();
    await expect(page.getByLabel('E-mail')).toHaveValue('ines@sundserra.example');
    await expect(page.getByLabel('Password', { exact: true })).toBeFocused();
  });

  test('shows the pause after too many tries and ends it', async ({ page }) => {
    await page.getByLabel('Password', { exact: true }).fill('often');
    await page.getByRole('button', { name: submit }).click();
    await expect(page.getByText(/You can go on in \d s/)).toBeVisible();
    await expect(page.getByRole('button', { name: submit })).toBeDisabled();
    await expect(page.getByRole('button', { name: submit })).toBeEnabled({ timeout: 6_000 });
    await expect(page.getByLabel('Password', { exact: true })).toHaveValue('often');
  });

  test('waits for a sleeping server and goes on by itself', async ({ page, api }) => {
    api.asleep = true;
    await page.getByLabel('Password', { exact: true }).fill('right');
    await page.getByRole('button', { name: submit }).click();
    await expect(page.getByText('No answer from the studio’s server.')).toBeVisible();
    api.asleep = false;
    await expect(page.getByRole('grid', { name: 'Projects' })).toBeVisible({ timeout: 9_000 });
  });
});

test('twelve tabs refresh without a race and stay signed in', async ({ open, app, page, api }) => {
  await open('/projects');
  const context = page.context();
  const tabs = await Promise.all(Array.from({ length: 11 }, () => context.newPage()));
  await Promise.all(tabs.map((tab) => tab.goto(`${app.url}/admin/projects`)));
  for (const tab of tabs) await expect(tab.getByRole('grid', { name: 'Projects' })).toBeVisible({ timeout: 10_000 });
  expect(api.requests.filter(({ path }) => path === '/auth/refresh').length).toBeLessThanOrEqual(12);
  // One of them listens for all: a browser opens six connections to a host.
  const listening = () => api.requests.filter(({ path }) => path === '/admin/events').length;
  expect(listening()).toBe(1);
  await page.close();
  await expect.poll(listening).toBe(2);
});

test('a server that is busy ends no session: the word of the session stays, and trying again leads in', async ({ page, app, api }) => {
  await page.context().addCookies([{ name: 'refresh', value: 'yes', url: `${app.url}/api/auth`, httpOnly: true }]);
  await page.addInitScript(() => localStorage.getItem('atelier.session') ?? localStorage.setItem('atelier.session', 'csrf-word'));
  let busy = true;
  await page.route('**/api/auth/refresh', (route) =>
    busy
      ? route.fulfill({
          status: 503,
          contentType: 'application/problem+json',
          headers: { 'retry-after': '1' },
          body: JSON.stringify({ type: 'x', title: 'x', status: 503, detail: 'Later.', code: 'database.unavailable', requestId: 'r' }),
        })
      : route.fallback(),
  );
  await page.goto(`${app.url}/admin/projects`);
  await expect(page.getByText('No answer from the studio’s server.')).toBeVisible();
  expect(await page.evaluate(() => localStorage.getItem('atelier.session'))).toBe('csrf-word');
  busy = false;
  await page.getByRole('button', { name: 'Try now' }).click();
  await expect(page.getByRole('grid', { name: 'Projects' })).toBeVisible();
  expect(api.requests.filter(({ path }) => path === '/auth/login')).toEqual([]);
});

test('a session that ends asks over the page, and nothing typed is lost', async ({ open, page, api }) => {
  await open(`/projects/${api.projects[0]!.id}`);
  await page.getByRole('textbox', { name: 'Summary' }).fill('Typed before the session ended.');
  api.sessionEnded = true;
  api.refreshRefused = true;
  await page.getByRole('textbox', { name: 'Client' }).fill('And after');
  const dialog = page.getByRole('dialog', { name: 'Sign in again' });
  await expect(dialog).toBeVisible();
  await dialog.getByLabel('Password', { exact: true }).fill('right');
  await dialog.getByRole('button', { name: 'Sign in' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.locator('[data-save=saved]')).toBeVisible();
  expect(api.projects[0]!.content).toMatchObject({ summary: 'Typed before the session ended.', client: 'And after' });
  expect(await page.getByRole('textbox', { name: 'Client' }).inputValue()).toBe('And after');
});
