import { defineConfig } from 'vite';
import solid from 'vite-plugin-solid';
import { appFacts } from '../tools/vite/build-facts.mjs';
import { production } from '../tools/vite/production.mjs';
import { trustedSolid } from '../tools/vite/trusted-solid.mjs';

/** Shared by both halves of the build; `build.mjs` runs them one after the other. */
export default defineConfig({
  root: import.meta.dirname,
  define: appFacts(process.env['SENTRY_DSN_SITE']),
  plugins: [production(), trustedSolid(), solid({ ssr: true })],
  build: { target: 'es2022', emptyOutDir: true, reportCompressedSize: false },
});
