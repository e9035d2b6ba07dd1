import AxeBuilder from '@axe-core/playwright';
import sharp from 'sharp';
import { ADMIN, expect, test } from './system.js';

const photograph = (seed: number) =>
  sharp({
    create: { width: 1700, height: 1100, channels: 3, background: '#806040', noise: { type: 'gaussian', mean: 90 + seed * 10, sigma: 30 } },
  })
    .jpeg({ quality: 80 })
    .toBuffer();

test('staff sign in, upload a photograph, write a project, publish it, and a visitor sees it at once', async ({
  page,
  context,
  system,
  quiet,
}) => {
  const complaints = quiet(page);

  await page.goto(`${system.url}/admin/`);
  await page.getByLabel('E-mail').fill(ADMIN.email);
  await page.getByLabel('Password', { exact: true }).fill(ADMIN.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(
    page
      .getByRole('navigation')
      .getByRole('link', { name: /Projects/u })
      .first(),
  ).toBeVisible();

  await page.getByRole('navigation').getByRole('link', { name: /Media/u }).first().click();
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'north-wall.jpg', mimeType: 'image/jpeg', buffer: await photograph(1) });
  await expect(page.locator('main img').first()).toBeVisible({ timeout: 30_000 });

  // The picker of covers is the admin's own suite; here the cover is set through the same API.
  const api = async (method: string, path: string, body?: object, version?: number) => {
    // As a program, not with the browser's cookies: those belong to the session of the page.
    const ask = async (to: string, how: string, content?: object, more: Record<string, string> = {}) => {
      const headers = { 'content-type': 'application/json', ...more };
      const answer = await fetch(`${system.url}${to}`, { method: how, headers, ...(content && { body: JSON.stringify(content) }) });
      return (await answer.json()) as Record<string, never>;
    };
    const { accessToken } = await ask('/api/auth/login', 'POST', ADMIN);
    return ask(path, method, body, {
      authorization: `Bearer ${String(accessToken)}`,
      ...(version !== undefined && { 'if-match': `"${version}"` }),
    });
  };
  const [asset] = (await api('GET', '/api/admin/media'))['items'] as unknown as { id: string; status: string; version: number }[];
  expect(asset?.status).toBe('ready');
  await api('PATCH', `/api/admin/media/${asset?.id}`, { alt: 'A wall with two doors' }, asset?.version);
  const created = (await api('POST', '/api/admin/projects', {
    title: 'North Wall',
    coverId: asset?.id,
    summary: 'One wall, two doors.',
  })) as unknown as { id: string };

  await page.goto(`${system.url}/admin/projects/${created.id}`);
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('North Wall');
  await page
    .getByRole('button', { name: /^Publish/u })
    .first()
    .click();
  const confirm = page.getByRole('dialog').getByRole('button', { name: /^Publish/u });
  if (await confirm.isVisible({ timeout: 500 }).catch(() => false)) await confirm.click();

  const published = Date.now();
  await expect
    .poll(async () => (await context.request.get(`${system.url}/projects/north-wall`)).status(), { timeout: 5_000, intervals: [50] })
    .toBe(200);
  expect(Date.now() - published).toBeLessThan(2_000);

  const visitor = await context.newPage();
  const visitorComplaints = quiet(visitor);
  await visitor.goto(`${system.url}/projects/north-wall`);
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText('North Wall');
  await expect(visitor.locator('main img').first()).toHaveJSProperty('complete', true);
  expect((await new AxeBuilder({ page: visitor }).analyze()).violations).toEqual([]);
  expect(await visitor.content()).not.toContain('north-wall.jpg');
  expect([...complaints, ...visitorComplaints]).toEqual([]);
});
