import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { ADMIN, expect, publishArticle, staff, test } from './netlify.js';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

test.describe.configure({ mode: 'serial' });

test('the home page is a file, under the headers of netlify.toml, and says nothing on the console', async ({ page, hosting, quiet }) => {
  const complaints = quiet(page);
  const answer = await page.goto(hosting.site.origin);
  expect(answer?.headers()).toMatchObject({
    'content-security-policy': "frame-ancestors 'none'",
    'strict-transport-security': 'max-age=63072000; includeSubDomains',
    'cache-control': 'public,max-age=0,must-revalidate',
  });
  await page.waitForLoadState('networkidle');
  // The page looked for what is newer, through its own host.
  expect(hosting.site.seen).toContain('function /.netlify/functions/page/now.json');
  expect(complaints).toEqual([]);
});

test('every address of the sitemap is answered where it is, without being led anywhere, and its data lies below it', async ({
  page,
  hosting,
}) => {
  const sitemap = await (await page.request.get(`${hosting.site.origin}/sitemap.xml`)).text();
  const paths = [...sitemap.matchAll(/<loc>https?:\/\/[^/<]+([^<]*)<\/loc>/gu)].map(([, path = '']) => path);
  expect(paths).toEqual(expect.arrayContaining(['/', '/projects', '/news', '/news/at-the-build']));
  const asked = hosting.site.seen.length;
  for (const path of paths) {
    const at = async (address: string) => (await page.request.get(hosting.site.origin + address, { maxRedirects: 0 })).status();
    expect([path, await at(path), await at(`${path === '/' ? '' : path}/index.json`)]).toEqual([path, 200, 200]);
    // The rule that leads to the file of an index takes both.
    if (path === '/' || path.endsWith('/index')) continue;
    const slash = await page.request.get(`${hosting.site.origin}${path}/`, { maxRedirects: 0 });
    expect([path, slash.status(), slash.headers()['location']]).toEqual([path, 301, path]);
  }
  // By files alone.
  expect(hosting.site.seen.slice(asked)).toEqual([]);
  // By the name of its file it is the same page, which looks for what is newer.
  await page.goto(`${hosting.site.origin}/news/at-the-build.html`);
  await expect.poll(() => hosting.site.seen).toContain('function /.netlify/functions/page/news/at-the-build/now.json');
});

