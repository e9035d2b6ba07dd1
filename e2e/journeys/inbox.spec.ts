import AxeBuilder from '@axe-core/playwright';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ADMIN, expect, signIn, test, type System } from './system.js';

/** Opens the contact page with its form, as staff would in the admin. */
async function openContact({ url }: System): Promise<void> {
  const call = async (method: string, path: string, token: string, body?: object, version?: number) => {
    const headers = {
      'content-type': 'application/json',
      ...(token !== '' && { authorization: `Bearer ${token}` }),
      ...(version !== undefined && { 'if-match': `"${version}"` }),
    };
    const answer = await fetch(`${url}${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) });
    return (await answer.json().catch(() => ({}))) as { accessToken: string; id: string; version: number };
  };
  const { accessToken } = await call('POST', '/api/auth/login', '', ADMIN);
  const { version } = await call('GET', '/api/admin/site', accessToken);
  await call('PATCH', '/api/admin/site', accessToken, { name: 'Sund Serra', email: 'studio@sundserra.example' }, version);
  const page = await call('POST', '/api/admin/pages', accessToken, {
    title: 'Write to us',
    slug: 'contact',
    label: 'Contact',
    place: 'head',
  });
  await call('POST', `/api/admin/pages/${page.id}/publish`, accessToken, {}, 1);
}
const letters = async ({ mailDir }: System): Promise<string[]> => {
  const names = (await readdir(mailDir).catch(() => [])).filter((name) => name.endsWith('.eml'));
  return Promise.all(names.map((name) => readFile(join(mailDir, name), 'utf8')));
};
const to = (all: readonly string[], address: string) => all.filter((raw) => new RegExp(`^To: .*${address}`, 'imu').test(raw));

test('a letter goes from the form to the inbox and to both mailboxes, and is answered', async ({ page, browser, system, quiet }) => {
  test.setTimeout(90_000);
  await openContact(system);
  const complaints = quiet(page);
  const visitor = await (await browser.newContext()).newPage();
  await expect.poll(async () => (await visitor.request.get(`${system.url}/contact`)).status(), { timeout: 10_000 }).toBe(200);
  await visitor.goto(`${system.url}/contact`);
  await visitor.getByLabel('Your name').fill('Lotte Vermeulen');
  await visitor.getByRole('textbox', { name: 'E-mail' }).fill('lotte@kade.example');
  await visitor.getByRole('radio', { name: 'A commission' }).check();
  await visitor.getByLabel('Tell us about the place').fill('We own a shed behind the dock.\n\nWould you look at it?');
  await visitor.getByRole('checkbox').check();
  // Faster than this, nobody would have typed it.
  await visitor.waitForTimeout(4_000);
  await visitor.getByRole('button', { name: 'Send' }).click();
  await expect(visitor.getByRole('heading', { name: 'Thank you, Lotte Vermeulen.' })).toBeVisible({ timeout: 20_000 });
  const [reference = ''] = /\d{4}-\d{4}/u.exec((await visitor.locator('#request-sent').textContent()) ?? '') ?? [];
  expect(reference).not.toBe('');

  await signIn(page, system);
  await page.getByRole('navigation').getByRole('link', { name: /Inbox/u }).first().click();
  await page.getByRole('link', { name: /Lotte Vermeulen/u }).click();
  await expect(page.getByRole('article')).toContainText('We own a shed behind the dock.');
  await expect(page.getByRole('article')).toContainText(reference);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  // Nothing of the list reaches over the letter.
  const letter = await page.getByRole('article').boundingBox();
  for (const tab of await page.getByRole('group', { name: 'Show' }).getByRole('button').all()) {
    const { x = 0, width = 0 } = (await tab.boundingBox()) ?? {};
    expect(x + width).toBeLessThanOrEqual(letter?.x ?? 0);
  }
  await page.getByLabel('Assigned to').selectOption({ label: 'Ines Carvalho' });
  await expect(page.getByRole('button', { name: 'Give back' })).toBeVisible();
  await page.getByRole('link', { name: /Lotte Vermeulen/u }).focus();
  await page.keyboard.press('s');
  await expect(page.getByLabel('Status')).toBeFocused();
  await page.getByRole('textbox', { name: 'Note' }).fill('We met at the opening.');
  await page.getByRole('button', { name: 'Add note' }).click();
  await expect(page.getByRole('region', { name: 'History' })).toContainText('noted: We met at the opening.');

  await page.getByLabel(/^Answer to/u).fill('Dear Lotte,\n\na Friday suits us.');
  await page.reload();
  await expect(page.getByLabel(/^Answer to/u)).toHaveValue('Dear Lotte,\n\na Friday suits us.');
  await page.getByRole('button', { name: 'Send and mark replied' }).click();
  await expect(page.getByRole('article').getByText('Replied', { exact: true })).toBeVisible();
  await expect
    .poll(
      async () => [to(await letters(system), 'lotte@kade.example').length, to(await letters(system), 'studio@sundserra.example').length],
      {
        timeout: 30_000,
      },
    )
    .toEqual([2, 1]);
  const [told = ''] = to(await letters(system), 'studio@sundserra.example');
  expect(told).toMatch(/^Reply-To: .*lotte@kade\.example/imu);
  expect(to(await letters(system), 'lotte@kade.example').join('\n')).toContain('a Friday suits us.');

  const [known] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Export this person' }).click()]);
  expect(known.suggestedFilename()).toBe('lotte@kade.example.json');
  expect(JSON.parse(await readFile(await known.path(), 'utf8'))).toMatchObject({ requests: [{ reference }] });
  await page.getByRole('link', { name: 'E-mails' }).click();
  await expect(page.getByText('E-mails are kept here as files, and go to nobody.')).toBeVisible();
  await expect(page.getByText('Nothing failed, and nothing waits for another try.')).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole('button', { name: `Sund Serra, ${reference}` }).click();
  await expect(page.getByRole('dialog').getByText('a Friday suits us.')).toBeVisible();
  expect(complaints).toEqual([]);
  await visitor.context().close();
});

test('what somebody wrote while the server was away arrives, once, when it is back', async ({ browser, system }) => {
  test.setTimeout(90_000);
  const visitor = await (await browser.newContext()).newPage();
  if ((await visitor.request.get(`${system.url}/contact`)).status() === 404) await openContact(system);
  await expect.poll(async () => (await visitor.request.get(`${system.url}/contact`)).status(), { timeout: 10_000 }).toBe(200);
  await visitor.goto(`${system.url}/contact`);
  await visitor.getByLabel('Your name').fill('Ada Patient');
  await visitor.getByRole('textbox', { name: 'E-mail' }).fill('ada@example.org');
  await visitor.getByRole('radio', { name: 'Press' }).check();
  await visitor.getByLabel('Tell us about the place').fill('Is the hall open?');
  await visitor.getByRole('checkbox').check();
  await visitor.waitForTimeout(4_000);
  await system.down();
  try {
    await visitor.getByRole('button', { name: 'Send' }).click();
    await expect(visitor.getByRole('button', { name: 'Try now' })).toBeVisible();
    await expect(visitor.getByLabel('Tell us about the place')).toHaveValue('Is the hall open?');
  } finally {
    await system.up();
  }
  await expect(visitor.getByRole('heading', { name: 'Thank you, Ada Patient.' })).toBeVisible({ timeout: 40_000 });
  await expect.poll(async () => to(await letters(system), 'ada@example.org').length, { timeout: 20_000 }).toBe(1);
  await visitor.context().close();
});

test('a letter is taken from a browser without JavaScript', async ({ browser, system }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const visitor = await context.newPage();
  if ((await visitor.request.get(`${system.url}/contact`)).status() === 404) await openContact(system);
  await expect.poll(async () => (await visitor.request.get(`${system.url}/contact`)).status(), { timeout: 10_000 }).toBe(200);
  await visitor.goto(`${system.url}/contact`);
  await visitor.getByLabel('Your name').fill('No Script');
  await visitor.getByRole('textbox', { name: 'E-mail' }).fill('noscript@example.org');
  await visitor.getByRole('radio', { name: 'Press' }).check();
  await visitor.getByLabel('Tell us about the place').fill('Pictures of the hall?');
  await visitor.getByRole('checkbox').check();
  await visitor.getByRole('button', { name: 'Send' }).click();
  await expect(visitor.getByText(/Reference \d{4}-\d{4}/u)).toBeVisible();
  await context.close();
});
