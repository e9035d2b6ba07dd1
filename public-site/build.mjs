import { readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'vite';

/**
 * Two builds: the browser's files with hashes in their names, then the renderer, which knows those names and is one file without
 * dependencies, so that whoever publishes the site needs nothing but Node. Into `dist`, or the folder that is given.
 */
const here = import.meta.dirname;
const dist = resolve(process.argv[2] ?? join(here, 'dist'));
const configFile = join(here, 'vite.config.ts');
process.env.NODE_ENV = 'production';

await build({
  configFile,
  logLevel: 'warn',
  build: {
    outDir: join(dist, 'client'),
    manifest: '.manifest.json',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    rolldownOptions: { input: join(here, 'src/entry-client.tsx') },
  },
});

const manifestFile = join(dist, 'client/.manifest.json');
const manifest = JSON.parse(await readFile(manifestFile, 'utf8'));
await rm(manifestFile);
const files = Object.values(manifest);
const find = (test) => `/${files.find(test).file}`;
const font = (name) => find((entry) => entry.src?.endsWith(`${name}.woff2`));

await build({
  configFile,
  logLevel: 'warn',
  publicDir: false,
  define: {
    __ASSETS__: JSON.stringify({
      script: find((entry) => entry.isEntry),
      style: find((entry) => entry.file.endsWith('.css')),
      fonts: [font('stix-two-text-latin-wght-normal'), font('host-grotesk-latin-wght-normal')],
    }),
  },
  ssr: { noExternal: true },
  build: {
    ssr: join(here, 'src/entry-server.ts'),
    outDir: join(dist, 'server'),
    minify: false,
    rolldownOptions: { output: { entryFileNames: 'entry-server.js' } },
  },
});
