import { expect, open, test } from './support/site.js';

test('filters are links with their own address, a count and a current one', async ({ page }) => {
  await open(page, '/projects');
  await expect(page.getByRole('status')).toHaveText('1–24 of 30 projects, 2022–2026');
  await page
    .getByRole('navigation', { name: 'Filter projects' })
    .getByRole('link', { name: /^Reuse/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/projects\/discipline\/reuse$/);
  await expect(page.getByRole('status')).toHaveText('10 projects, Reuse, 2022–2026');
  await expect(page.locator('.filters [aria-current]')).toHaveText(/^Reuse/);
  await page.getByRole('link', { name: 'Index', exact: true }).last().click();
  await expect(page).toHaveURL(/\/projects\/index\/discipline\/reuse$/);
  await expect(page.getByRole('row')).toHaveCount(11);
});

test('a long list goes on at the next page', async ({ page }) => {
  await open(page, '/projects');
  await page.getByRole('link', { name: 'Next page' }).click();
  await expect(page).toHaveURL(/\/projects\/page\/2$/);
  await expect(page.locator('.work')).toHaveCount(6);
  await expect(page.getByRole('link', { name: 'Next page' })).toHaveCount(0);
});

test('the index shows the picture of the row that is hovered or focused', async ({ page }) => {
  await open(page, '/projects/index');
  const figure = (row: number) => page.locator('.index tbody tr').nth(row).locator('figure');
  await expect(figure(0)).toHaveCSS('opacity', '1');
  await page.locator('.index tbody tr').nth(3).hover();
  await expect(figure(3)).toHaveCSS('opacity', '1');
  await expect(figure(0)).toHaveCSS('opacity', '0');
  await page.mouse.move(5, 5);
  await page.locator('.index a').nth(2).focus();
  await expect(figure(2)).toHaveCSS('opacity', '1');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every page is complete and every filter leads somewhere', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('link', { name: 'All 30 projects' }).click();
    await page
      .getByRole('link', { name: /^Housing/ })
      .first()
      .click();
    await expect(page.getByRole('status')).toContainText('projects, Housing');
    await page.locator('.work a').first().click();
    await expect(page.locator('h1')).toHaveText('Work 0 in Łódź');
    await page.getByRole('link', { name: /Enlarge plate 1/ }).click();
    await expect(page).toHaveURL(/1024\.jpeg$/);
  });

  test('the paper can be changed for as long as the page is open', async ({ page }) => {
    await page.goto('/');
    await page.getByLabel('Night').check();
    await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(19, 20, 18)');
  });
});

test('the paper chosen is remembered and there before the first paint', async ({ page }) => {
  await open(page, '/');
  await page.getByLabel('Night').check();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.route('**/*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
  await page.goto('/projects').catch(() => undefined);
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(19, 20, 18)');
  await page.unroute('**/*.js');
  await open(page, '/');
  await expect(page.getByLabel('Night')).toBeChecked();
  await page.getByLabel('As system').check();
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(243, 243, 239)');
});
