import AxeBuilder from '@axe-core/playwright';
import { HtmlValidate } from 'html-validate';
import { expect, open, test } from './support/site.js';

const PAGES = [
  '/',
  '/projects',
  '/projects/page/2',
  '/projects/index',
  '/projects/plain',
  '/projects/no-pictures',
  '/projects/long-title',
  '/projects/hundred-plates',
  '/projects/only-portraits',
  '/projects/bare',
  '/news',
  '/news/page/2',
  '/news/tag/reuse',
  '/news/a-crane',
  '/news/bare-news',
  '/about',
  '/contact',
  '/privacy',
  '/awards',
  '/nowhere',
];

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing, ${colorScheme}`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const path of PAGES.filter((one) => one !== '/projects/hundred-plates')) {
      await open(page, path);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map((one) => `${path} ${one.id}: ${one.nodes[0]?.html}`)).toEqual([]);
    }
    await open(page, '/projects/plain');
    await page.locator('#plate-1 a').click();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map((one) => `viewer ${one.id}: ${one.nodes[0]?.html}`)).toEqual([]);
  });
}

for (const width of [320, 390, 820, 1440, 2200]) {
  test(`nothing is wider than the window, nothing moves, at ${width}`, async ({ page }) => {
    test.setTimeout(60_000);
    await page.setViewportSize({ width, height: width < 500 ? 844 : 1000 });
    for (const path of PAGES) {
      await page.addInitScript(() => {
        Object.assign(window, { shift: 0 });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
            if (!entry.hadRecentInput) (window as unknown as { shift: number }).shift += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await open(page, path);
      const { over, shift } = await page.evaluate(() => ({
        over: document.documentElement.scrollWidth - innerWidth,
        shift: (window as unknown as { shift: number }).shift,
      }));
      expect({ path, over: Math.max(0, over), shift }).toEqual({ path, over: 0, shift: 0 });
    }
  });
}

test('every page is valid HTML', async ({ site }) => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard', 'html-validate:a11y'],
    rules: { 'no-redundant-role': 'off', 'long-title': 'off' },
  });
  const problems: string[] = [];
  const answers = [];
  for (const state of ['refused', 'sent', 'failed']) {
    const errors = ['email', 'kind', 'budget', 'consent'].map((field) => ({ field, message: 'This cannot be.' }));
    const answer = { state, errors: state === 'refused' ? errors : [], values: { name: '"<', message: '</textarea>' }, reference: '1' };
    answers.push({
      path: `${state}.html`,
      body: (await site.renderer.renderContact(site.source, { origin: 'https://a.example' }, answer)) as string,
    });
  }
  for (const file of [...answers, ...site.files.filter((one) => one.path.endsWith('.html'))]) {
    const report = await validator.validateString(file.body, file.path);
    for (const result of report.results)
      for (const message of result.messages) problems.push(`${file.path} ${message.ruleId}: ${message.message}`);
  }
  expect([...new Set(problems.map((one) => one.replace(/^\S+/, '')))]).toEqual([]);
});

test('every link within the site leads to a file', ({ site }) => {
  const files = new Set(site.files.map((file) => file.path));
  const dead: string[] = [];
  for (const file of site.files.filter((one) => one.path.endsWith('.html')))
    for (const [, href] of file.body.matchAll(/ href="(\/[^"#]*)"/g)) {
      const path = (href ?? '').slice(1);
      if (/^(assets|media|favicon)/.test(path)) continue;
      if (!/\.(xml|json)$/.test(path) && !files.has(path === '' ? 'index.html' : `${path}/index.html`)) dead.push(`${file.path} → ${href}`);
    }
  expect(dead).toEqual([]);
});

test('structured data, canonical addresses and the sitemap agree', async ({ page, site }) => {
  await open(page, '/projects/plain');
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', 'https://studio.example/projects/plain');
  const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '{}');
  expect(data['@graph'][1].name).toBe('Work 0 in Łódź');
  const sitemap = site.files.find((file) => file.path === 'sitemap.xml')?.body ?? '';
  expect(sitemap).toContain('<loc>https://studio.example/projects/plain</loc>');
  expect(sitemap).not.toContain('/page/');
});

test('what a project touches is named, the most important first', async ({ site }) => {
  const paths = await site.renderer.pathsShowing(site.source, [{ kind: 'project', slug: 'work-7' }]);
  expect(paths.slice(0, 3)).toEqual(['/projects/work-7', '/', '/projects']);
  expect(paths).toContain('/projects/work-6');
  expect(paths).toContain('/projects/work-8');
  expect(paths).not.toContain('/projects/work-12');
});

test('a printed project is one sheet', async ({ page }) => {
  await open(page, '/projects/plain');
  await page.emulateMedia({ media: 'print' });
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});
