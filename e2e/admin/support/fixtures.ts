import { test as base, expect, type ConsoleMessage, type Page } from '@playwright/test';
import { startApp, type AppServer } from './app-server.js';
import { FakeApi } from './fake-api.js';

interface Fixtures {
  /** Size of the fake's data; set by `test.use`. */
  size: { projects: number; assets: number };
  api: FakeApi;
  app: AppServer;
  /** What the browser's console said; checked to be empty at the end unless a test takes it away. */
  messages: string[];
  /** Signs in and opens a page of the admin. */
  open: (path: string) => Promise<Page>;
}

export const test = base.extend<Fixtures>({
  size: [{ projects: 12, assets: 24 }, { option: true }],
  api: async ({ size }, use) => use(new FakeApi(size)),
  app: async ({ api }, use) => {
    const app = await startApp(api);
    await use(app);
    await app.stop();
  },
  messages: async ({ page }, use) => {
    const messages: string[] = [];
    page.on('console', (message) => {
      if (!isRefusal(message)) messages.push(`${message.type()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => messages.push(`error: ${error.message}`));
    await use(messages);
    expect(messages, 'the console stays silent').toEqual([]);
  },
  open: async ({ page, app, messages }, use) => {
    await use(async (path) => {
      void messages;
      await page.context().addCookies([{ name: 'refresh', value: 'yes', url: `${app.url}/api/auth`, httpOnly: true }]);
      await page.addInitScript(() => localStorage.setItem('atelier.session', 'csrf-word'));
      await page.goto(`${app.url}/admin${path}`);
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
      return page;
    });
  },
});

export { expect };

/** Chromium's own line for an answer the admin is made to handle: signed out, spent, changed by somebody else, refused, busy, no connection. */
const isRefusal = (message: ConsoleMessage): boolean =>
  message.location().url.includes('/api/') &&
  /^Failed to load resource: .*(status of (401|409|410|412|413|422|429|503)|ERR_INTERNET_DISCONNECTED)/.test(message.text());

/** Sentence of the save state. */
export const saveState = (page: Page) => page.locator('.bar [data-save]');

/** What was asked for is there, its fonts too, and nothing moves any more. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => {})));
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });
}
