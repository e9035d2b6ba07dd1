import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { node, root } from './install.mjs';

const vite = (workspace) => ['npm', ['run', 'build', '-w', workspace, '--silent']];
/** What is built, from which sources, and how long it takes roughly. */
const parts = [
  {
    name: 'backend',
    out: 'backend/dist',
    sources: ['backend/src', 'libs/contracts/src', 'tools/build-backend.mjs', 'tools/vite/build-facts.mjs'],
    run: [node, ['tools/build-backend.mjs']],
  },
  {
    name: 'public site',
    out: 'public-site/dist',
    sources: ['public-site', 'libs/contracts/src', 'libs/ui/src', 'tools/vite'],
    run: vite('public-site'),
  },
  { name: 'admin', out: 'admin-app/dist', sources: ['admin-app', 'libs', 'tools/vite'], run: vite('admin-app') },
  { name: 'bill of materials', out: 'dist', sources: ['tools/sbom.mjs'], run: [node, ['tools/sbom.mjs']] },
];

/** Builds what changed since it was last built. */
export async function build(say = (line) => console.log(line), names = parts.map((part) => part.name)) {
  const lock = readFileSync(join(root, 'package-lock.json'));
  for (const part of parts.filter(({ name }) => names.includes(name))) {
    const stamp = join(root, part.out, '.stamp');
    const hash = fingerprint(part.sources, lock);
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) continue;
    say(`Building the ${part.name} …`);
    await run(...part.run);
    writeFileSync(stamp, hash);
  }
}

function fingerprint(sources, lock) {
  // The admin's policy names the storage that uploads go to, and where modules come from; whom faults are told, and which commit it is, stand in what is built.
  const told = ['SUPABASE_URL', 'SENTRY_DSN_SITE', 'SENTRY_DSN_ADMIN', 'ADMIN_MODULE_ORIGINS', 'SOURCE_VERSION', 'COMMIT_REF'].map(
    (name) => process.env[name] ?? '',
  );
  const hash = createHash('sha256').update(lock).update(told.join('\n'));
  for (const source of sources) for (const file of filesIn(join(root, source))) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

function filesIn(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => !['dist', 'node_modules'].includes(entry.name) && !entry.name.endsWith('.spec.ts'))
    .sort((a, b) => a.name.localeCompare(b.name))
    .flatMap((entry) => filesIn(join(path, entry.name)));
}

function run(command, args) {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH}` };
    let output = '';
    const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`the build failed:\n${output}`))));
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
