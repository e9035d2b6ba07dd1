import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';
import solid from 'vite-plugin-solid';
import { appFacts } from '../tools/vite/build-facts.mjs';
import { production } from '../tools/vite/production.mjs';
import { trustedSolid } from '../tools/vite/trusted-solid.mjs';
import { importMap, sharedInputs } from './build/import-map.js';

const api = process.env['API_URL'] ?? 'http://127.0.0.1:3000';
const host = '127.0.0.1';

export default defineConfig({
  base: '/admin/',
  define: appFacts(process.env['SENTRY_DSN_ADMIN']),
  plugins: [production(), trustedSolid(), solid(), tailwindcss(), importMap()],
  server: { host, port: 4200, proxy: { '/api': { target: api, changeOrigin: true }, '/media': { target: api, changeOrigin: true } } },
  preview: { host, port: 4210 },
  build: {
    target: 'es2023',
    modulePreload: { polyfill: false },
    // A chunk inlined as a data: address would be refused by the policy.
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: { main: 'index.html', ...sharedInputs },
      // Shared assets keep every export, whether the shell itself uses it or not: a remote may.
      preserveEntrySignatures: 'strict',
    },
  },
});
