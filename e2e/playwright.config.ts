import { defineConfig } from '@playwright/test';

/** Debian's Chromium, quiet: without these flags it looks for Google at every start. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const desktop = { viewport: { width: 1440, height: 900 }, locale: 'en-GB', timezoneId: 'Europe/Lisbon' };

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  workers: 2,
  timeout: 45_000,
  expect: { timeout: 8_000 },
  projects: [
    { name: 'journeys', testDir: 'journeys' },
    { name: 'public-site', testDir: 'public-site' },
    { name: 'security', testDir: 'security', use: desktop },
    { name: 'hosting', testDir: 'hosting', use: desktop },
    { name: 'admin', testDir: 'admin', testIgnore: 'speed.spec.ts', use: desktop },
    // Alone, when the others are through: it measures.
    {
      name: 'speed',
      testDir: 'admin',
      testMatch: 'speed.spec.ts',
      use: desktop,
      dependencies: ['journeys', 'public-site', 'security', 'hosting', 'admin'],
    },
  ],
  forbidOnly: process.env['CI'] !== undefined,
  // A shared CI machine may stall for seconds. A spec that needed its second try is named in the output and counted by tools/test.mjs.
  retries: process.env['CI'] === undefined ? 0 : 1,
  reporter: process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] === undefined ? 'list' : [['list'], ['json']],
  use: {
    launchOptions: { executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args },
    // Off: a recorder reads what the page shows, and its reading of local pictures ends on the console the specs listen to.
    trace: 'off',
    screenshot: 'only-on-failure',
  },
});
