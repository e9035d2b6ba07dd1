import { defineConfig } from 'vite';
import solid from 'vite-plugin-solid';

/** Shared by both halves of the build; `build.mjs` runs them one after the other. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [solid({ ssr: true })],
  build: { target: 'es2022', emptyOutDir: true, reportCompressedSize: false },
});
