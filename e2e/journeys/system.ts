import { execFileSync, fork, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { test as base, type ConsoleMessage, type Page } from '@playwright/test';

export { expect } from '@playwright/test';
import { startPostgres } from '../../tools/postgres.mjs';

export const root = join(import.meta.dirname, '../..');

export const ADMIN = { email: 'ines@studio.example', password: 'correct horse battery' };

export interface System {
  url: string;
  mediaDir: string;
  /** Where letters are kept as files. */
  mailDir: string;
  /** Ends the server: nobody answers at its address. */
  down: () => Promise<void>;
  /** Starts it again at the same address. */
  up: () => Promise<void>;
  /** Adds somebody who may write and publish. */
  addEditor: (email: string, name: string) => void;
  /** Moves the server's clock so far ahead of this machine's. */
  moveClock: (ms: number) => Promise<void>;
}

/** The whole production build on an empty studio of its own. `stop` ends it and takes away what it kept. */
export async function startSystem(extra: NodeJS.ProcessEnv = {}): Promise<System & { stop: () => Promise<void> }> {
  const home = await mkdtemp(join(tmpdir(), 'atelier-e2e-'));
  const postgres = await startPostgres({ directory: join(home, 'postgres'), durable: false });
  const clockFile = join(home, 'clock');
  const preload = ['--import', pathToFileURL(join(root, 'tools/moved-clock.mjs')).href];
  const env = {
    ...process.env,
    CLOCK_FILE: clockFile,
    NODE_ENV: 'test',
    HOST: '127.0.0.1',
    LOG_LEVEL: 'error',
    DATABASE_URL: postgres.apiUrl,
    DATABASE_OWNER_URL: postgres.url,
    JWT_SECRET: 'a secret of more than thirty-two characters',
    ENCRYPTION_KEY: 'y'.repeat(40),
    RATE_LIMIT_FACTOR: '1000',
    WORKER: 'inline',
    STORAGE: 'disk',
    STORAGE_DIR: join(home, 'media'),
    MAIL_DIR: join(home, 'mail'),
    SITE_DIR: join(home, 'site'),
    SITE_BUILD: join(root, 'public-site/dist'),
    ADMIN_BUILD: join(root, 'admin-app/dist'),
    ...extra,
  };
  const cli = (...args: string[]) => execFileSync(process.execPath, [join(root, 'backend/dist/cli.js'), ...args], { env });
  cli('migrate');
  cli('staff:create', '--email', ADMIN.email, '--password', ADMIN.password, '--name', 'Ines Carvalho');
  if (env.SITE_DIR !== '') cli('site:publish');
  let server: ChildProcess;
  const up = async (at = 0): Promise<number> => {
    server = fork(join(root, 'backend/dist/main.js'), [], {
      env: { ...env, PORT: String(at) },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      execArgv: preload,
    });
    return new Promise((resolve) => server.once('message', (message) => resolve((message as { port: number }).port)));
  };
  const down = async (): Promise<void> => {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    await ended;
  };
  const port = await up();
  return {
    url: `http://127.0.0.1:${port}`,
    mediaDir: env.STORAGE_DIR,
    mailDir: env.MAIL_DIR,
    down,
    up: async () => void (await up(port)),
    addEditor: (email, name) => cli('staff:create', '--email', email, '--password', ADMIN.password, '--name', name, '--role', 'editor'),
    moveClock: async (ms) => {
      await writeFile(clockFile, String(ms));
      // The server looks ten times a second.
      await new Promise((resolve) => setTimeout(resolve, 250));
    },
    stop: async () => {
      await down();
      await postgres.stop();
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** One for each worker of the test run. */
export const test = base.extend<{ quiet: (page: Page) => string[] }, { system: System; settings: NodeJS.ProcessEnv }>({
  /** Settings of the server that differ. */
  settings: [{}, { option: true, scope: 'worker' }],
  system: [
    async ({ settings }, use) => {
      const { stop, ...system } = await startSystem(settings);
      await use(system);
      await stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  /** Collects whatever the page complains of; a journey ends by expecting nothing. */
  // eslint-disable-next-line no-empty-pattern -- Playwright wants the pattern
  quiet: async ({}, use) => {
    await use((page) => {
      const complaints: string[] = [];
      page.on('console', (message: ConsoleMessage) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      return complaints;
    });
  },
});

/** Signs somebody in to the admin. */
export async function signIn(page: Page, { url }: System, email = ADMIN.email): Promise<void> {
  await page.goto(`${url}/admin/`);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(ADMIN.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('navigation').first().waitFor();
}
