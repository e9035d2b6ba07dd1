import { expect, open, test } from './support/site.js';

test('news stand by year, go on at the next page, and are filtered by links', async ({ page }) => {
  await open(page, '/');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'News' }).click();
  await expect(page.locator('h1')).toHaveText('News');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['2026', '2025']);
  await expect(page.locator('.dated li')).toHaveCount(30);
  await expect(page.locator('.dated time').first()).toHaveText('12 October');
  await page.getByRole('link', { name: 'Older news' }).click();
  await expect(page).toHaveURL(/\/news\/page\/2$/);
  await expect(page.locator('.dated li')).toHaveCount(3);
  await page.goto('/news/a-crane');
  await page.getByRole('link', { name: 'Reuse' }).click();
  await expect(page).toHaveURL(/\/news\/tag\/reuse$/);
  await expect(page.getByRole('status')).toHaveText('9 articles, Reuse');
});

test('an article has its date, author, text, company, and earlier and later', async ({ page }) => {
  await open(page, '/news/a-crane');
  await expect(page.locator('h1')).toHaveText('A crane over “Łódź” & the <harbour>');
  await expect(page.locator('.opening time')).toHaveAttribute('datetime', '2026-10-12');
  await expect(page.locator('.opening')).toContainText('Ewa Żak');
  await expect(page.locator('.long figure figcaption').last()).toHaveText('Windows of the third kind');
  await expect(page.getByRole('region', { name: 'Projects' }).getByRole('link')).toHaveCount(2);
  await expect(page.getByRole('region', { name: 'Related' }).getByRole('link')).toHaveCount(2);
  await page.getByRole('navigation', { name: 'Other news' }).getByRole('link').click();
  await expect(page).toHaveURL(/\/news\/bare-news$/);
  await expect(page.getByRole('navigation', { name: 'Other news' }).getByRole('link')).toHaveCount(2);
});

test('a project shows the news beside it', async ({ page }) => {
  await open(page, '/projects/plain');
  await page.getByRole('region', { name: 'News' }).getByRole('link').click();
  await expect(page).toHaveURL(/\/news\/a-crane$/);
});

test('the feeds are well formed, whole and the same', async ({ page, site }) => {
  const file = (path: string) => site.files.find((one) => one.path === path)?.body ?? '';
  // On an empty page: those of the site parse no text.
  const feed = await page.evaluate((xml) => {
    const atom = new DOMParser().parseFromString(xml, 'application/xml');
    const text = (selector: string) => atom.querySelector(selector)?.textContent ?? '';
    return {
      broken: atom.querySelector('parsererror') !== null,
      entries: atom.querySelectorAll('entry').length,
      title: text('entry > title'),
      id: text('entry > id'),
      content: text('entry > content'),
      self: atom.querySelector('link[rel=self]')?.getAttribute('href'),
    };
  }, file('feed.xml'));
  expect(feed).toMatchObject({
    broken: false,
    entries: 30,
    title: 'A crane over “Łódź” & the <harbour>',
    id: 'urn:uuid:01a30000-0000-7000-8000-000000000000',
    self: 'https://studio.example/feed.xml',
  });
  expect(feed.content).toContain('<a href="https://studio.example/about">one rule</a> &amp; it is');
  const json = JSON.parse(file('feed.json')) as { version: string; items: { id: string; content_html: string }[] };
  expect(json.version).toBe('https://jsonfeed.org/version/1.1');
  expect(json.items[0]).toMatchObject({ id: feed.id, content_html: feed.content });
  await open(page, '/news');
  await expect(page.locator('link[type="application/atom+xml"]')).toHaveAttribute('href', '/feed.xml');
});

test('what an article touches is named: itself, the newsroom, the front page, the project beside it', async ({ site }) => {
  const paths = (await site.renderer.pathsShowing(site.source, [{ kind: 'article', slug: 'a-crane' }])) as string[];
  expect(paths.slice(0, 3)).toEqual(['/news/a-crane', '/', '/news']);
  expect(paths).toEqual(expect.arrayContaining(['/news/tag/reuse', '/news/bare-news', '/projects/plain']));
  expect(paths).not.toContain('/projects/work-9');
  const all = await site.renderer.pathsShowing(site.source, [{ kind: 'page', slug: 'about' }]);
  expect([...all].sort()).toEqual([...site.paths].sort());
  expect(all[0]).toBe('/about');
});
