import type { ImageView } from '@atelier/contracts';
import { expect, type Host, open, test } from './support/site.js';

/** What a service that makes previews reads in a page: it runs no scripts. */
function preview(html: string) {
  const meta = (name: string) => new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`, 'u').exec(html)?.[1];
  const [, json] = /<script type="application\/ld\+json">(.*?)<\/script>/u.exec(html) ?? [];
  const graph = JSON.parse(json ?? '{}')['@graph'] as { image?: { url: string } }[];
  return {
    image: meta('og:image'),
    type: meta('og:image:type'),
    size: `${meta('og:image:width')} × ${meta('og:image:height')}`,
    alt: meta('og:image:alt'),
    card: meta('twitter:card'),
    structured: graph[1]?.image?.url,
  };
}
const written = (site: Host, path: string) => preview(site.files.find((file) => file.path === path)?.body ?? '');

test('a page is shared with the crop made for that, at its whole address', ({ site }) => {
  for (const path of ['projects/plain/index.html', 'index.html', 'projects/index.html', 'projects/index/index.html']) {
    expect(written(site, path)).toEqual({
      image: 'https://studio.example/media/images/wide/og-1200.jpeg',
      type: 'image/jpeg',
      size: '1200 × 630',
      alt: 'Drawing 0 &lt;b&gt;&amp; more&lt;/b&gt;',
      card: 'summary_large_image',
      structured: 'https://studio.example/media/images/wide/og-1200.jpeg',
    });
  }
});

test('a list is shared with its first featured project', async ({ site }) => {
  const { items, facets } = await site.source.projects();
  const only = {
    ...site.source,
    projects: () => Promise.resolve({ items: items.map((item, n) => ({ ...item, featured: n === 7 })), facets }),
  };
  const [page] = await site.renderer.renderPath('/projects', only, { origin: 'https://studio.example' });
  expect(preview(page.body)).toMatchObject({
    image: expect.stringContaining('/tall/og-1200.jpeg'),
    alt: expect.stringContaining('Drawing 7 '),
  });
});

test('an image without crops is shared as the smallest JPEG wide enough, else as the largest', async ({ site }) => {
  const shared = async (widths: number[]) => {
    const project = async (slug: string) => {
      const view = await site.source.project(slug);
      const cover = view?.cover as ImageView;
      const renditions = widths.flatMap((width) =>
        (['avif', 'jpeg'] as const).map((format) => ({
          format,
          width,
          height: width / 2,
          bytes: 1,
          url: `https://cdn.example/${width}.${format}`,
        })),
      );
      return view && { ...view, cover: { ...cover, crops: [], renditions } };
    };
    const [page] = await site.renderer.renderPath('/projects/plain', { ...site.source, project }, { origin: 'https://studio.example' });
    return preview(page.body);
  };
  expect(await shared([2400, 1600, 1024])).toMatchObject({
    image: 'https://cdn.example/1600.jpeg',
    size: '1600 × 800',
    type: 'image/jpeg',
  });
  expect(await shared([640, 320])).toMatchObject({ image: 'https://cdn.example/640.jpeg', size: '640 × 320' });
});

test.describe('on a phone', () => {
  test.use({ deviceScaleFactor: 2, isMobile: true, hasTouch: true });

  for (const [path, selector] of [
    ['/', '.hero img'],
    ['/nowhere', '.lost img'],
  ] as const) {
    test(`${path} loads the 4:5 crop exactly where it shows 4:5`, async ({ page }) => {
      const seen = [];
      for (const [width, height] of [
        [320, 568],
        [390, 844],
        [412, 823],
        [390, 520],
        [600, 800],
        [600, 1000],
        [639, 1100],
        [640, 1200],
        [844, 390],
        [1440, 900],
      ] as const) {
        await page.setViewportSize({ width, height });
        await open(page, path);
        const { source, box, own } = await page.locator(selector).evaluate((image: HTMLImageElement) => ({
          source: new URL(image.currentSrc).pathname,
          box: image.clientWidth / image.clientHeight,
          own: image.naturalWidth / image.naturalHeight,
        }));
        const upright = source.includes('portrait-');
        if (upright) expect(own).toBeCloseTo(0.8, 2);
        seen.push({ width, height, upright, shows: width < 640 && Math.abs(box - 0.8) < 0.01 });
      }
      expect(seen.filter(({ upright, shows }) => upright !== shows)).toEqual([]);
      expect(seen.filter(({ upright }) => upright).length).toBeGreaterThan(3);
    });
  }
});

for (const { ratio, wanted } of [
  { ratio: 1.75, wanted: 720 },
  { ratio: 3, wanted: 1080 },
]) {
  test.describe(`on a phone of ${ratio} pixels to one`, () => {
    test.use({ deviceScaleFactor: ratio, isMobile: true, hasTouch: true, viewport: { width: 412, height: 823 } });

    test('the crop comes in the width the screen can show', async ({ page, site }) => {
      await open(page, '/');
      const source = await page.locator('.hero img').evaluate((image: HTMLImageElement) => new URL(image.currentSrc).pathname);
      const { items } = await site.source.projects();
      expect(items[0]?.cover?.crops.find(({ url }) => url === source)).toMatchObject({ crop: 'portrait', format: 'avif', width: wanted });
    });
  });
}
