#!/usr/bin/env node
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { apiOrigin, RULES, writeRedirects } from '../tools/netlify/redirects.mjs';
import { apiSource } from './prerender-source.mjs';

/**
 * Writes the whole site as files, for a host that serves nothing else:
 *   node prerender.mjs --api https://api.example --origin https://studio.example --out dist/site
 * The API may be asleep when the build begins: it is asked again for up to a minute.
 */
const { values } = parseArgs({
  options: {
    api: { type: 'string' },
    origin: { type: 'string' },
    out: { type: 'string', default: join(import.meta.dirname, 'dist/site') },
  },
});
/**
 * Change with the content, so on a host with the API behind it they are the API's to answer, and a file would go before it: here they lie where
 * netlify/functions/page.mjs finds them while the API is away.
 */
const LIVE = ['sitemap.xml', 'feed.xml', 'feed.json'];

/**
 * Netlify answers `/x` from `x.html`, but leads to `/x/` where `x/index.html` lies; addresses have no slash at the end. What `/projects/index` would be by
 * that is the page of a folder, so a rule leads from there to a file of another name.
 */
const INDEX = /\/index$/u;
const pageOf = (path) => (INDEX.test(path) ? `/_snapshot${path}-page.html` : `${path}.html`);
const fileOf = (path) =>
  LIVE.includes(path) ? `_snapshot/${path}` : path.replace(/^(.+)\/index\.html$/u, (_, page) => pageOf(`/${page}`).slice(1));

try {
  const api = apiOrigin(values.api, '--api');
  const started = performance.now();
  const out = resolve(values.out);
  const origin = new URL(values.origin ?? api).origin;
  const renderer = await import('./dist/server/entry-server.js').catch(() => {
    throw new Error('the site is not built yet: npm run build -w public-site');
  });
  const source = await apiSource(api);
  const paths = await renderer.listPaths(source);
  const files = await renderer.renderExtras(source, { origin });
  const behind = api !== origin;
  if (behind) files.push(...(await renderer.renderAway(source, { origin })));
  for (const path of paths) files.push(...(await renderer.renderPath(path, source, { origin })));
  // Everything has been rendered: only now is the last site replaced.
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  await cp(join(import.meta.dirname, 'dist/client'), out, { recursive: true });
  for (const file of files) {
    const target = join(out, behind ? fileOf(file.path) : file.path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, file.body);
  }
  const indexes = paths.filter((path) => INDEX.test(path)).map((path) => [path, pageOf(path), 200]);
  if (behind) await writeRedirects(out, [...indexes, ...RULES.site], api);
  console.log(`${paths.length} pages in ${out}, ${((performance.now() - started) / 1000).toFixed(1)} s`);
} catch (error) {
  console.error(`prerender: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
