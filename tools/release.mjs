import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { shareCompileCache, warmCompileCache } from './compile-cache.mjs';
import { RELEASED, root, runtimePackages } from './runtime-packages.mjs';

/** What a running Atelier is made of, besides the packages its bundle leaves outside. */
const PARTS = ['backend/dist', 'public-site/dist/client', 'public-site/dist/server', 'admin-app/dist', 'dist/sbom.json', 'LICENSE'];

/**
 * What runs, and nothing else:
 *   node tools/release.mjs --to FOLDER [--uid N]   copies it from a built checkout (containers, tests), for a user who may write nothing there
 *   node tools/release.mjs --here        takes everything else out of node_modules (Heroku, after its own pruning)
 */
export async function release(to, uid) {
  const missing = PARTS.filter((part) => !existsSync(join(root, part)));
  if (missing.length > 0) throw new Error(`${missing.join(', ')} not built: npm run build first.`);
  for (const path of [...PARTS, ...runtimePackages()]) cpSync(join(root, path), join(to, path), { recursive: true, filter: wanted });
  const { name, version, license } = read('package.json');
  writeFileSync(
    join(to, 'package.json'),
    `${JSON.stringify({ name, version, license, private: true, type: 'module', engines: { node: '24.x' } }, null, 2)}\n`,
  );
  if (uid !== undefined) await shareCompileCache(join(to, 'backend/dist'), uid);
  return to;
}

/** Packages inside of packages are in the list themselves if they are needed. Maps to the sources stay where the sources are (`npm run trace`). */
const wanted = (path) => !/node_modules\/.+\/node_modules$|\.js\.map$/u.test(relative(root, path));

async function prune() {
  const kept = runtimePackages();
  const holds = (path) => kept.some((one) => one === path || one.startsWith(`${path}/`));
  const sweep = (folder) => {
    for (const entry of readdirSync(join(root, folder))) {
      const path = join(folder, entry);
      if (!holds(path)) rmSync(join(root, path), { recursive: true, force: true });
      else if (entry.startsWith('@')) sweep(path);
      else if (existsSync(join(root, path, 'node_modules'))) sweep(join(path, 'node_modules'));
    }
  };
  sweep('node_modules');
  writeFileSync(RELEASED, '');
  // By the Node that will run it.
  await warmCompileCache(join(root, 'backend/dist'));
}

const read = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { to: { type: 'string' }, uid: { type: 'string' }, here: { type: 'boolean' } } });
  if (values.here === true) await prune();
  else if (values.to !== undefined) {
    const to = resolve(values.to);
    mkdirSync(dirname(to), { recursive: true });
    await release(to, values.uid);
  } else {
    console.error('usage: release.mjs --to FOLDER | --here');
    process.exit(64);
  }
}
