import { expect, open, test } from './support/site.js';

test('about says one sentence, then practice, people, offices and prizes', async ({ page }) => {
  await open(page, '/about');
  await expect(page.locator('h1')).toHaveText('We are ten people in two harbours.');
  await expect(page.locator('main')).toContainText('Since 2014');
  await expect(page.getByRole('region', { name: 'People' }).getByRole('listitem')).toHaveCount(2);
  await expect(page.getByRole('region', { name: 'People' }).locator('img')).toHaveCount(1);
  await expect(page.getByRole('region', { name: 'Offices' })).toContainText('Piotrkowska 1');
  await expect(page.getByRole('region', { name: 'Prizes and books' })).toContainText('A prize for <timber> & patience');
});

test('head and foot lead to the pages the studio has, in its order', async ({ page }) => {
  await open(page, '/imprint');
  await expect(page.getByRole('navigation', { name: 'Main' }).getByRole('link')).toHaveText(['Projects', 'News', 'About', 'Contact']);
  await expect(page.locator('.imprint a')).toHaveText(['studio@example.test', 'Imprint', 'Privacy', 'Feed']);
  await page.getByRole('link', { name: 'About' }).click();
  await expect(page.getByRole('navigation', { name: 'Main' }).locator('[aria-current=page]')).toHaveText('About');
});

test('a page of the studio’s own is a title and a text', async ({ page }) => {
  await open(page, '/awards');
  await expect(page.locator('h1')).toHaveText('Awards & shortlists');
  await expect(page.locator('main')).toContainText('Words of the page awards.');
});

test('a preview shows a draft on the real site, says so, and stays private', async ({ page, site }) => {
  const view = { ...(await site.source.article('a-crane')), title: 'Not yet public' };
  const html = (await site.renderer.renderPreview({ kind: 'article', view }, site.source, {
    origin: 'https://studio.example',
    expiresAt: '2026-11-25T10:41:00.000Z',
  })) as string;
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.route('**/preview/token', (route) => route.fulfill({ contentType: 'text/html', body: html }));
  await open(page, '/preview/token');
  await expect(page.locator('.preview')).toHaveText('Preview. Not public. This link ends 25 November at 10:41 UTC.');
  await expect(page.locator('h1')).toHaveText('Not yet public');
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
  await expect(page.locator('link[rel=canonical], script[type="application/ld+json"]')).toHaveCount(0);
  // The public article beside it must not take its place.
  expect(asked.filter((path) => /\/(?:index|now)\.json$/u.test(path))).toEqual([]);
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'News' }).click();
  await expect(page.locator('.preview')).toHaveCount(0);
});

test('the form of a preview can be looked at, and sends nothing', async ({ page, site }) => {
  const view = await site.source.page('contact');
  const html = (await site.renderer.renderPreview({ kind: 'page', view }, site.source, {
    origin: 'https://studio.example',
    expiresAt: '2026-11-25T10:41:00.000Z',
  })) as string;
  const posted: string[] = [];
  page.on('request', (request) => request.method() === 'POST' && posted.push(request.url()));
  await page.route('**/preview/token', (route) => route.fulfill({ contentType: 'text/html', body: html }));
  await open(page, '/preview/token');
  await expect(page.getByRole('button', { name: 'Send' })).toBeDisabled();
  await expect(page.getByText('In a preview nothing is sent.')).toBeVisible();
  await page.getByLabel('Your name').fill('Ines');
  await page.keyboard.press('Enter');
  await page.reload();
  await expect(page.getByLabel('Your name')).toHaveValue('');
  expect(posted).toEqual([]);
});
