import AxeBuilder from '@axe-core/playwright';
import { ROLE_PERMISSIONS } from '@atelier/contracts';
import { expect, settled, test } from './support/fixtures.js';

test.beforeEach(({ api }) => void (api.permissions = ROLE_PERMISSIONS.admin.filter((permission) => !permission.startsWith('requests'))));

test('an administrator sees how the studio runs, and looks again', async ({ open, page, api }) => {
  await open('/projects');
  await page.getByRole('link', { name: 'System' }).click();
  await expect(page.getByText('Everything runs.')).toBeVisible();
  await expect(page.getByText('2 wait, the oldest for 4 s; 1 under way; 0 for another try')).toBeVisible();
  api.system.worker.lastSeenAt = null;
  api.system.queue!.failed = 3;
  await page.getByRole('button', { name: 'Look again' }).click();
  await expect(page.getByText('Something does not work.')).toBeVisible();
  const background = page.getByRole('region', { name: 'Work in the background' });
  await expect(background).toContainText('Never heard of');
  await expect(background).toContainText('jobs:retry');
  await expect(background.getByText('Failing')).toBeVisible();
});

test('a failure to read it is said, and what was read stays', async ({ open, page, api }) => {
  await open('/system');
  await expect(page.getByText('Everything runs.')).toBeVisible();
  api.asleep = true;
  await page.getByRole('button', { name: 'Look again' }).click();
  await expect(page.locator('.notice.fail')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('Heard of')).toBeVisible();
});

test('who may not see it is not shown the way', async ({ open, page, api }) => {
  api.permissions = ROLE_PERMISSIONS.editor.filter((permission) => !permission.startsWith('requests'));
  await open('/projects');
  await expect(page.getByRole('link', { name: 'Media', exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: 'System' })).toHaveCount(0);
});

for (const scheme of ['light', 'dark'] as const) {
  for (const width of [1440, 390]) {
    test(`axe finds nothing, well or not: ${scheme}, ${width}`, async ({ page, open, api }) => {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 900 });
      for (const failing of [false, true]) {
        if (failing) {
          api.system.worker.lastSeenAt = null;
          api.system.database.pending = ['2099-01-01-a-step-to-come'];
          api.system.mail.failed = 2;
          api.system.backup = null;
        }
        await open('/system');
        await expect(page.getByText('Work in the background')).toBeVisible();
        await settled(page);
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
          .analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(' | ')}`)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
        if (process.env['SHOTS'] !== undefined)
          await page.screenshot({
            path: `${process.env['SHOTS']}/system-${scheme}-${width}-${failing ? 'failing' : 'well'}.png`,
            fullPage: true,
          });
      }
    });
  }
}
