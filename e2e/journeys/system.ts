import { execFileSync, fork, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type ConsoleMessage, type Page } from '@playwright/test';
import { startPostgres } from '../../tools/postgres.mjs';

const root = join(import.meta.dirname, '../..');

export const ADMIN = { email: 'ines@studio.example', password: 'correct horse battery' };

export interface System {
  url: string;
  mediaDir: string;
  /** Ends the server but leaves its files served by nothing: the API is away. */
  server: ChildProcess;
}

/** The whole production build on an empty studio of its own, one for each worker of the test run. */
export const test = base.extend<{ quiet: (page: Page) => string[] }, { system: System }>({
  system: [
    // eslint-disable-next-line no-empty-pattern -- Playwright wants the pattern
    async ({}, use) => {
      const home = await mkdtemp(join(tmpdir(), 'atelier-e2e-'));
      const postgres = await startPostgres({ directory: join(home, 'postgres'), durable: false });
      const env = {
        ...process.env,
        NODE_ENV: 'test',
        HOST: '127.0.0.1',
        PORT: '0',
        LOG_LEVEL: 'error',
        DATABASE_URL: postgres.url,
        JWT_SECRET: 'a secret of more than thirty-two characters',
        WORKER: 'inline',
        STORAGE: 'disk',
        STORAGE_DIR: join(home, 'media'),
        SITE_DIR: join(home, 'site'),
        SITE_BUILD: join(root, 'public-site/dist'),
        ADMIN_BUILD: join(root, 'admin-app/dist'),
      };
      const cli = (...args: string[]) => execFileSync(process.execPath, [join(root, 'backend/dist/cli.js'), ...args], { env });
      cli('migrate');
      cli('staff:create', '--email', ADMIN.email, '--password', ADMIN.password, '--name', 'Ines Carvalho');
      cli('site:publish');
      const server = fork(join(root, 'backend/dist/main.js'), [], { env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
      const { port } = await new Promise<{ port: number }>((resolve) =>
        server.once('message', (message) => resolve(message as { port: number })),
      );
      await use({ url: `http://127.0.0.1:${port}`, mediaDir: env.STORAGE_DIR, server });
      await new Promise((resolve) => {
        server.once('exit', resolve);
        server.kill('SIGTERM');
      });
      await postgres.stop();
      await rm(home, { recursive: true, force: true });
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
export { expect } from '@playwright/test';
