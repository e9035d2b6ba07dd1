#!/usr/bin/env node
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
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
const usage = 'usage: prerender.mjs --api <origin> --origin <site> --out <dir>';

try {
  if (!values.api) throw new Error(usage);
  const started = performance.now();
  const out = resolve(values.out);
  const origin = new URL(values.origin ?? values.api).origin;
  const renderer = await import('./dist/server/entry-server.js').catch(() => {
    throw new Error('the site is not built yet: npm run build -w public-site');
  });
  const source = await apiSource(new URL(values.api).origin);
  const paths = await renderer.listPaths(source);
  const files = await renderer.renderExtras(source, { origin });
  for (const path of paths) files.push(...(await renderer.renderPath(path, source, { origin })));
  // Everything has been rendered: only now is the last site replaced.
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  await cp(join(import.meta.dirname, 'dist/client'), out, { recursive: true });
  for (const file of files) {
    const target = join(out, file.path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, file.body);
  }
  await writeFile(join(out, '_redirects'), passedOn(new URL(values.api).origin, origin));
  console.log(`${paths.length} pages in ${out}, ${((performance.now() - started) / 1000).toFixed(1)} s`);
} catch (error) {
  console.error(`prerender: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}

/** For Netlify and hosts like it: what the server answers is asked of this site and passed on, so that the browser talks to nobody else. */
function passedOn(api, site) {
  const paths = { '/api/collaborations': '', '/api/collaborations/*': '/api/collaborations/:splat', '/preview/*': '/api/preview/:splat' };
  const lines = Object.entries(paths).map(([path, target]) => `${path} ${api}${target || path} 200\n`);
  return api === site ? '' : lines.join('');
}
