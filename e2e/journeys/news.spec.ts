import type { Page } from '@playwright/test';
import { expect, signIn, test, type System } from './system.js';

const DAY = 24 * 3_600_000;

/** Begins an article in the admin and writes something into it. */
async function begin(page: Page, system: System, title: string): Promise<void> {
  await page.goto(`${system.url}/admin/news/new`);
  await page.getByLabel('Title').fill(title);
  await page.getByRole('button', { name: 'Create draft' }).click();
  await page.getByRole('textbox', { name: 'Excerpt' }).fill(`${title}, in one sentence.`);
  await page.getByRole('textbox', { name: 'Text' }).click();
  await page.keyboard.type('The last rafter went up on Thursday.');
  await expect(saved(page)).toHaveAttribute('data-save', 'saved');
}
const saved = (page: Page) => page.locator('[data-save]').first();
const publication = (page: Page) => page.getByRole('region', { name: 'Publication' });
const more = async (page: Page, item: string | RegExp): Promise<void> => {
  await publication(page).getByRole('button', { name: /^More/u }).click();
  await page.getByRole('menuitem', { name: item }).click();
};
const publish = (page: Page) =>
  publication(page)
    .getByRole('button', { name: /^Publish/u })
    .click();
const status = async (page: Page, address: string): Promise<number> => (await page.request.get(address, { maxRedirects: 0 })).status();

test('an article is written, previewed, published, and found on the site and in the feed', async ({ page, system, quiet }) => {
  const complaints = quiet(page);
  await signIn(page, system);
  await begin(page, system, 'A crane over Aarhus');

  const [preview] = await Promise.all([page.waitForEvent('popup'), page.getByRole('button', { name: 'Preview' }).click()]);
  await expect(preview.locator('.preview')).toContainText('Not public');
  await expect(preview.locator('h1')).toHaveText('A crane over Aarhus');
  await expect(preview.locator('main')).toContainText('The last rafter went up on Thursday.');
  await preview.close();
  expect(await status(page, `${system.url}/news/a-crane-over-aarhus`)).toBe(404);

  await publish(page);
  await expect.poll(() => status(page, `${system.url}/news/a-crane-over-aarhus`), { timeout: 5_000 }).toBe(200);
  await page.goto(`${system.url}/`);
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'News' }).click();
  await page.getByRole('link', { name: /A crane over Aarhus/u }).click();
  await expect(page.locator('main')).toContainText('The last rafter went up on Thursday.');
  expect(await (await page.request.get(`${system.url}/feed.xml`)).text()).toContain('<title>A crane over Aarhus</title>');
  expect(complaints).toEqual([]);
});

test('a scheduled article appears at its hour, and not before', async ({ page, system }) => {
  await signIn(page, system);
  await begin(page, system, 'Tomorrow at nine');
  await more(page, 'Schedule…');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/^Day and hour/u).fill('2001-01-01T09:00');
  await expect(dialog.getByText('That moment has passed.')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Schedule' })).toBeDisabled();
  const tomorrow = new Date(Date.now() + DAY);
  const two = (n: number) => String(n).padStart(2, '0');
  await dialog
    .getByLabel(/^Day and hour/u)
    .fill(`${tomorrow.getFullYear()}-${two(tomorrow.getMonth() + 1)}-${two(tomorrow.getDate())}T09:00`);
  await dialog.getByRole('button', { name: 'Schedule' }).click();
  await expect(publication(page).getByText('Scheduled')).toBeVisible();
  expect(await status(page, `${system.url}/api/news/tomorrow-at-nine`)).toBe(404);
  try {
    await system.moveClock(2 * DAY);
    // The API at once, computed when it is asked; the page as soon as a worker has looked.
    expect(await status(page, `${system.url}/api/news/tomorrow-at-nine`)).toBe(200);
    await expect.poll(() => status(page, `${system.url}/news/tomorrow-at-nine`), { timeout: 10_000 }).toBe(200);
  } finally {
    await system.moveClock(0);
  }
});

test('a renamed article is found under its old address', async ({ page, system }) => {
  await signIn(page, system);
  await begin(page, system, 'First name');
  await publish(page);
  await expect.poll(() => status(page, `${system.url}/news/first-name`), { timeout: 5_000 }).toBe(200);
  for (const name of ['second-name', 'first-name', 'third-name']) {
    await page.getByRole('button', { name: 'Edit the address' }).click();
    await page.getByRole('textbox', { name: 'Address' }).fill(name);
    await page.getByRole('button', { name: 'Use it' }).click();
    await expect(saved(page)).toHaveAttribute('data-save', 'saved');
    await expect.poll(() => status(page, `${system.url}/news/${name}`), { timeout: 5_000 }).toBe(200);
  }
  for (const old of ['first-name', 'second-name']) {
    const answer = await page.request.get(`${system.url}/news/${old}`, { maxRedirects: 0 });
    expect([answer.status(), answer.headers()['location']]).toEqual([308, '/news/third-name']);
  }
  await page.goto(`${system.url}/news/second-name`);
  await expect(page.locator('h1')).toHaveText('First name');
});

