import { defineConfig } from '@playwright/test';

/** The public site as files, on a port of its own, with no API anywhere. Build it first: `npm run build -w public-site`. */
export default defineConfig({
  testDir: import.meta.dirname,
  outputDir: '../../node_modules/.cache/playwright-public-site',
  timeout: 30_000,
  workers: 2,
  fullyParallel: true,
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    viewport: { width: 1440, height: 900 },
    launchOptions: {
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
  },
});
