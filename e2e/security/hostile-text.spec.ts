import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { RichText } from '@atelier/contracts';
import type { Page } from '@playwright/test';
import { serve } from '../../public-site/serve.mjs';
import { expect, test } from '../public-site/support/site.js';
import { ASTRAY_HREFS, BREAKING_HREFS, HOSTILE_HREFS, HOSTILE_TEXTS } from './corpus.js';

type Source = Record<string, (...args: string[]) => Promise<unknown>>;
const paragraph = (text: string, href?: string) => ({
  type: 'paragraph',
  content: [{ type: 'text', text, ...(href !== undefined && { marks: [{ type: 'link', attrs: { href } }] }) }],
});
const doc = (content: unknown[]) => ({ type: 'doc', content });

/** What people do not type: names of things, addresses of files, colours, moments. */
const MACHINE =
  /^(?:id|slug|url|href|type|level|format|crop|color|light|dark|placeholder|language|kind|stage|place|place|assetId|\w*[aA]t|date|email)$/u;
/** The same studio, after everything people can type was typed by somebody hostile. */
function poison(value: unknown, key = '', count = { n: 0 }): unknown {
  if (Array.isArray(value)) return value.map((one) => poison(one, key, count));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, poison(one, name, count)]));
  if (typeof value !== 'string' || MACHINE.test(key)) return value;
  return `${value} ${HOSTILE_TEXTS[count.n++ % HOSTILE_TEXTS.length]}`;
}

/** Renders a source with the production renderer, and serves it. */
async function host(renderer: { [name: string]: (...args: unknown[]) => Promise<never> }, source: Source) {
  const root = await mkdtemp(join(tmpdir(), 'atelier-hostile-'));
  await cp(join(import.meta.dirname, '../../public-site/dist/client'), root, { recursive: true });
  const options = { origin: 'https://studio.example' };
  const files: { path: string; body: string }[] = [...(await renderer['renderExtras']!(source, options))];
  for (const path of (await renderer['listPaths']!(source)) as string[])
    files.push(...((await renderer['renderPath']!(path, source, options)) as typeof files));
  for (const { path, body } of files) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), body);
  }
  const server = await serve(root);
  return { origin: server.origin, files, close: () => server.close().then(() => rm(root, { recursive: true, force: true })) };
}

/** Whatever a page does that it should not. The console is the fixture's affair. */
function watched(page: Page): string[] {
  const did: string[] = [];
  page.on('dialog', (dialog) => {
    did.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!['127.0.0.1', 'localhost'].includes(new URL(request.url()).hostname) && !request.url().startsWith('data:'))
      did.push(`asked ${request.url()}`);
  });
  page.on('popup', (popup) => did.push(`opened ${popup.url()}`));
  return did;
}
const pwned = (page: Page) => page.evaluate(() => (window as unknown as { pwned?: unknown }).pwned);

const PATHS = [
  '/',
  '/projects',
  '/projects/index',
  '/projects/plain',
  '/projects/hundred-plates',
  '/news',
  '/news/a-crane',
  '/about',
  '/contact',
  '/awards',
  '/nowhere',
];

test('1.3.1 whatever people type stays text, on every page and after every turn', async ({ page, site }) => {
  test.setTimeout(120_000);
  const source = Object.fromEntries(
    Object.entries(site.source as unknown as Source).map(([name, read]) => [
      name,
      async (...args: string[]) => poison(await read(...args)),
    ]),
  );
  const hostile = await host(site.renderer, source);
  const did = watched(page);
  for (const path of PATHS) {
    await page.goto(hostile.origin + path);
    await page.waitForLoadState('networkidle');
    expect([path, await pwned(page)]).toEqual([path, undefined]);
    const found = await page.evaluate(() => ({
      scripts: document.querySelectorAll('script').length,
      strangers: document.querySelectorAll('#app :is(script,style,link,meta,base,iframe,object,embed,math,svg,noscript)').length,
      handlers: [...document.querySelectorAll('*')].filter((one) => [...one.attributes].some(({ name }) => /^on|^style$/u.test(name)))
        .length,
      title: document.title,
    }));
    // Scheme, entry, data, and what search engines read where a page is for them.
    expect([path, found.scripts <= 4, found.strangers, found.handlers]).toEqual([path, true, 0, 0]);
  }
  // The same by the browser's own rendering, from the JSON beside each page.
  await page.goto(hostile.origin);
  for (const path of PATHS.slice(1, -1)) {
    await page.evaluate((to) => {
      const link = Object.assign(document.createElement('a'), { href: to, textContent: 'on' });
      document.querySelector('main')?.append(link);
      link.click();
    }, path);
    await expect(page).toHaveURL(hostile.origin + path);
    await page.waitForLoadState('networkidle');
    expect([path, await pwned(page)]).toEqual([path, undefined]);
  }
  expect(did).toEqual([]);
  await hostile.close();
});

