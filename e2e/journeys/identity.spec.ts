import { createHmac } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { ADMIN, expect, signIn, test, type System } from './system.js';

const NORA = 'nora@studio.example';
const PASSWORD = 'four words nobody knows';

/** The link that stands in a letter to an address. Letters that open an account lie apart from the others. */
async function linkFor({ mailDir }: System, to: string, page: string): Promise<string> {
  const folder = join(mailDir, 'confidential');
  let link: string | undefined;
  await expect
    .poll(async () => {
      const files = (await readdir(folder).catch(() => [])).filter((file) => file.endsWith('.eml')).sort();
      for (const file of files) {
        const letter = (await readFile(join(folder, file), 'utf8')).replace(/=\r?\n/gu, '').replaceAll('=3D', '=');
        if (letter.includes(to)) link = new RegExp(`/admin/${page}#[\\w.~-]+`, 'u').exec(letter)?.[0] ?? link;
      }
      return link;
    })
    .toBeDefined();
  return link!;
}

/** RFC 6238 with what an authenticator app is given. */
function codeOf(secret: string, at = Date.now()): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...secret].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from(bits.match(/.{8}/gu)!.map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const mac = createHmac('sha1', key).update(counter).digest();
  const offset = mac[19]! & 15;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

async function turnOn(page: Page): Promise<{ secret: string; codes: string[] }> {
  await page.getByRole('button', { name: 'Turn on…' }).click();
  await page.getByLabel('Your password', { exact: true }).fill(PASSWORD);
  await page.keyboard.press('Enter');
  const secret = (await page.locator('.secret').textContent())!.replaceAll(' ', '');
  await page.getByRole('textbox', { name: 'Six digits' }).fill(codeOf(secret));
  const list = page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem');
  await expect(list).toHaveCount(10);
  const codes = await list.allTextContents();
  await page.getByRole('button', { name: 'I have kept them' }).click();
  await expect(page.getByText('10 of 10 recovery codes left.')).toBeVisible();
  return { secret, codes };
}

test('somebody is invited, comes in, turns on the second factor, is disabled, and all of it is written down', async ({
  page,
  browser,
  system,
  quiet,
}) => {
  test.setTimeout(120_000);
  const complaints = quiet(page);
  await signIn(page, system);
  await page.getByRole('link', { name: 'Staff' }).click();
  await page.getByRole('button', { name: 'Invite', exact: true }).click();
  await page.getByLabel('E-mail').fill(NORA);
  await page.getByLabel('Name', { exact: true }).fill('Nora Lind');
  await page.getByRole('button', { name: 'Send invitation' }).click();
  // No mail server here: the link is handed over.
  const link = new URL(await page.getByRole('dialog').getByLabel('Invitation').inputValue());
  await page.getByRole('button', { name: 'I have copied it' }).click();
  const row = page.getByRole('row', { name: /Nora Lind/ });
  await expect(row).toBeVisible();

  const hers = await (await browser.newContext()).newPage();
  await hers.goto(`${system.url}${link.pathname}${link.hash}`);
  await expect(hers.getByText(`${NORA} is invited as Editor`)).toBeVisible();
  await hers.getByLabel('Choose a password', { exact: true }).fill('password1234');
  await hers.keyboard.press('Enter');
  await expect(hers.getByLabel('Choose a password', { exact: true })).toHaveAttribute('aria-invalid', 'true');
  await hers.getByLabel('Choose a password', { exact: true }).fill(PASSWORD);
  await hers.getByRole('button', { name: 'Accept and sign in' }).click();
  await expect(hers.getByText('Welcome, Nora Lind.')).toBeVisible();
  const { codes } = await turnOn(hers);

  // Out, and in again with a recovery code; a reload keeps her in.
  await hers.getByRole('button', { name: /account/ }).click();
  await hers.getByRole('menuitem', { name: 'Sign out' }).click();
  await hers.getByRole('textbox', { name: 'E-mail' }).fill(NORA);
  await hers.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await hers.keyboard.press('Enter');
  await hers.getByRole('button', { name: 'Use a recovery code' }).click();
  await hers.getByLabel('One of your recovery codes').fill(codes[0]!);
  await hers.keyboard.press('Enter');
  await expect(hers.getByText('9 of 10 recovery codes left.')).toBeVisible();
  await hers.reload();
  await expect(hers.getByText('9 of 10 recovery codes left.')).toBeVisible();

  // Disabled, she is asked to sign in again over her page, at once.
  await row.click();
  await page.getByRole('button', { name: 'Disable', exact: true }).click();
  await expect(page.getByText('Nora Lind does not get in any more.')).toBeVisible();
  await expect(hers.getByRole('dialog', { name: 'Sign in again' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(row.getByText('Active').first()).toBeAttached();

  await page.getByRole('link', { name: 'Audit log' }).first().click();
  for (const sentence of ['disabled Nora Lind', 'turned the second factor on', 'invited Nora Lind', 'accepted the invitation'])
    await expect(page.locator('.audit-entry', { hasText: sentence }).first()).toBeVisible();
  expect(complaints).toEqual([]);
});

test('a forgotten password is set anew by its letter, and a token made on the screen opens the API', async ({
  page,
  browser,
  system,
  quiet,
}) => {
  test.setTimeout(90_000);
  const complaints = quiet(page);
  system.addEditor('tove@studio.example', 'Tove Berg');
  const hers = await (await browser.newContext()).newPage();
  await hers.goto(`${system.url}/admin/forgot`);
  await hers.getByLabel('E-mail').fill('tove@studio.example');
  await hers.keyboard.press('Enter');
  await expect(hers.getByRole('heading', { name: 'Look into your mailbox' })).toBeVisible();
  await hers.goto(`${system.url}${await linkFor(system, 'tove@studio.example', 'reset')}`);
  await hers.getByLabel('New password', { exact: true }).fill(PASSWORD);
  await hers.keyboard.press('Enter');
  await hers.getByRole('link', { name: 'Sign in' }).click();
  await hers.getByLabel('E-mail').fill('tove@studio.example');
  await hers.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await hers.keyboard.press('Enter');
  await expect(hers.getByRole('link', { name: 'Projects' })).toBeVisible();
  await expect(hers.getByRole('link', { name: 'Staff' })).toHaveCount(0);

  await signIn(page, system, ADMIN.email);
  await page.getByRole('link', { name: 'API tokens' }).click();
  await page.getByRole('button', { name: 'New token' }).click();
  await page.getByLabel('What it is for').fill('Price list');
  await page.getByRole('group', { name: 'Library' }).getByLabel('See', { exact: true }).check();
  await page.getByRole('button', { name: 'Make the token' }).click();
  const secret = await page.getByLabel('Token', { exact: true }).inputValue();
  const ask = (path: string) => fetch(`${system.url}/api${path}`, { headers: { authorization: `Bearer ${secret}` } });
  expect((await ask('/admin/media')).status).toBe(200);
  expect((await ask('/admin/staff')).status).toBe(403);
  await page.getByRole('button', { name: 'I have kept it' }).click();
  await page.getByRole('button', { name: 'Revoke Price list…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
  await expect(page.getByText('“Price list” opens nothing any more.')).toBeVisible();
  expect((await ask('/admin/media')).status).toBe(401);
  expect(complaints).toEqual([]);
});

test('twelve tabs come in together, again and again, and nobody is signed out', async ({ browser, system }) => {
  test.setTimeout(120_000);
  const context = await browser.newContext();
  const first = await context.newPage();
  await signIn(first, system);
  const tabs = [first, ...(await Promise.all(Array.from({ length: 11 }, () => context.newPage())))];
  const allAreIn = async () => {
    await Promise.all(tabs.map((tab) => tab.goto(`${system.url}/admin/projects`)));
    for (const tab of tabs) await expect(tab.getByRole('heading', { level: 1, name: 'Projects' })).toBeVisible({ timeout: 20_000 });
  };
  for (let round = 0; round < 2; round++) await allAreIn();
  // As browsers without Web Locks would: all at once, with the same cookie.
  const statuses = await first.evaluate(() =>
    Promise.all(
      Array.from({ length: 12 }, () =>
        fetch('/api/auth/refresh', { method: 'POST', headers: { 'X-CSRF-Token': localStorage.getItem('atelier.session') ?? '' } }).then(
          ({ status }) => status,
        ),
      ),
    ),
  );
  expect(statuses).toEqual(Array.from({ length: 12 }, () => 200));
  await allAreIn();
  const login = await fetch(`${system.url}/api/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(ADMIN),
  });
  const { accessToken } = (await login.json()) as { accessToken: string };
  const audit = await fetch(`${system.url}/api/admin/audit?action=session.ended`, { headers: { authorization: `Bearer ${accessToken}` } });
  const { items } = (await audit.json()) as { items: { after: { reason?: string } | null }[] };
  expect(items.filter(({ after }) => after?.reason !== undefined)).toEqual([]);
  await context.close();
});
