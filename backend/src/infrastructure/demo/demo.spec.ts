import { demoDrawings, demoNews, demoPages, demoProjects, demoSite } from './index.js';

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const keys = demoDrawings.map((d) => d.key);
const slugs = demoProjects.map((p) => p.slug);

describe('demo projects', () => {
  it('are twelve, newest first, with unique kebab-case slugs', () => {
    expect(demoProjects).toHaveLength(12);
    expect(demoProjects.map((p) => p.number)).toEqual(Array.from({ length: 12 }, (_, i) => String(12 - i)));
    expect(new Set(slugs).size).toBe(slugs.length);
    for (const slug of slugs) expect(slug).toMatch(kebab);
    expect(demoSite.name).toBe('Sund Serra');
  });

  it.each(demoProjects.map((p) => [p.slug, p] as const))('%s refers only to what exists', (_slug, p) => {
    expect(keys).toContain(p.cover);
    expect(p.gallery.length).toBeGreaterThanOrEqual(4);
    for (const plate of p.gallery) {
      expect(keys).toContain(plate.drawing);
      expect(plate.caption).not.toBe('');
    }
    for (const slug of p.related) {
      expect(slugs).toContain(slug);
      expect(slug).not.toBe(p.slug);
    }
    expect(p.body[0]?.type).toBe('lead');
    expect(p.startYear ?? p.year).toBeLessThanOrEqual(p.year);
  });

  it.each(demoProjects.map((p) => [p.slug, p] as const))('%s points at plates that are in its gallery', (_slug, p) => {
    for (const [, n] of JSON.stringify(p.body).matchAll(/\((\d)\)/g)) expect(Number(n)).toBeLessThanOrEqual(p.gallery.length);
  });
});

describe('demo news and pages', () => {
  it.each(demoNews.map((article) => [article.slug, article] as const))('%s refers only to what exists', (slug, article) => {
    expect(slug).toMatch(kebab);
    expect([...keys, null]).toContain(article.cover);
    for (const related of article.related) expect(slugs).toContain(related);
    expect(article.body[0]?.type).toBe('lead');
  });

  it('has news newest first, and the pages every studio has', () => {
    const dates = demoNews.map((article) => article.date);
    expect(dates).toEqual([...dates].sort().reverse());
    expect(demoPages.map((page) => page.slug)).toEqual(['about', 'contact', 'imprint', 'privacy']);
    for (const page of demoPages) expect([...keys, null]).toContain(page.cover);
  });
});

describe('demo drawings', () => {
  it('have unique kebab-case keys and alternative texts, and are all used', () => {
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(key).toMatch(kebab);
    const alts = demoDrawings.map((d) => d.alt.trim());
    expect(alts).not.toContain('');
    expect(new Set(alts).size).toBe(alts.length);
    const used = new Set(demoProjects.flatMap((p) => [p.cover, ...p.gallery.map((g) => g.drawing)]));
    expect(keys.filter((key) => !used.has(key))).toEqual([]);
  });

  it.each(demoDrawings.map((d) => [d.key, d] as const))('%s draws the same well-formed sheet every time', (_key, d) => {
    const svg = d.svg();
    expect(svg.startsWith('<svg ')).toBe(true);
    expect(svg.endsWith('</svg>')).toBe(true);
    expect(svg).toContain(`width="${d.width}" height="${d.height}" viewBox="0 0 ${d.width} ${d.height}"`);
    expect(Math.max(d.width, d.height)).toBe(2400);
    expect(/NaN|undefined|Infinity|<text|<image/.test(svg)).toBe(false);
    expect((svg.match(/<g[ >]/g) ?? []).length).toBe((svg.match(/<\/g>/g) ?? []).length);
    expect(d.svg() === svg).toBe(true);
  });
});
