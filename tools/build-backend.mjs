import { readdir } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { rolldown, watch } from 'rolldown';
import { built } from './vite/build-facts.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, 'backend/dist');

/**
 * One bundle instead of some 2,400 small files: loading those took three quarters of the start. Left outside: native modules, and packages that read
 * files of their own, and reflect-metadata, which must be there before the first decorator runs. Nest asks for some packages only if they are there;
 * those that are not installed are left alone.
 */
const OUTSIDE = ['reflect-metadata', 'sharp', 'libheif-js', '@node-rs/argon2', 'swagger-ui-dist', 'pg-native'];
const OPTIONAL = [
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
  '@opentelemetry/api',
];
const external = (id) =>
  id.startsWith('node:') ||
  builtinModules.includes(id) ||
  [...OUTSIDE, ...OPTIONAL].some((name) => id === name || id.startsWith(`${name}/`));

/** V8 keeps a source with one letter beyond Latin-1 in twice the memory: 6 MB of the web process. */
const ascii = {
  name: 'ascii',
  renderChunk: (code) => code.replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`),
};

const options = {
  plugins: [ascii],
  input: Object.fromEntries(['main', 'worker', 'cli', 'image-child'].map((name) => [name, join(root, `backend/src/${name}.ts`)])),
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
  cleanDir: true,
};

export async function buildBackend() {
  const bundle = await rolldown(options);
  await bundle.write(output);
  await bundle.close();
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
