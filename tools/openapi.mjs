import { execFileSync } from 'node:child_process';
import { writeFileSync, readFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import { format, resolveConfig } from 'prettier';
import { build } from './build.mjs';
import { root } from './install.mjs';

/** Writes the OpenAPI document and the client's types from the routes themselves; with --check only says whether they are up to date. */
const document = join(root, 'libs/api-client/openapi.json');
const types = join(root, 'libs/api-client/src/schema.ts');

await build(undefined, ['backend']);
const folder = mkdtempSync(join(tmpdir(), 'atelier-openapi-'));
const out = join(folder, 'openapi.json');
// Nothing is asked of the database: describing the routes needs none.
const env = {
  ...process.env,
  DATABASE_URL: 'postgresql://nobody@127.0.0.1:9/none',
  JWT_SECRET: 'x'.repeat(40),
  ENCRYPTION_KEY: 'y'.repeat(40),
  STORAGE: 'disk',
  STORAGE_DIR: folder,
  ALLOW_LOCAL_STORAGE: 'true',
};
execFileSync(process.execPath, [join(root, 'backend/dist/cli.js'), 'openapi', '--out', out], {
  env,
  stdio: ['ignore', 'inherit', 'inherit'],
});
const json = readFileSync(out, 'utf8');
rmSync(folder, { recursive: true });
const source = `/** Generated from the OpenAPI document by \`npm run openapi\`. */\n${astToString(await openapiTS(JSON.parse(json)))}`;
const formatted = await format(source, { ...(await resolveConfig(types)), filepath: types });

if (process.argv.includes('--check')) {
  const same = readFileSync(document, 'utf8') === json && readFileSync(types, 'utf8') === formatted;
  if (!same) {
    console.error('The API client is out of date. Run: npm run openapi');
    process.exit(1);
  }
} else {
  writeFileSync(document, json);
  writeFileSync(types, formatted);
}