test('of two people editing one article the second is told, and can merge', async ({ page, browser, system }) => {
  system.addEditor('tomas@studio.example', 'Tomás Lind');
  await signIn(page, system);
  await begin(page, system, 'Two people');
  const theirs = await (await browser.newContext()).newPage();
  await signIn(theirs, system, 'tomas@studio.example');
  await theirs.goto(page.url());
  await expect(theirs.getByRole('textbox', { name: 'Excerpt' })).toHaveValue('Two people, in one sentence.');

  // Tomás is offline while he writes; Ines saves meanwhile.
  await theirs.context().setOffline(true);
  await theirs.getByRole('textbox', { name: 'Excerpt' }).fill('Tomás says this.');
  await theirs.getByRole('textbox', { name: 'Author' }).fill('Tomás Lind');
  await page.getByRole('textbox', { name: 'Excerpt' }).fill('Ines says that.');
  await expect(saved(page)).toHaveAttribute('data-save', 'saved');
  await theirs.context().setOffline(false);

  await expect(saved(theirs)).toHaveAttribute('data-save', 'clash');
  await expect(saved(theirs)).toContainText('Changed by Ines');
  await saved(theirs).click();
  const dialog = theirs.getByRole('dialog');
  await expect(dialog).toContainText('Ines saved this article while you were editing');
  await dialog.getByRole('radio', { name: /Yours: /u }).check();
  await dialog.getByRole('button', { name: 'Save this result' }).click();
  await expect(saved(theirs)).toHaveAttribute('data-save', 'saved');
  // Who has the page open sees both: the merged field and the one nobody fought over.
  await page.getByRole('textbox', { name: 'Title' }).focus();
  await expect(page.getByRole('textbox', { name: 'Author' })).toHaveValue('Tomás Lind');
  await expect(page.getByRole('textbox', { name: 'Excerpt' })).toHaveValue('Tomás says this.');
  await theirs.context().close();
});

test('text that was never saved survives a crash, on this computer and, once refused, on another', async ({ page, browser, system }) => {
  await signIn(page, system);
  await begin(page, system, 'Never saved');
  const address = page.url();
  await page.context().setOffline(true);
  await page.getByRole('textbox', { name: 'Excerpt' }).fill('Typed on a train.');
  await page.waitForTimeout(500);
  const context = page.context();
  await page.close({ runBeforeUnload: false });
  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto(address);
  await expect(again.getByText(/Text from this computer/u)).toBeVisible();
  await again.getByRole('button', { name: 'Put it back' }).click();
  await expect(again.getByRole('textbox', { name: 'Excerpt' })).toHaveValue('Typed on a train.');
  await expect(saved(again)).toHaveAttribute('data-save', 'saved');

  // A title taken away is not sent to the article, but it is not lost with this computer either.
  await again.getByRole('textbox', { name: 'Title' }).fill('');
  await again.waitForResponse((answer) => answer.url().endsWith('/draft') && answer.request().method() === 'PUT');
  const elsewhere = await (await browser.newContext()).newPage();
  await signIn(elsewhere, system);
  await elsewhere.goto(address);
  await expect(elsewhere.getByText(/Text from another computer/u)).toBeVisible();
  await elsewhere.context().close();
});

test('an earlier version is compared and brought back', async ({ page, system }) => {
  await signIn(page, system);
  await begin(page, system, 'With a past');
  await publish(page);
  await expect.poll(() => status(page, `${system.url}/news/with-a-past`), { timeout: 5_000 }).toBe(200);
  await page.getByRole('textbox', { name: 'Excerpt' }).fill('Something else entirely.');
  await expect(saved(page)).toHaveAttribute('data-save', 'saved');
  await page.getByRole('button', { name: /^Published version/u }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('row', { name: /Excerpt/u })).toContainText('With a past, in one sentence.');
  await dialog.getByRole('button', { name: 'Bring it back' }).click();
  await expect(page.getByRole('textbox', { name: 'Excerpt' })).toHaveValue('With a past, in one sentence.');
  await expect(publication(page)).toContainText('Nothing: the site shows all of it.');
});
