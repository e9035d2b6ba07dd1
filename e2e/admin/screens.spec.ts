import AxeBuilder from '@axe-core/playwright';
import { expect, settled, test } from './support/fixtures.js';

const first = '0000000a-0000-7000-8000-000000000000';
const image = '0000000b-0000-7000-8000-000000000003';
const SCREENS = [
  ['sign-in', null],
  ['projects', '/projects'],
  ['nothing found', '/projects?q=zzz'],
  ['new project', '/projects/new'],
  ['editor', `/projects/${first}`],
  ['library', '/media'],
  ['library as a list', '/media?view=list'],
  ['trash', '/media?show=trash'],
  ['image', `/media/${image}`],
] as const;

const described = ({ id, nodes }: Awaited<ReturnType<AxeBuilder['analyze']>>['violations'][number]): string =>
  `${id}: ${nodes.map((node) => `${node.target.join(' ')} ${node.any[0]?.message ?? ''}`).join(' | ')}`;

for (const scheme of ['light', 'dark'] as const) {
  for (const width of [1440, 820, 390]) {
    test(`axe finds nothing: ${scheme}, ${width}`, async ({ page, open, app, messages }) => {
      test.setTimeout(60_000);
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 900 });
      const found: string[] = [];
      for (const [name, path] of SCREENS) {
        if (path === null) await page.goto(`${app.url}/admin/`);
        else await open(path);
        await settled(page);
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
          .analyze();
        found.push(...violations.map((violation) => `${name}: ${described(violation)}`));
        if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) found.push(`${name}: scrolls sideways`);
      }
      expect(found).toEqual([]);
      expect(messages).toEqual([]);
    });
  }
}

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in what lies over a page: ${scheme}`, async ({ page, open, api }) => {
    test.setTimeout(60_000);
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    const found: string[] = [];
    const check = async (name: string): Promise<void> => {
      await settled(page);
      const { violations } = await new AxeBuilder({ page }).disableRules('region').analyze(); // an open menu belongs to its button, not to a landmark
      found.push(...violations.map((violation) => `${name}: ${described(violation)}`));
    };
    await open('/projects');
    await expect(page.getByRole('grid')).toBeVisible();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Search or do' }).fill('quay');
    await expect(page.getByText(/\d results/)).toBeVisible();
    await check('palette');
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keyboard' })).toBeVisible();
    await check('shortcuts');
    await page.keyboard.press('Escape');
    await page.locator('[role=row][data-id]').first().focus();
    await page.keyboard.press('x');
    await check('bulk bar');
    await page.getByRole('toolbar').getByRole('button', { name: 'Archive' }).click();
    await expect(page.getByText('Grain Depot 14 archived.')).toBeVisible();
    await page.getByRole('button', { name: 'Actions for Quay House' }).click();
    await check('toast and menu');
    api.saveAsTomas(first, {}, false);
    await open(`/projects/${first}`);
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(page.getByRole('dialog').getByRole('button', { name: 'What image 2 shows' })).toBeVisible();
    await check('picker');
    await page.keyboard.press('Escape');
    api.saveAsTomas(first, { summary: 'Theirs.' }, false);
    await page.getByRole('textbox', { name: 'Summary' }).fill('Mine.');
    await page.locator('[data-save=clash]').click();
    await check('compare');
    await page.keyboard.press('Escape');
    await page.locator('.prose').click();
    await page.keyboard.press('Control+a');
    await check('format bar');
    expect(found).toEqual([]);
  });
}

test('the palette finds, goes and does', async ({ open, page }) => {
  await open('/media');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search or do' }).fill('quay');
  await expect(page.getByRole('option', { name: /Quay House/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Quay House');
  await page.locator('body').click({ position: { x: 300, y: 300 } });
  await page.getByRole('link', { name: 'Media' }).focus();
  await page.keyboard.press('g');
  await page.keyboard.press('p');
  await expect(page.getByRole('grid', { name: 'Projects' })).toBeVisible();
  await page.keyboard.press('c');
  await page.keyboard.press('p');
  await expect(page.getByLabel('Title')).toBeFocused();
  await page.keyboard.type('Harbour Baths');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Harbour Baths');
  await expect(page.getByText('A cover is needed to publish')).toBeVisible();
});