test('every page that is published names exactly the scripts and styles it contains', async ({ hosting }) => {
  const hashesOf = (html: string, tag: 'script' | 'style') =>
    [...html.matchAll(new RegExp(`<${tag}(?![^>]*\\ssrc=)(?![^>]*application/(?:ld\\+)?json)[^>]*>([^<]*)</${tag}>`, 'gu'))].map(
      ([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
    );
  let pages = 0;
  for (const folder of hosting.folders)
    for (const name of (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.html'))) {
      const html = await readFile(join(folder, name), 'utf8');
      const policy = (/http-equiv="Content-Security-Policy" content="([^"]+)"/u.exec(html)?.[1] ?? '').replaceAll('&#39;', "'");
      const directive = (kind: string) => new RegExp(`${kind} ([^;]*)`, 'u').exec(policy)?.[1]?.split(' ') ?? [];
      const named = (kind: string) => directive(kind).filter((word) => word.startsWith("'sha256-"));
      expect([name, named('script-src')]).toEqual([name, hashesOf(html, 'script')]);
      // The admin also names the three sheets of its drag and drop.
      expect([name, named('style-src').length === 3 ? [] : named('style-src')]).toEqual([name, hashesOf(html, 'style')]);
      expect([name, policy.includes('unsafe-inline'), policy.includes("default-src 'none'")]).toEqual([name, false, true]);
      pages++;
    }
  expect(pages).toBeGreaterThan(4);
});

for (const javaScriptEnabled of [true, false])
  test(`what is published after the build is seen without a deploy, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, async ({
    browser,
    system,
    hosting,
    quiet,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    const title = `After the build, ${javaScriptEnabled ? 'running' : 'still'}`;
    const slug = title.toLowerCase().replaceAll(/[^a-z]+/gu, '-');
    expect((await page.goto(`${hosting.site.origin}/news/${slug}`))?.status()).toBe(404);
    await publishArticle(system, title);
    // The CDN kept that nothing was here, until the publication said otherwise.
    await expect.poll(async () => (await page.request.get(`${hosting.site.origin}/news/${slug}`)).status()).toBe(200);
    expect(hosting.purges.at(-1)).toEqual(['news', `article-${slug}`]);
    const complaints = quiet(page);
    const answer = await page.goto(`${hosting.site.origin}/news/${slug}`);
    expect(answer?.headers()['content-security-policy']).toBe("frame-ancestors 'none'");
    await expect(heading(page)).toHaveText(title);
    if (javaScriptEnabled) await page.waitForLoadState('networkidle');
    // The list was there at the build, so without JavaScript it is as old as that; whoever runs it sees the new line.
    await page.goto(`${hosting.site.origin}/`);
    if (javaScriptEnabled) await expect(page.getByText(title)).toBeVisible();
    for (const path of ['/sitemap.xml', '/feed.xml', '/feed.json'])
      expect([path, (await (await page.request.get(hosting.site.origin + path)).text()).includes(`/news/${slug}`)]).toEqual([path, true]);
    expect(complaints).toEqual([]);
    await context.close();
  });

test('a new address is known at once, and the old one leads there', async ({ page, system, hosting }) => {
  const { call, article } = await publishArticle(system, 'Called one thing');
  const at = (path: string) => page.request.get(hosting.site.origin + path, { maxRedirects: 0 });
  await expect.poll(async () => (await at('/news/called-one-thing')).status()).toBe(200);
  await call('PATCH', `/api/admin/news/${article.id}`, { slug: 'called-another' }, article.version);
  await expect.poll(async () => (await at('/news/called-another')).status()).toBe(200);
  await expect.poll(async () => (await at('/news/called-one-thing')).status()).toBe(308);
  expect((await at('/news/called-one-thing')).headers()['location']).toBe('/news/called-another');
});

test('who has a page open that is taken back is told so', async ({ page, system, hosting }) => {
  const { call, article } = await publishArticle(system, 'Soon taken back');
  await expect.poll(async () => (await page.request.get(`${hosting.site.origin}/news/soon-taken-back`)).status()).toBe(200);
  await page.goto(`${hosting.site.origin}/news/soon-taken-back`);
  await page.waitForLoadState('networkidle');
  const html = await page.content();
  await call('POST', `/api/admin/news/${article.id}/unpublish`, undefined, article.version);
  await expect.poll(async () => (await page.request.get(`${hosting.site.origin}/news/soon-taken-back`)).status()).toBe(404);
  // As its file still says it, for the next deploy to take away.
  await page.route('**/news/soon-taken-back', (route) => route.fulfill({ contentType: 'text/html', body: html }));
  await page.goto(`${hosting.site.origin}/news/soon-taken-back`);
  await expect(heading(page)).toHaveText('No door at this address');
});

test('a letter can be sent through the site’s own host', async ({ page, system, hosting, quiet }) => {
  const call = await staff(system);
  const form = await call('POST', '/api/admin/pages', { title: 'Write to us', slug: 'contact', label: 'Contact', place: 'head' });
  await call('POST', `/api/admin/pages/${form.id}/publish`, undefined, form.version);
  await expect.poll(async () => (await page.request.get(`${hosting.site.origin}/contact`)).status()).toBe(200);
  const complaints = quiet(page);
  await page.goto(`${hosting.site.origin}/contact`);
  await page.getByLabel('Your name').fill('Ana Visitor');
  await page.getByRole('textbox', { name: 'E-mail' }).fill('ana@example.org');
  await page.getByRole('radio', { name: 'A commission' }).check();
  await page.getByLabel('Tell us about the place').fill('We would like to talk about a house by the river.');
  await page.getByRole('checkbox').check();
  // Faster than this, nobody would have typed it.
  await page.waitForTimeout(4_000);
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByRole('heading', { name: 'Thank you, Ana Visitor.' })).toBeVisible({ timeout: 20_000 });
  expect(hosting.site.seen).toContain('POST /api/collaborations');
  expect(complaints).toEqual([]);
});

test('staff sign in on the admin’s own site, whose cookies are its own, and stay signed in', async ({ page, context, hosting, quiet }) => {
  const complaints = quiet(page);
  await page.goto(hosting.admin.origin);
  await expect(page).toHaveURL(`${hosting.admin.origin}/admin/`);
  await page.getByLabel('E-mail').fill(ADMIN.email);
  await page.getByLabel('Password', { exact: true }).fill(ADMIN.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('navigation').first().waitFor();
  const cookies = await context.cookies();
  expect(cookies.filter(({ name }) => /refresh/u.test(name))).toMatchObject([
    { domain: '127.0.0.1', httpOnly: true, sameSite: 'Strict', path: '/' },
  ]);
  await page.goto(`${hosting.admin.origin}/admin/news`);
  await page.getByRole('navigation').first().waitFor();
  await expect(heading(page)).toHaveText(/News/u);
  expect(hosting.admin.seen).toEqual(expect.arrayContaining(['POST /api/auth/login', 'POST /api/auth/refresh', 'GET /api/admin/events']));
  expect(complaints).toEqual([]);
  expect((await page.request.get(`${hosting.admin.origin}/admin/assets/gone.js`)).status()).toBe(404);
  expect((await page.request.get(`${hosting.admin.origin}/nowhere`)).status()).toBe(404);
});

test('events go on through a proxy that ends them, without reading everything again', async ({ page, system, hosting, quiet }) => {
  test.setTimeout(90_000);
  const complaints = quiet(page);
  await page.goto(`${hosting.admin.origin}/admin/`);
  await page.getByLabel('E-mail').fill(ADMIN.email);
  await page.getByLabel('Password', { exact: true }).fill(ADMIN.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('navigation').first().waitFor();
  await page.goto(`${hosting.admin.origin}/admin/news`);
  await expect(heading(page)).toHaveText(/News/u);
  await page.waitForTimeout(1_000);
  const streams = () => hosting.admin.seen.filter((line) => line === 'GET /api/admin/events').length;
  const lists = () => hosting.admin.seen.filter((line) => line === 'GET /api/admin/news').length;
  const [before, listsBefore] = [streams(), lists()];
  await expect.poll(streams, { timeout: 40_000 }).toBeGreaterThan(before);
  await page.waitForTimeout(1_500);
  expect(lists()).toBe(listsBefore);
  await publishArticle(system, 'Heard after the gap');
  await expect(page.getByText('Heard after the gap').first()).toBeVisible();
  expect(complaints).toEqual([]);
});

test('while the API is away the files and the lists for machines stay, and what has no file is said to be away, not gone', async ({
  page,
  system,
  hosting,
  quiet,
}) => {
  await system.down();
  hosting.site.purge();
  const complaints = quiet(page);
  expect((await page.goto(hosting.site.origin))?.status()).toBe(200);
  await expect(heading(page)).toBeVisible();
  const away = await page.goto(`${hosting.site.origin}/news/never-was`);
  expect([away?.status(), away?.headers()['retry-after'], away?.headers()['cache-control']]).toEqual([503, '30', 'no-store']);
  await expect(heading(page)).toHaveText('This door sticks for a moment');
  for (const [path, said] of Object.entries({ '/sitemap.xml': '<urlset', '/feed.xml': '<feed', '/feed.json': '"items"' })) {
    const answer = await page.request.get(hosting.site.origin + path);
    expect([path, answer.status(), (await answer.text()).includes(said)]).toEqual([path, 200, true]);
  }
  expect((await page.request.get(`${hosting.site.origin}/projects/never-was/now.json`)).status()).toBe(503);
  expect((await page.goto(`${hosting.site.origin}/no/such/place.php`))?.status()).toBe(404);
  await expect(heading(page)).toHaveText('No door at this address');
  // The browser itself reports missing answers; the pages have nothing to say.
  expect(complaints.filter((line) => !/404|503/u.test(line))).toEqual([]);
  await system.up();
});