test('1.2.2 no link of a text leads anywhere but to the web, a mailbox, a telephone or this site', async ({ page, site }) => {
  for (const href of HOSTILE_HREFS) expect([href, RichText.safeParse(doc([paragraph('on', href)])).success]).toEqual([href, false]);
  // Whatever the contract lets through has to be harmless where it is shown.
  const hrefs = [...ASTRAY_HREFS, ...BREAKING_HREFS].filter((href) => RichText.safeParse(doc([paragraph('on', href)])).success);
  expect(hrefs).toEqual(expect.arrayContaining(BREAKING_HREFS));
  const body = doc(hrefs.map((href) => paragraph('on', href)));
  const original = site.source as unknown as Source;
  const source = { ...original, article: async (slug: string) => ({ ...((await original['article']!(slug)) as object), body }) };
  const hostile = await host(site.renderer, source);
  const did = watched(page);
  await page.goto(`${hostile.origin}/news/a-crane`);
  const links = await page
    .locator('main a', { hasText: /^on$/u })
    .evaluateAll((all) => all.map((link) => [link.getAttribute('href'), (link as HTMLAnchorElement).href]));
  expect(links).toHaveLength(hrefs.length);
  for (const [written, read] of links) {
    expect([written, /^(?:https?|mailto|tel):/u.test(read ?? '')]).toEqual([written, true]);
    if (/^[/#]/u.test(written ?? '')) expect([written, new URL(read ?? '').origin]).toEqual([written, hostile.origin]);
  }
  for (const link of await page.locator('main a', { hasText: /^on$/u }).all()) await link.dispatchEvent('mouseover');
  expect([await pwned(page), did]).toEqual([undefined, []]);
  expect(hostile.files.find(({ path }) => path === 'feed.xml')?.body).not.toMatch(/href="[^"]*evil\.example/u);
  await hostile.close();
});

test('1.3.1 nothing but the nodes, marks and attributes that are known is taken into a text', () => {
  const text = (value: string) => ({ type: 'text', text: value });
  const deep = Array.from({ length: 20_000 }).reduce<unknown>((inner) => ({ type: 'blockquote', content: [inner] }), paragraph('x'));
  const refused: unknown[] = [
    ...['html', 'script', 'iframe', 'rawHtml', '__proto__', 'constructor', 'toString'].map((type) => ({ type, content: [text('x')] })),
    { type: 'paragraph', attrs: { onclick: 'pwned=1' }, content: [text('x')] },
    { type: 'paragraph', content: [text('x')], style: 'color:red' },
    { type: 'paragraph', content: [{ ...text('x'), marks: [{ type: 'textStyle', attrs: { style: 'x' } }] }] },
    {
      type: 'paragraph',
      content: [{ ...text('x'), marks: [{ type: 'link', attrs: { href: '/', target: '_blank', onclick: 'pwned=1' } }] }],
    },
    { type: 'paragraph', content: [{ ...text('x'), marks: Array.from({ length: 4 }, () => ({ type: 'bold' })) }] },
    { type: 'heading', attrs: { level: 1 }, content: [text('x')] },
    { type: 'heading', attrs: { level: '2 onclick=pwned=1' }, content: [text('x')] },
    { type: 'image', attrs: { assetId: '"><script>', caption: '' } },
    { type: 'image', attrs: { assetId: '019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11', caption: 'x', src: 'https://evil.example/' } },
    { type: 'image', attrs: { assetId: '019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11', caption: 'a\u0000b' } },
    { type: 'bulletList', content: [paragraph('x')] },
    paragraph('x'.repeat(20_001)),
    { type: 'paragraph', content: Array.from({ length: 501 }, () => text('x')) },
    deep,
    JSON.parse('{"type":"paragraph","__proto__":{"type":"heading"},"content":[]}'),
    null,
    'paragraph',
    [],
  ];
  for (const [at, node] of refused.entries()) expect([at, RichText.safeParse(doc([node])).success]).toEqual([at, false]);
  expect(RichText.safeParse(doc(Array.from({ length: 501 }, () => paragraph('x')))).success).toBe(false);
  expect(RichText.safeParse(JSON.parse('{"type":"doc","content":[],"__proto__":{"x":1}}')).success).toBe(false);
  expect(({} as Record<string, unknown>)['x']).toBeUndefined();
});
