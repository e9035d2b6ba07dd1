import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { expect, signIn, test } from '../journeys/system.js';

/** What the page let somebody do who can already run code in it; the names of what it refused. */
async function tried(page: Page): Promise<string[]> {
  await page.evaluate(async () => {
    const refused: string[] = [];
    Object.assign(window, { refused, ran: [] });
    document.addEventListener('securitypolicyviolation', (event) => refused.push(event.effectiveDirective));
    const attempt = (act: () => void) => {
      try {
        act();
      } catch {
        // Refused: the event says by what.
      }
    };
    const element = document.createElement('div');
    document.body.append(element);
    attempt(() => (element.innerHTML = '<img src=x onerror="ran.push(1)">'));
    attempt(() => element.setAttribute('onclick', 'ran.push(2)'));
    attempt(() => element.setAttribute('style', 'color:red'));
    attempt(() => document.head.append(Object.assign(document.createElement('style'), { textContent: 'body{color:red}' })));
    attempt(() => document.head.append(Object.assign(document.createElement('script'), { text: 'ran.push(3)' })));
    attempt(() => document.head.append(Object.assign(document.createElement('base'), { href: 'https://evil.example/' })));
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the very thing that must not work
    attempt(() => void new Function('ran.push(4)'));
    attempt(
      () =>
        void (window as unknown as { trustedTypes: { createPolicy: (name: string, rules: object) => void } }).trustedTypes.createPolicy(
          'mine',
          {},
        ),
    );
    const frame = Object.assign(document.createElement('iframe'), { src: 'https://evil.example/' });
    attempt(() => document.body.append(frame));
    await fetch('https://evil.example/').catch(() => undefined);
    element.click();
    await new Promise((done) => setTimeout(done, 300));
  });
  expect(await page.evaluate(() => (window as unknown as { ran: number[] }).ran)).toEqual([]);
  expect(await page.evaluate(() => getComputedStyle(document.body).color)).not.toBe('rgb(255, 0, 0)');
  return page.evaluate(() => [...new Set((window as unknown as { refused: string[] }).refused)].sort());
}
const ALL = ['base-uri', 'connect-src', 'frame-src', 'require-trusted-types-for', 'style-src-attr', 'style-src-elem', 'trusted-types'];

test('3.4.3 a page of the site runs, styles and calls nothing that is not its own', async ({ page, system }) => {
  await page.goto(system.url);
  expect(await tried(page)).toEqual(ALL);
});

test('3.4.3 the admin runs, styles and calls nothing that is not its own', async ({ page, system }) => {
  await signIn(page, system);
  expect(await tried(page)).toEqual(ALL);
});

test('3.4.3 the documentation of the API works under its policy', async ({ page, system, quiet }) => {
  const complaints = quiet(page);
  await page.goto(`${system.url}/api/docs`);
  await page.getByText('listProjects').or(page.getByText('/api/projects')).first().click();
  await page.getByRole('button', { name: 'Try it out' }).click();
  await page.getByRole('button', { name: 'Execute' }).click();
  await expect(page.getByText('Response headers').first()).toBeVisible();
  expect(complaints).toEqual([]);
});

test('3.4.6 a page cannot be framed, a preview can be by the site itself and by nobody else', async ({ page, system }) => {
  const call = async (method: string, path: string, body?: object, token = '') => {
    const headers = { ...(body && { 'content-type': 'application/json' }), ...(token && { authorization: `Bearer ${token}` }) };
    const answer = await fetch(`${system.url}${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) });
    return (await answer.json()) as { accessToken: string; id: string; url: string };
  };
  const { accessToken } = await call('POST', '/api/auth/login', { email: 'ines@studio.example', password: 'correct horse battery' });
  const { id } = await call('POST', '/api/admin/news', { title: 'A framed draft' }, accessToken);
  const { url } = await call('POST', `/api/admin/news/${id}/preview`, undefined, accessToken);
  const preview = new URL(url, system.url).href;
  const stranger = createServer((_request, response) =>
    response.setHeader('content-type', 'text/html').end('<!doctype html><p>A stranger</p>'),
  );
  await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
  const elsewhere = `http://127.0.0.1:${(stranger.address() as AddressInfo).port}/`;
  const shown = async (from: string, target: string): Promise<boolean> => {
    // Any answer of the site itself without a policy that forbids frames to it.
    await page.route(`${system.url}/frame-test`, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>Here</p>' }),
    );
    await page.goto(from);
    await page.evaluate((src) => {
      document.body.append(Object.assign(document.createElement('iframe'), { src }));
    }, target);
    const frame = page.frameLocator('iframe');
    return frame
      .locator('main')
      .waitFor({ timeout: 3_000 })
      .then(
        () => true,
        () => false,
      );
  };
  expect(await shown(`${system.url}/frame-test`, preview)).toBe(true);
  expect(await shown(`${system.url}/frame-test`, `${system.url}/`)).toBe(false);
  expect(await shown(elsewhere, preview)).toBe(false);
  await new Promise((resolve) => stranger.close(resolve));
});
