import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { expect, root, signIn, startSystem } from './system.js';

interface Receiver {
  origin: string;
  server: Server;
  events: { tags: Record<string, string>; release: string; exception: { values: { value: string; stacktrace: { frames: object[] } }[] } }[];
  bodies: string[];
}
type Started = Awaited<ReturnType<typeof startSystem>>;

/** Takes envelopes as Sentry does. */
async function startReceiver(): Promise<Receiver> {
  const [events, bodies]: [Receiver['events'], string[]] = [[], []];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      bodies.push(`${request.url} ${body}`);
      const lines = body.split('\n');
      lines.forEach((line, at) => line.includes('"type":"event"') && events.push(JSON.parse(lines[at + 1]!) as Receiver['events'][number]));
      response.writeHead(200, { 'access-control-allow-origin': '*', 'content-type': 'application/json' }).end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server, events, bodies };
}

/** Both apps, built for a receiver. */
const test = base.extend<object, { watched: Started; receiver: Receiver }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright wants the pattern
  receiver: [async ({}, use) => use(await startReceiver()), { scope: 'worker' }],
  watched: [
    async ({ receiver }, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'atelier-faults-'));
      const dsn = receiver.origin.replace('://', '://public@') + '/1';
      const env = { ...process.env, SENTRY_DSN_SITE: dsn, SENTRY_DSN_ADMIN: dsn, SOURCE_VERSION: '4f0c9d2e11aa33bb' };
      const [site, admin] = [join(folder, 'site'), join(folder, 'admin')];
      execFileSync(process.execPath, [join(root, 'public-site/build.mjs'), site], { env, stdio: 'ignore' });
      const vite = join(root, 'node_modules/vite/bin/vite.js');
      execFileSync(process.execPath, [vite, 'build', '--outDir', admin, '--emptyOutDir'], {
        env,
        cwd: join(root, 'admin-app'),
        stdio: 'ignore',
      });
      const system = await startSystem({ SITE_BUILD: site, ADMIN_BUILD: admin });
      await use(system);
      await system.stop();
      await rm(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

const scripts = (page: Page): string[] => {
  const paths: string[] = [];
  page.on('request', (request) => void (request.resourceType() === 'script' && paths.push(new URL(request.url()).pathname)));
  return paths;
};
/** Something breaks that nobody catches, and says in its message what it should not. */
const breakIt = (page: Page, word: string) =>
  page.evaluate((text) => {
    setTimeout(() => {
      throw new Error(`${text} of ines.canary@studio.example with eyJhbGciOiJIUzI1NiJ9.canary`);
    });
  }, word);
const policyOf = (page: Page) => page.locator('meta[http-equiv=Content-Security-Policy]').getAttribute('content');

test('a page of the site tells of an error, and fetches what it needs for it only then', async ({ page, watched, receiver }) => {
  const loaded = scripts(page);
  await page.goto(`${watched.url}/?utm=canary-query#canary-hash`);
  await page.waitForLoadState('networkidle');
  expect(loaded.filter((path) => path.includes('faults'))).toEqual([]);
  expect(await policyOf(page)).toContain(`connect-src 'self' ${receiver.origin};`);
  await breakIt(page, 'the floor gave way');
  await expect.poll(() => receiver.events.find(({ tags }) => tags['app'] === 'site')).toBeTruthy();
  const event = receiver.events.find(({ tags }) => tags['app'] === 'site')!;
  expect(event.tags).toEqual({ app: 'site', page: '/' });
  expect(event.release).toBe('atelier@0.1.0+4f0c9d2e11aa');
  expect(event.exception.values[0]!.value).toBe('the floor gave way of [e-mail] with [token]');
  expect(receiver.bodies.join()).not.toContain('canary');
  await page.evaluate(() => void Promise.reject(new Error('a promise broke')));
  await expect.poll(() => receiver.events.some(({ exception }) => exception.values[0]!.value === 'a promise broke')).toBe(true);
  // It may call nobody else still.
  expect(
    await page.evaluate(() =>
      fetch('https://evil.example/').then(
        () => 'went',
        () => 'refused',
      ),
    ),
  ).toBe('refused');
});

test('the admin tells of an error, without who is signed in', async ({ page, watched, receiver }) => {
  const loaded = scripts(page);
  await signIn(page, watched);
  expect(loaded.filter((path) => path.includes('faults'))).toEqual([]);
  expect(await policyOf(page)).toContain(receiver.origin);
  await breakIt(page, 'a drawer is stuck');
  await expect.poll(() => receiver.events.find(({ tags }) => tags['app'] === 'admin')).toBeTruthy();
  const event = receiver.events.find(({ tags }) => tags['app'] === 'admin')!;
  expect(event.exception.values[0]!.value).toBe('a drawer is stuck of [e-mail] with [token]');
  expect(event.exception.values[0]!.stacktrace.frames.length).toBeGreaterThan(0);
  expect(JSON.stringify(event)).not.toMatch(/canary|ines@studio|Carvalho|eyJ/u);
});

test('five are told and no more, and a receiver that is gone changes nothing', async ({ page, watched, receiver }) => {
  await page.goto(watched.url);
  const before = receiver.events.length;
  for (let n = 0; n < 12; n++) await breakIt(page, `flood ${n}`);
  await expect.poll(() => receiver.events.length).toBe(before + 5);
  await page.waitForTimeout(500);
  expect(receiver.events.length).toBe(before + 5);
  receiver.server.close();
  receiver.server.closeAllConnections();
  await page.goto(`${watched.url}/contact`);
  await breakIt(page, 'nobody hears');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.goto(watched.url);
  await expect(page.locator('main')).toBeVisible();
});

test('a build without a receiver has nothing of it', () => {
  for (const folder of ['public-site/dist/client/assets', 'admin-app/dist/assets'])
    expect(readdirSync(join(root, folder)).filter((name) => /faults|sentry/iu.test(name))).toEqual([]);
});
