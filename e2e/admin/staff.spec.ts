import { ROLE_PERMISSIONS } from '@atelier/contracts';
import { type Page } from '@playwright/test';
import { expect, test } from './support/fixtures.js';

const dialog = (page: Page) => page.getByRole('dialog');
const panel = (page: Page, name: string) => page.getByRole('complementary', { name });
const row = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(name) });
const named = (name: string) => (person: { name: string }) => person.name === name;

test.beforeEach(({ api }) => void (api.permissions = ROLE_PERMISSIONS.admin.filter((permission) => !permission.startsWith('requests'))));

test('an editor sees neither staff nor tokens nor the log', async ({ open, page, api }) => {
  api.permissions = ROLE_PERMISSIONS.editor.filter((permission) => !permission.startsWith('requests'));
  await open('/projects');
  await expect(page.getByRole('link', { name: 'Settings' })).toBeVisible();
  for (const name of ['Staff', 'API tokens', 'Audit log']) await expect(page.getByRole('link', { name })).toHaveCount(0);
  await open('/staff');
  await expect(page.getByRole('heading', { name: 'Nothing has this address' })).toBeVisible();
});

test('people are found, filtered and opened by keys alone; Esc leads back', async ({ open, page, messages }) => {
  await open('/projects');
  await expect(page.getByRole('link', { name: 'Staff' })).toBeVisible();
  await page.locator('#main').focus();
  await page.keyboard.press('g');
  await page.keyboard.press('u');
  await expect(page.getByText('5 people, 1 invitation')).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type('n');
  await expect(page).toHaveURL(/q=n/);
  await page.keyboard.press('Escape');
  await row(page, 'Ylva Nordin').focus();
  await page.keyboard.press('ArrowDown');
  await expect(row(page, 'Tomás Ferreira')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(panel(page, 'Tomás Ferreira').getByText('Firefox, Windows')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel(page, 'Tomás Ferreira')).toBeHidden();
  await expect(row(page, 'Tomás Ferreira')).toBeFocused();
  await page.getByRole('button', { name: 'Invited' }).click();
  await expect(page.getByRole('row')).toHaveCount(2 + 14); // heads of both tables and the roles
  await page.reload();
  await expect(row(page, 'Amara Okoye')).toBeVisible();
  await expect(row(page, 'Ylva Nordin')).toHaveCount(0);
  expect(messages).toEqual([]);
});

test('somebody is invited by keys alone; a taken address is said beside the field', async ({ open, page, api, messages }) => {
  await open('/staff');
  await row(page, 'Ylva Nordin').focus();
  await page.keyboard.press('c');
  await page.keyboard.press('u');
  await expect(dialog(page).getByLabel('E-mail')).toBeFocused();
  await page.keyboard.type('jonas@sundserra.example');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Nora Lind');
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByText('Somebody here has this address.')).toBeVisible();
  await expect(dialog(page).getByLabel('Name')).toHaveValue('Nora Lind');
  await dialog(page).getByLabel('E-mail').fill('nora@sundserra.example');
  await dialog(page)
    .getByRole('radio', { name: /Editor/ })
    .focus();
  await page.keyboard.press('ArrowUp');
  await expect(dialog(page).getByRole('radio', { name: /Viewer/ })).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(page.getByText('The invitation is on its way to nora@sundserra.example.')).toBeVisible();
  await expect(row(page, 'Nora Lind')).toBeVisible();
  expect(api.staff.people.find(named('Nora Lind'))).toMatchObject({ role: 'viewer', status: 'invited' });
  expect(messages).toEqual([]);
});

