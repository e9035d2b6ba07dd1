import AxeBuilder from '@axe-core/playwright';
import { api, message, NUMBER, send, write } from './support/letters.js';
import { expect, open, test } from './support/site.js';

test('a letter is sent once, with its proof and a name, and answered', async ({ page }) => {
  const { sent } = await api(page, () => ({ status: 201, body: { reference: '2026-0417' } }));
  await open(page, '/contact');
  await write(page);
  await send(page).dblclick();
  await expect(page.getByRole('heading', { level: 2, name: 'Thank you, Marta Keller.' })).toBeVisible();
  await expect(page.locator('#request-sent')).toBeFocused();
  await expect(page.getByText('Reference 2026-0417.')).toBeVisible();
  expect(sent).toHaveLength(1);
  expect(sent[0]?.body).toMatchObject({ name: 'Marta Keller', kind: 'press', consent: true, language: 'en', website: '' });
  const proof = JSON.parse(Buffer.from(String(sent[0]?.body['proof']), 'base64').toString()) as { number: number };
  expect(proof.number).toBe(NUMBER);
  await page.reload();
  await expect(page.getByLabel('Your name')).toHaveValue('');
});

test('what is missing is said on top and at the field, and nothing is sent', async ({ page }) => {
  const { sent } = await api(page, () => ({ status: 500 }));
  await open(page, '/contact');
  await page.getByRole('textbox', { name: 'E-mail' }).fill('marta');
  await send(page).click();
  const notice = page.getByRole('alert');
  await expect(notice).toContainText('Five things need another look. Nothing you wrote is lost.');
  await expect(notice).toBeFocused();
  await expect(page.getByRole('textbox', { name: 'E-mail' })).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByRole('textbox', { name: 'E-mail' })).toHaveAccessibleDescription(/needs an @/);
  const about = page.getByRole('group', { name: 'What it is about' });
  await expect(about).toHaveAccessibleDescription('Choose what it is about.');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await notice.getByRole('link', { name: /needs an @/ }).click();
  await expect(page.getByRole('textbox', { name: 'E-mail' })).toBeFocused();
  expect(sent).toEqual([]);
});

test('a letter that is too long is not cut but said to be', async ({ page }) => {
  const { sent } = await api(page, () => ({ status: 201 }));
  await open(page, '/contact');
  await write(page);
  await message(page).fill('x'.repeat(10_012));
  await send(page).click();
  await expect(message(page)).toHaveAccessibleDescription(/This is 12 letters too long/);
  expect(String(await message(page).inputValue())).toHaveLength(10_012);
  expect(sent).toEqual([]);
});

test('the trap is for programs: nobody sees, reaches or is told of it', async ({ page }) => {
  await open(page, '/contact');
  const trap = page.locator('[name=website]');
  await expect(trap).not.toBeInViewport();
  await expect(trap).toHaveAttribute('tabindex', '-1');
  await expect(trap).toHaveAttribute('autocomplete', 'off');
  await expect(page.getByLabel('Leave this empty')).toHaveCount(1);
  expect(await page.locator('main').ariaSnapshot()).not.toContain('Leave this empty');
});

test('only this page loads what its form can do; nothing is asked of an API before it is touched', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await open(page, '/about');
  expect(asked.filter((path) => /request-form|proof/.test(path))).toEqual([]);
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Contact' }).click();
  await expect(page.locator('form#request[novalidate]')).toBeVisible();
  expect(asked.filter((path) => path.startsWith('/api'))).toEqual([]);
  await page.getByLabel('Your name').focus();
  await expect.poll(() => asked.filter((path) => path.startsWith('/api'))).toEqual(['/api/collaborations/challenge']);
});

test('the front page leads to whom to write to; without such a page and without a form, to an e-mail', async ({ page, site }) => {
  await open(page, '/');
  const ways = page.locator('.ways a');
  await expect(ways).toHaveText(['Write to the studio', 'Who will read it']);
  expect(await ways.evaluateAll((all) => all.map((one) => one.getAttribute('href')))).toEqual(['/contact', '/about']);
  const options = { origin: 'https://studio.example' };
  const studio = await site.source.site();
  const bare = { ...site.source, site: () => Promise.resolve({ ...studio, pages: [], form: { ...studio.form, open: false } }) };
  const [home] = await site.renderer.renderPath('/', bare, options);
  expect(home.body).toContain('href="mailto:studio@example.test">Write to the studio');
  const [contact] = await site.renderer.renderPath('/contact', bare, options);
  expect(contact.body).not.toContain('<form');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the form is posted, and comes back with what was typed', async ({ page, site }) => {
    let posted = '';
    const answer = {
      state: 'refused',
      values: { name: 'Marta <b>', email: 'marta', kind: 'press', message: 'One\nTwo', company: 'Dairy' },
      errors: [{ field: 'email', message: 'The address needs an @.' }],
      reference: '',
    };
    const html = (await site.renderer.renderContact(site.source, { origin: 'https://studio.example' }, answer)) as string;
    await page.route('**/api/collaborations', (route) => {
      posted = route.request().postData() ?? '';
      return route.fulfill({ status: 422, contentType: 'text/html', body: html });
    });
    await page.goto('/contact');
    await page.getByLabel('Your name').fill('Marta <b>');
    await page.getByRole('textbox', { name: 'E-mail' }).fill('marta@x');
    await page.getByRole('radio', { name: 'Press' }).check();
    await page.getByLabel('Tell us about the place').fill('One\nTwo');
    await page.getByRole('checkbox').check();
    await send(page).click();
    await expect(page.getByRole('alert')).toContainText('One thing needs another look.');
    expect(Object.fromEntries(new URLSearchParams(posted))).toMatchObject({
      name: 'Marta <b>',
      kind: 'press',
      consent: 'yes',
      website: '',
    });
    await expect(page.getByLabel('Your name')).toHaveValue('Marta <b>');
    await expect(page.getByLabel('Tell us about the place')).toHaveValue('One\nTwo');
    await expect(page.getByRole('radio', { name: 'Press' })).toBeChecked();
    await expect(page.getByLabel('Company or institution (optional)')).toHaveValue('Dairy');
    await expect(page.getByRole('textbox', { name: 'E-mail' })).toHaveAttribute('aria-invalid', 'true');
  });

  test('it says thanks, or that it failed and how to write instead', async ({ page, site }) => {
    const answer = async (state: string, errors: object[] = []) => {
      const values = { name: '"><b>', email: 'm@example.org', message: 'x'.repeat(5_000) };
      const html = (await site.renderer.renderContact(
        site.source,
        { origin: 'https://studio.example' },
        { state, values, errors, reference: '2026-7' },
      )) as string;
      await page.route('**/api/collaborations', (route) => route.fulfill({ contentType: 'text/html', body: html }));
      await page.goto('/api/collaborations');
    };
    await answer('sent');
    await expect(page.getByRole('heading', { level: 2, name: 'Thank you, "><b>.' })).toBeVisible();
    await expect(page.locator('form#request')).toHaveCount(0);
    await answer('failed');
    await expect(page.getByRole('alert')).toContainText('Nobody answers.');
    const href = (await page.getByRole('link', { name: 'Write it as an e-mail' }).getAttribute('href')) ?? '';
    expect(decodeURIComponent(href)).toMatch(/x \[…\]$/);
    expect(href.length).toBeLessThan(1_900);
    await answer('refused', [{ field: '', message: 'Too many letters.' }]);
    await expect(page.getByRole('alert').getByRole('heading')).toHaveText('Too many letters.');
    await expect(page.getByRole('alert').getByRole('link')).toHaveText('Write it as an e-mail');
  });
});
