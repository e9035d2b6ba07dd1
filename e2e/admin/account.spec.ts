import { type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { ME } from './support/fake-data.js';
import { CODE } from './support/fake-staff.js';
import { expect, test } from './support/fixtures.js';

const dialog = (page: Page) => page.getByRole('dialog');
const section = (page: Page, name: string) => page.getByRole('region', { name });

test('the account is reached from its menu, and the name can be taken back', async ({ open, page, api, messages }) => {
  await open('/projects');
  await page.getByRole('button', { name: /account/ }).focus();
  await page.keyboard.press('Enter');
  // A person sees the menu before they press again.
  await expect(page.getByRole('menuitem', { name: 'Your account' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Your account', level: 1 })).toBeVisible();
  await page.getByLabel('Name', { exact: true }).fill('Inês Carvalho');
  await page.keyboard.press('Enter');
  await expect(page.getByText('You are Inês Carvalho now.')).toBeVisible();
  await expect(page.getByRole('button', { name: /Inês Carvalho/ })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => api.staff.account.name).toBe('Ines Carvalho');
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Ines Carvalho');
  expect(messages).toEqual([]);
});

test('a new address waits to be confirmed and can be withdrawn', async ({ open, page, api }) => {
  await open('/account');
  await section(page, 'Name and e-mail').getByRole('button', { name: 'Change…' }).click();
  await dialog(page).getByLabel('New e-mail').fill('ines@carvalho.example');
  await dialog(page).getByLabel('Your password', { exact: true }).fill('wrong');
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByText('This is not your password.')).toBeVisible();
  await expect(dialog(page).getByLabel('New e-mail')).toHaveValue('ines@carvalho.example');
  await dialog(page).getByLabel('Your password', { exact: true }).fill('right');
  await page.keyboard.press('Enter');
  await expect(page.getByText('ines@carvalho.example waits to be confirmed')).toBeVisible();
  await page.getByRole('button', { name: 'Withdraw' }).click();
  await expect(page.getByText('waits to be confirmed')).toBeHidden();
  expect(api.staff.account.pendingEmail).toBeNull();
});

test('where no letter can leave, the new address is confirmed from here', async ({ open, page, api }) => {
  api.staff.mail = false;
  await open('/account');
  await section(page, 'Name and e-mail').getByRole('button', { name: 'Change…' }).click();
  await dialog(page).getByLabel('New e-mail').fill('ines@carvalho.example');
  await dialog(page).getByLabel('Your password', { exact: true }).fill('right');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/admin\/confirm-email$/u);
  await page.getByRole('button', { name: 'Confirm' }).click();
  await expect(page.getByRole('heading', { name: 'Your new address is confirmed' })).toBeVisible();
});

test('a new password signs out the others, counted beforehand', async ({ open, page }) => {
  await open('/account');
  await expect(section(page, 'Signed in on').getByRole('listitem')).toHaveCount(3);
  await section(page, 'Password').getByRole('button', { name: 'Change…' }).click();
  await expect(dialog(page).getByText('2 other devices are signed out')).toBeVisible();
  await dialog(page).getByLabel('Present password', { exact: true }).fill('right');
  await dialog(page).getByLabel('New password', { exact: true }).fill('password1234');
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByText('This password is among the best known.')).toBeVisible();
  await expect(dialog(page).getByLabel('New password', { exact: true })).toHaveValue('password1234');
  await dialog(page).getByLabel('New password', { exact: true }).fill('four words nobody knows');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Your password is changed.')).toBeVisible();
  await expect(section(page, 'Signed in on').getByRole('listitem')).toHaveCount(1);
});

test('the second factor is turned on by keys alone; its codes are kept before they go', async ({ open, page, api, messages }) => {
  await open('/account');
  const part = section(page, 'Second factor');
  await part.getByRole('button', { name: 'Turn on…' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('right');
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByRole('img', { name: 'QR code' })).toBeVisible();
  await expect(dialog(page).getByText('JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP')).toBeVisible();
  await expect(dialog(page).getByLabel('Six digits')).toBeFocused();
  await page.keyboard.type('111111');
  await expect(dialog(page).getByText('These are not the digits of the moment.')).toBeVisible();
  expect(api.staff.account.secondFactor.on).toBe(false);
  await page.keyboard.type(CODE);
  const codes = page.getByRole('dialog', { name: 'Keep these recovery codes' });
  await expect(codes.getByRole('listitem')).toHaveCount(10);
  await page.keyboard.press('Escape');
  await expect(codes).toBeVisible();
  const download = page.waitForEvent('download');
  await codes.getByRole('button', { name: 'Download' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('recovery-codes.txt');
  expect(readFileSync(await file.path(), 'utf8')).toContain('k70m-q20x-9d0f');
  await codes.getByRole('button', { name: 'I have kept them' }).focus();
  await page.keyboard.press('Enter');
  await expect(part.getByText('10 of 10 recovery codes left.')).toBeVisible();
  expect(messages).toEqual([]);
});

test('the drawn code can be read by a camera', async ({ open, page }) => {
  await open('/account');
  await section(page, 'Second factor').getByRole('button', { name: 'Turn on…' }).click();
  await page.keyboard.type('right');
  await page.keyboard.press('Enter');
  const svg = dialog(page).getByRole('img', { name: 'QR code' });
  const size = Number((await svg.getAttribute('viewBox'))!.split(' ')[2]);
  const path = (await svg.locator('path').getAttribute('d'))!;
  const dark = new Set<string>();
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/gu))
    for (let at = 0; at < Number(run); at += 1) dark.add(`${Number(x) + at} ${y}`);
  // The finder at the top left: a ring of seven with a block of three in it, three light squares away from the edge.
  const ring = Array.from({ length: 7 }, (_, n) => `${3 + n} 3`);
  expect(ring.every((at) => dark.has(at))).toBe(true);
  expect(dark.has('4 4')).toBe(false);
  expect(dark.has('6 6')).toBe(true);
  expect(dark.has(`${size - 4} 3`)).toBe(true);
  expect(dark.has('2 2')).toBe(false);
});

test('new codes and turning off ask for the password', async ({ open, page, api }) => {
  api.staff.account.secondFactor = { on: true, since: '2026-02-04T09:00:00.000Z', recoveryCodesLeft: 2 };
  await open('/account');
  const part = section(page, 'Second factor');
  await part.getByRole('button', { name: 'New recovery codes…' }).click();
  await expect(dialog(page).getByText('The 2 that are left stop working.')).toBeVisible();
  await page.keyboard.type('right');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'I have kept them' }).click();
  await expect(part.getByText('10 of 10 recovery codes left.')).toBeVisible();
  await part.getByRole('button', { name: 'Turn off…' }).click();
  await page.keyboard.press('Escape');
  expect(api.staff.account.secondFactor.on).toBe(true);
  await part.getByRole('button', { name: 'Turn off…' }).click();
  await page.keyboard.type('right');
  await page.keyboard.press('Enter');
  await expect(part.getByText('Whoever knows your password is you.')).toBeVisible();
});