test('without a mail server the link is handed over, and not lost by a stray key', async ({ open, page, api }) => {
  api.staff.mail = false;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await open('/staff');
  await row(page, 'Amara Okoye').getByRole('button').click();
  await page.getByRole('menuitem', { name: 'Send the invitation again' }).click();
  const link = page.getByRole('dialog', { name: 'Give this link to Amara Okoye' });
  await page.keyboard.press('Escape');
  await expect(link.getByLabel('Invitation')).toHaveValue(/\/admin\/welcome#/);
  await link.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(link.getByRole('button', { name: 'Copied', exact: true })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/welcome#/);
  await link.getByRole('button', { name: 'I have copied it' }).click();
  await expect(link).toBeHidden();
});

test('a role is changed and taken back; the last administrator stays one, with the reason', async ({ open, page, api, messages }) => {
  const ylva = api.staff.people.find(named('Ylva Nordin'))!;
  await open(`/staff/${ylva.id}`);
  const role = panel(page, 'Ylva Nordin').getByRole('combobox', { name: 'Role' });
  await role.selectOption('Editor');
  await expect(page.getByText('Ylva Nordin: editor from the next click on.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => ylva.role).toBe('admin');
  await expect(role).toHaveValue('admin');
  api.staff.people.find(named('Ines Carvalho'))!.role = 'editor';
  await role.selectOption('Viewer');
  await expect(page.getByText('Nobody else could manage people. Make somebody else administrator first.')).toBeVisible();
  await expect(role).toHaveValue('admin');
  expect(messages).toEqual([]);
});

test('disabling says what ends and can be undone; one’s own account has no such act', async ({ open, page, api }) => {
  const tomas = api.staff.people.find(named('Tomás Ferreira'))!;
  await open(`/staff/${tomas.id}`);
  const part = panel(page, 'Tomás Ferreira');
  await expect(part.getByText('3 sessions end at once. Texts and uploads stay.')).toBeVisible();
  await part.getByRole('button', { name: 'Disable' }).click();
  await expect(page.getByText('Tomás Ferreira does not get in any more. 3 sessions ended.')).toBeVisible();
  await expect(part.getByRole('button', { name: 'Let in again' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => tomas.status).toBe('active');
  await row(page, 'Ines Carvalho').click();
  const own = panel(page, 'Ines Carvalho');
  await expect(own.getByText('Nobody changes their own role.')).toBeVisible();
  await expect(own.getByRole('combobox', { name: 'Role' })).toBeDisabled();
  await expect(own.getByRole('button', { name: 'Disable' })).toHaveCount(0);
  await expect(own.getByRole('link', { name: 'Your account' })).toBeVisible();
});

test('a second factor is reset only after it was said what that means', async ({ open, page, api }) => {
  const tomas = api.staff.people.find(named('Tomás Ferreira'))!;
  await open(`/staff/${tomas.id}`);
  await panel(page, 'Tomás Ferreira').getByRole('button', { name: 'Reset…' }).click();
  await expect(dialog(page).getByText('3 sessions end now.')).toBeVisible();
  await page.keyboard.press('Escape');
  expect(tomas.secondFactor).toBe(true);
  await panel(page, 'Tomás Ferreira').getByRole('button', { name: 'Reset…' }).click();
  await dialog(page).getByRole('button', { name: 'Reset', exact: true }).click();
  await expect(page.getByText('The second factor of Tomás Ferreira is off.')).toBeVisible();
  expect(tomas.secondFactor).toBe(false);
});

test('an invitation is withdrawn, and made again from there', async ({ open, page, api }) => {
  await open('/staff');
  await row(page, 'Amara Okoye').click();
  await panel(page, 'Amara Okoye').getByRole('button', { name: 'Withdraw' }).click();
  await expect(row(page, 'Amara Okoye')).toHaveCount(0);
  await page.getByRole('button', { name: 'Invite again' }).click();
  await expect(row(page, 'Amara Okoye')).toBeVisible();
  expect(api.staff.people.find(named('Amara Okoye'))!.role).toBe('viewer');
});

test('a role that is taken away takes its pages along, at once', async ({ open, page, api }) => {
  await open('/staff');
  await expect(row(page, 'Ylva Nordin')).toBeVisible();
  await expect.poll(() => api.requests.some(({ path }) => path === '/admin/events')).toBe(true);
  api.permissions = ROLE_PERMISSIONS.editor.filter((permission) => !permission.startsWith('requests'));
  api.emit({ type: 'staff.changed', id: '00000000-0000-7000-8000-000000000001' });
  await expect(page.getByRole('link', { name: 'Staff' })).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Nothing has this address' })).toBeVisible();
});

test('a row that changes meanwhile keeps the focus', async ({ open, page, api }) => {
  const ylva = api.staff.people.find(named('Ylva Nordin'))!;
  await open('/staff');
  await row(page, 'Ylva Nordin').focus();
  await expect.poll(() => api.requests.some(({ path }) => path === '/admin/events')).toBe(true);
  ylva.name = 'Ylva Nordin-Alm';
  api.emit({ type: 'staff.changed', id: ylva.id });
  await expect(row(page, 'Ylva Nordin-Alm')).toBeFocused();
});
