import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { apiOrigin, RULES, writeRedirects } from '../tools/netlify/redirects.mjs';

/**
 * Lays the built admin out for a site of its own: below /admin/, where it also lies beside the public site, so that there is one build and one
 * address to know. `/` leads there.
 *   API_URL=https://api.studio.example node admin-app/netlify.mjs [folder]
 */
const out = process.argv[2] ?? join(import.meta.dirname, '../dist/admin-site');
const LOST = `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><meta name="color-scheme" content="light dark">
<title>Nothing here, Atelier</title></head>
<body><main><h1>There is nothing here</h1><p><a href="/admin/">To the admin</a></p></main></body></html>
`;

try {
  const api = apiOrigin(process.env.API_URL, 'API_URL');
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  await cp(join(import.meta.dirname, 'dist'), join(out, 'admin'), { recursive: true, filter: (file) => !file.endsWith('.stamp') });
  await writeFile(join(out, '404.html'), LOST);
  await writeFile(join(out, 'robots.txt'), 'User-agent: *\nDisallow: /\n');
  await writeRedirects(out, RULES.admin, api);
  console.log(`The admin's site is in ${out}`);
} catch (error) {
  console.error(`admin-app/netlify: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
