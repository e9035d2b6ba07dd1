import { readdir } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import MagicString from 'magic-string';
import { rolldown, watch } from 'rolldown';
import { minifySync } from 'rolldown/experimental';
import { warmCompileCache } from './compile-cache.mjs';
import { OUTSIDE, root } from './runtime-packages.mjs';
import { built } from './vite/build-facts.mjs';

const out = join(root, 'backend/dist');

/**
 * One bundle instead of some 2,400 small files: loading those took three quarters of the start. Libraries ask for some packages only if they are there;
 * those are not installed and left alone.
 */
const OPTIONAL = [
  'pg-native',
  '@nestjs/websockets',
  '@nestjs/microservices',
  '@nestjs/mongoose',
  '@nestjs/platform-express',
  '@fastify/view',
  '@fastify/passport',
  'class-validator',
  'class-transformer',
  'cache-manager',
  '@mikro-orm/entity-generator',
  '@mikro-orm/seeder',
  '@mikro-orm/reflection',
  '@mikro-orm/cli',
  'ts-morph',
  'jiti',
  'tsx',
  'swc-node',
  'bluebird',
  'dotenv',
  'mongodb',
  'better-sqlite3',
  'typescript',
  'oxc-parser',
];
const external = (id) =>
  id.startsWith('node:') ||
  builtinModules.includes(id) ||
  [...OUTSIDE, ...OPTIONAL].some((name) => id === name || id.startsWith(`${name}/`));

/** V8 keeps the source of everything it runs: without comments and indentation it is 4 MB less. Names stay. */
const compact = {
  name: 'compact',
  renderChunk: (code, { fileName }) =>
    minifySync(fileName, code, { compress: false, mangle: false, codegen: { removeWhitespace: true }, sourcemap: true }),
};

/** V8 keeps a source with one letter beyond Latin-1 in twice the memory: 6 MB of the web process. */
const ascii = {
  name: 'ascii',
  renderChunk(code) {
    if (!/[^\0-\x7f]/.test(code)) return null;
    const text = new MagicString(code).replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
    return { code: text.toString(), map: text.generateMap({ hires: 'boundary' }) };
  },
};

/**
 * A program begins by telling Node where compiled code lies: only what is imported after that is taken from there. Node keeps it apart for each user; hosts
 * build as one and run as another, who is led to the same.
 */
const PROGRAMS = ['main', 'worker', 'cli'];
const begin = (name) => `import { existsSync, readdirSync, symlinkSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
const kept = \`\${import.meta.dirname}/.compile-cache\`;
try {
  for (const folder of readdirSync(kept)) {
    const ours = folder.replace(/[0-9]+$/, String(process.getuid?.()));
    if (!existsSync(\`\${kept}/\${ours}\`)) symlinkSync(folder, \`\${kept}/\${ours}\`);
  }
} catch {
  // Where nothing may be written it starts without.
}
enableCompileCache({ directory: kept, portable: true });
await import('./program-${name}.js');
`;
const programs = {
  name: 'programs',
  generateBundle() {
    for (const name of PROGRAMS) this.emitFile({ type: 'asset', fileName: `${name}.js`, source: begin(name) });
  },
};

const source = (name) => join(root, `backend/src/${name}.ts`);
const options = {
  plugins: [compact, ascii, programs],
  input: {
    ...Object.fromEntries(PROGRAMS.map((name) => [`program-${name}`, source(name)])),
    ...Object.fromEntries(['image-child', 'healthy'].map((name) => [name, source(name)])),
  },
  platform: 'node',
  external,
  tsconfig: join(root, 'backend/tsconfig.json'),
  transform: { target: 'es2023', define: { __BUILD__: JSON.stringify(built) } },
  onLog: (level, log, handler) => (['EVAL', 'CIRCULAR_DEPENDENCY'].includes(log.code) ? undefined : handler(level, log)),
};
const output = {
  dir: out,
  format: 'esm',
  entryFileNames: '[name].js',
  chunkFileNames: 'chunk-[name]-[hash].js',
  sourcemap: true,
  keepNames: true,
  // By default Rolldown prints every chunk anew after the plugins above.
  minify: false,
  cleanDir: true,
};

export async function buildBackend() {
  const bundle = await rolldown(options);
  await bundle.write(output);
  await bundle.close();
  await warmCompileCache(out);
  return readdir(out);
}

/** Builds again at every change; calls back after each build that succeeded. */
export function watchBackend(onBuilt, onError) {
  const watcher = watch({ ...options, output });
  watcher.on('event', (event) => {
    if (event.code === 'BUNDLE_END') void event.result.close().then(onBuilt);
    if (event.code === 'ERROR') onError(event.error);
  });
  return () => watcher.close();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildBackend();