test('devices are signed out one by one and all together', async ({ open, page, api }) => {
  await open('/account');
  const part = section(page, 'Signed in on');
  await expect(part.getByText('this one')).toBeVisible();
  await part.getByRole('button', { name: 'Sign out Safari, iPhone' }).click();
  await expect(part.getByRole('listitem')).toHaveCount(2);
  await part.getByRole('button', { name: 'Sign out the other one' }).click();
  await expect(part.getByRole('listitem')).toHaveCount(1);
  expect(api.staff.devices).toHaveLength(1);
});

test('a session ended elsewhere asks to sign in again over the page, the code too', async ({ open, page, api }) => {
  api.staff.account.secondFactor = { on: true, since: null, recoveryCodesLeft: 7 };
  await open('/account');
  await page.getByLabel('Name', { exact: true }).fill('Typed before');
  await expect.poll(() => api.requests.some(({ path }) => path === '/admin/events')).toBe(true);
  // Another session of the same person: the server still knows this one.
  api.emit({ type: 'session.ended', userId: ME.id, sessionId: null });
  await expect.poll(() => api.requests.filter(({ path }) => path === '/auth/refresh').length).toBe(2);
  await expect(dialog(page)).toBeHidden();
  api.refreshRefused = true;
  api.emit({ type: 'session.ended', userId: ME.id, sessionId: null });
  await expect(page.getByRole('dialog', { name: 'Sign in again' })).toBeVisible();
  await dialog(page).getByLabel('Password', { exact: true }).fill('right');
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByLabel('Six digits')).toBeFocused();
  await page.keyboard.type(CODE);
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Typed before');
});
