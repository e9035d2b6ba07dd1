import { expect, open, test } from './support/site.js';

test('a link changes the page without loading a document, and tells where one is', async ({ page }) => {
  await open(page, '/projects');
  await page.evaluate(() => Object.assign(window, { stayed: true }));
  await page.getByRole('link', { name: 'Work 0 in Łódź' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Work 0 in Łódź');
  await expect(page).toHaveURL(/\/projects\/plain$/);
  await expect(page).toHaveTitle('Work 0 in Łódź, Łódź & Čapek');
  await expect(page.locator('h1')).toBeFocused();
  await expect(page.locator('#announcement')).toHaveText('Work 0 in Łódź, Łódź & Čapek');
  expect(await page.evaluate(() => 'stayed' in window)).toBe(true);
});

test('back returns to the list where it was left', async ({ page }) => {
  await open(page, '/projects');
  const link = page.getByRole('link', { name: 'Work 7 in Łódź' });
  await link.scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => scrollY);
  await link.click();
  await expect(page.locator('h1')).toHaveText('Work 7 in Łódź');
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await page.goBack();
  await expect(page.locator('h1')).toHaveText('Projects');
  await expect.poll(() => page.evaluate(() => scrollY)).toBeCloseTo(before, -1);
});

test('an address whose JSON is missing is loaded as a document', async ({ page }) => {
  await page.route('**/projects/plain/index.json', (route) => route.fulfill({ status: 404 }));
  await open(page, '/projects');
  await page.getByRole('link', { name: 'Work 0 in Łódź' }).click();
  await expect(page.locator('h1')).toHaveText('Work 0 in Łódź');
});

test('no page asks an API for anything', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  for (const path of ['/', '/projects', '/projects/index', '/projects/plain']) await open(page, path);
  await page.goto('/projects');
  await page.getByRole('link', { name: 'Index', exact: true }).click();
  await expect(page.getByRole('table')).toBeVisible();
  expect(asked.filter((path) => path.startsWith('/api'))).toEqual([]);
});

test('a page that has been published again brings itself up to date', async ({ page, site }) => {
  const page1 = site.files.find((file) => file.path === 'projects/plain/index.json');
  const changed = JSON.parse(page1?.body ?? '{}');
  changed.page.title = 'Renamed meanwhile';
  await page.route('**/projects/plain/now.json', (route) => route.fulfill({ json: changed }));
  await page.goto('/projects/plain');
  const image = await page.locator('.first img').elementHandle();
  await expect(page.locator('h1')).toHaveText('Renamed meanwhile');
  expect(await image?.evaluate((element) => element.isConnected)).toBe(true);
});

test('a link opened with a key held down is left to the browser', async ({ page, context }) => {
  await open(page, '/projects');
  const [other] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('link', { name: 'Work 0 in Łódź' }).click({ modifiers: ['Control'] }),
  ]);
  await expect(other.locator('h1')).toHaveText('Work 0 in Łódź');
  await expect(page.locator('h1')).toHaveText('Projects');
});
