import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withSystem } from './bench/system.mjs';
import { build } from './build.mjs';
import { photograph, rows, signIn } from './costs/content.mjs';
import { apiEgress, atRest, countingProxy } from './costs/egress.mjs';
import { costs } from './costs/table.mjs';
import { visits } from './costs/visits.mjs';
import { root } from './install.mjs';

/**
 * `npm run costs`: measures what visits, content and photographs weigh, on the demo studio and the production build, and writes the figures into
 * docs/costs.md. Takes some minutes. PostgreSQL is reached through a counter, for what leaves it counts on Supabase.
 */
const DOCUMENT = join(root, 'docs/costs.md');
const ADMIN = { email: 'costs@studio.example', password: 'correct horse battery' };

await build();
const measured = {};
await withSystem(async ({ folder, env, start, cli, sql, server }) => {
  say('the demo studio is drawn (some minutes)');
  await cli('seed-demo');
  await cli('staff:create', '--email', ADMIN.email, '--password', ADMIN.password, '--name', 'Costs');
  const counter = await countingProxy(env.DATABASE_URL);
  const api = await start(server, {
    WORKER: 'inline',
    DATABASE_URL: counter.url,
    PUBLIC_URL: 'https://studio.example',
    TRUST_PROXY_HOPS: '1',
  });
  say('one visit in Chromium');
  Object.assign(measured, await visits(api.url, folder));
  say('content through the API');
  const call = await signIn(api.url, ADMIN);
  measured.photo = await photograph(call, env.STORAGE_DIR);
  Object.assign(measured, await rows(call, sql, api.url, measured.photo.id));
  await api.stop();
  const uncached = await start(server, { DATABASE_URL: counter.url, PUBLIC_CACHE: 'off', WORKER: 'separate' });
  await fetch(`${uncached.url}/projects`).then((answer) => answer.text());
  measured.sqlPerRender = await apiEgress(counter, uncached.url);
  await uncached.stop();
  await counter.close();
});
say('the database at rest');
measured.idle = await atRest();
await rewrite(costs(measured));

function say(line) {
  console.error(`costs: ${line} …`);
}

async function rewrite(table) {
  const text = await readFile(DOCUMENT, 'utf8');
  const part = /<!-- measured -->[\s\S]*<!-- \/measured -->/u;
  if (!part.test(text)) throw new Error(`${DOCUMENT} has no place for the figures`);
  await writeFile(
    DOCUMENT,
    text.replace(part, () => `<!-- measured -->\n\n${table}\n\n<!-- /measured -->`),
  );
  execFileSync(process.execPath, [join(root, 'node_modules/prettier/bin/prettier.cjs'), '--write', DOCUMENT], { stdio: 'ignore' });
  console.log(table);
}
