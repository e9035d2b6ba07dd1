import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import sharp from 'sharp';
import { root } from './install.mjs';

/**
 * Takes the pictures in docs/screenshots from an Atelier that is running with its demo content:
 *   ADMIN_EMAIL=… ADMIN_PASSWORD=… node tools/screenshots.mjs http://localhost:3000
 */
const [address = 'http://localhost:3000'] = process.argv.slice(2);
const folder = join(root, 'docs/screenshots');
await mkdir(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
for (const [width, height] of [
  [1440, 900],
  [390, 844],
]) {
  const page = await browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce', deviceScaleFactor: 1 });
  const shot = async (name) => {
    await page.evaluate(() =>
      Promise.all(
        [...document.images]
          .filter((image) => image.getBoundingClientRect().top < window.innerHeight)
          .map((image) => image.decode().catch(() => undefined)),
      ),
    );
    await page.waitForTimeout(600);
    await sharp(await page.screenshot())
      .webp({ quality: 78 })
      .toFile(join(folder, `${name}-${width}.webp`));
  };
  await page.goto(`${address}/`);
  await shot('home');
  await page.goto(`${address}/projects`);
  await shot('projects');
  const [project] = (await (await page.request.get(`${address}/api/projects?limit=1`)).json()).items;
  await page.goto(`${address}/projects/${project.slug}`);
  await shot('project');
  await page.goto(`${address}/news`);
  await shot('news');
  await page.goto(`${address}/contact`);
  await shot('contact');
  await page.goto(`${address}/admin/`);
  await page.getByLabel('E-mail').fill(process.env.ADMIN_EMAIL ?? 'admin@atelier.example');
  await page.getByLabel('Password', { exact: true }).fill(process.env.ADMIN_PASSWORD ?? '');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.locator('[role=row][data-id]').first().waitFor();
  await shot('admin-list');
  await page.locator('[role=row][data-id] a').first().click();
  await page.getByLabel('Title', { exact: true }).waitFor();
  await shot('admin-editor');
  await page.goto(`${address}/admin/inbox`);
  await page.locator('.letter-row').first().click();
  await page.locator('#letter-heading').waitFor();
  await shot('admin-inbox');
  await page.goto(`${address}/admin/media`);
  await page.locator('main img').first().waitFor();
  await shot('admin-media');
  await page.goto(`${address}/admin/settings`);
  await page.locator('#studio').waitFor();
  await shot('admin-settings');
  await page.close();
}
await browser.close();
