import AxeBuilder from '@axe-core/playwright';
import { ROLE_PERMISSIONS } from '@atelier/contracts';
import { type Page } from '@playwright/test';
import { TOMAS } from './support/fake-data.js';
import { GOOD_LINK } from './support/fake-staff.js';
import { expect, settled, test } from './support/fixtures.js';

const DOORS = ['forgot', `reset#${GOOD_LINK}`, `welcome#${GOOD_LINK}`, `confirm-email#${GOOD_LINK}`, 'reset#a-link-that-is-long-spent'];
const AMARA = '0000000c-0000-7000-8000-000000000004';
const entry = '0000000c-0000-7000-8000-000000005002';
const PAGES = ['/account', '/staff', `/staff/${TOMAS.id}`, `/staff/${AMARA}`, '/tokens', '/audit', `/audit?entry=${entry}`, '/audit?q=zzz'];
/** What lies over a page: its name, where, and the way there. */
const LAYERS: readonly (readonly [string, string, (page: Page) => Promise<void>])[] = [
  ['invite', '/staff?invite=1', async () => {}],
  ['new token', '/tokens?new=1', async () => {}],
  [
    'secret',
    '/tokens?new=1',
    async (page) => {
      await page.getByLabel('What it is for').fill('Price list');
      await page.getByLabel('See', { exact: true }).check();
      await page.getByRole('button', { name: 'Make the token' }).click();
    },
  ],
  ['scan', '/account', (page) => turnOn(page)],
  [
    'codes',
    '/account',
    async (page) => {
      await turnOn(page);
      await page.getByRole('textbox', { name: 'Six digits' }).fill('482913');
      await expect(page.getByText('I have kept them')).toBeVisible();
    },
  ],
  ['new password', '/account', (page) => page.getByRole('region', { name: 'Password' }).getByRole('button', { name: 'Change…' }).click()],
];

async function turnOn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Turn on…' }).click();
  await page.getByLabel('Your password', { exact: true }).fill('right');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Six digits' })).toBeVisible();
}

/** Pictures to look at while designing: `SHOTS=folder`. */
const shot = async (page: Page, name: string): Promise<void> => {
  const folder = process.env['SHOTS'];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name.replace(/[^a-z0-9]+/giu, '-')}.png` });
};

/** Looks at what is drawn now; what is found is collected, so that one run names everything. */
function looker(page: Page, size: string) {
  const found: string[] = [];
  const check = async (name: string, over = false): Promise<void> => {
    await settled(page);
    await shot(page, `${name}-${size}`);
    const axe = new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']);
    const { violations } = await (over ? axe.disableRules('region') : axe).analyze();
    for (const { id, nodes } of violations) found.push(`${name}: ${id} ${nodes.map((node) => node.target.join(' ')).join(' | ')}`);
    if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) found.push(`${name}: scrolls sideways`);
  };
  return { found, check };
}

for (const scheme of ['light', 'dark'] as const) {
  for (const width of [1440, 820, 390]) {
    test.describe(`axe finds nothing: ${scheme}, ${width}`, () => {
      test.beforeEach(async ({ page, api }) => {
        test.setTimeout(90_000);
        api.permissions = ROLE_PERMISSIONS.admin.filter((permission) => !permission.startsWith('requests'));
        await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
        await page.setViewportSize({ width, height: 900 });
      });

      test('at the doors', async ({ page, app, api, messages }) => {
        const { found, check } = looker(page, `${width}-${scheme}`);
        api.staff.account.secondFactor = { on: true, since: null, recoveryCodesLeft: 7 };
        await page.goto(`${app.url}/admin/`);
        await page.getByLabel('E-mail').fill('ines@sundserra.example');
        await page.getByLabel('Password', { exact: true }).fill('right');
        await page.keyboard.press('Enter');
        await expect(page.getByRole('textbox', { name: 'Six digits' })).toBeVisible();
        await check('code');
        for (const door of DOORS) {
          await page.goto('about:blank');
          await page.goto(`${app.url}/admin/${door}`);
          await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
          if (door.includes('spent')) {
            await page.getByLabel('New password', { exact: true }).fill('four words nobody knows');
            await page.keyboard.press('Enter');
            await expect(page.getByText('opens nothing any more')).toBeVisible();
          }
          await check(door);
        }
        expect(found).toEqual([]);
        expect(messages).toEqual([]);
      });

      test('on the pages', async ({ page, open }) => {
        const { found, check } = looker(page, `${width}-${scheme}`);
        for (const path of PAGES) {
          await open(path);
          await check(path);
        }
        expect(found).toEqual([]);
      });

      test('in what lies over them', async ({ page, app, open, api }) => {
        const { found, check } = looker(page, `${width}-${scheme}`);
        for (const [name, path, way] of LAYERS) {
          api.staff.account.secondFactor = { on: false, since: null, recoveryCodesLeft: 0 };
          await open(path.replace(/\?.*/u, ''));
          if (path.includes('?')) await page.goto(`${app.url}/admin${path}`);
          await way(page);
          await expect(page.getByRole('dialog')).toBeVisible();
          await check(name, true);
        }
        expect(found).toEqual([]);
      });
    });
  }
}
