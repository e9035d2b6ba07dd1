import AxeBuilder from '@axe-core/playwright';
import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expect, open, test } from './support/site.js';

const CHALLENGE = {
  algorithm: 'SHA-256',
  salt: 'salt?expires=1',
  challenge: createHash('sha256').update('salt?expires=1700').digest('hex'),
  maxnumber: 2000,
  signature: 's',
};
interface Sent {
  body: Record<string, unknown>;
  key: string;
}

/** An API that answers as told; everything sent to it is kept. */
async function api(page: Page, answers: ((n: number) => { status: number; body?: object; headers?: Record<string, string> }) | 'away') {
  const sent: Sent[] = [];
  await page.route('**/api/collaborations/challenge', (route) => route.fulfill({ json: CHALLENGE }));
  await page.route('**/api/collaborations', async (route) => {
    sent.push({ body: route.request().postDataJSON() as Sent['body'], key: route.request().headers()['idempotency-key'] ?? '' });
    if (answers === 'away') return route.abort();
    const { status, body = {}, headers = {} } = answers(sent.length);
    await route.fulfill({ status, json: body, headers });
  });
  return sent;
}

async function write(page: Page): Promise<void> {
  await page.getByLabel('Your name').fill('Marta Keller');
  await page.getByRole('textbox', { name: 'E-mail' }).fill('marta@example.org');
  await page.getByRole('radio', { name: 'Press' }).check();
  await page.getByLabel('Tell us about the place').fill('A former dairy.\nThree storeys.');
  await page.getByRole('checkbox').check();
}
const button = (page: Page) => page.getByRole('button', { name: 'Send' });

test('a letter is sent once, with its proof and a name, and answered', async ({ page }) => {
  const sent = await api(page, () => ({ status: 201, body: { reference: '2026-0417' } }));
  await open(page, '/contact');
  await write(page);
  await button(page).dblclick();
  await expect(page.getByRole('heading', { level: 2, name: 'Thank you, Marta Keller.' })).toBeVisible();
  await expect(page.locator('#request-sent')).toBeFocused();
  await expect(page.getByText('Reference 2026-0417')).toBeVisible();
  expect(sent).toHaveLength(1);
  expect(sent[0]?.body).toMatchObject({ name: 'Marta Keller', kind: 'press', consent: true, language: 'en', website: '' });
  const proof = JSON.parse(Buffer.from(String(sent[0]?.body['proof']), 'base64').toString()) as { number: number };
  expect(proof.number).toBe(700);
  await page.reload();
  await expect(page.getByLabel('Your name')).toHaveValue('');
});

test('what is missing is said on top and at the field, and nothing is sent', async ({ page }) => {
  const sent = await api(page, () => ({ status: 500 }));
  await open(page, '/contact');
  await page.getByRole('textbox', { name: 'E-mail' }).fill('marta');
  await button(page).click();
  const notice = page.getByRole('alert');
  await expect(notice).toContainText('5 things are missing. Nothing you wrote is lost.');
  await expect(notice).toBeFocused();
  await expect(page.getByRole('textbox', { name: 'E-mail' })).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByRole('textbox', { name: 'E-mail' })).toHaveAccessibleDescription(/needs an @/);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await notice.getByRole('link', { name: /needs an @/ }).click();
  await expect(page.getByRole('textbox', { name: 'E-mail' })).toBeFocused();
  expect(sent).toEqual([]);
});

test('a letter goes on being sent while the server wakes, under one name', async ({ page }) => {
  const sent = await api(page, (n) =>
    n < 3 ? { status: 503, headers: { 'retry-after': '1' } } : { status: 201, body: { reference: 'R' } },
  );
  await open(page, '/contact');
  await write(page);
  await button(page).click();
  await expect(page.locator('#form-state')).toContainText(/The server is waking up\. .* again in \d s/);
  await button(page).click(); // now, not in a moment
  await expect(page.getByText('Reference R')).toBeVisible({ timeout: 15_000 });
  expect(sent).toHaveLength(3);
  expect(new Set(sent.map(({ key }) => key)).size).toBe(1);
});

test('with nobody there it is kept, also through a reload, and an e-mail is offered', async ({ page }) => {
  await page.clock.install();
  await api(page, 'away');
  await open(page, '/contact');
  await write(page);
  await page.getByText('Phone, company, budget, time').click();
  await page.getByLabel('Budget (optional)').selectOption('Over 2 million €');
  await button(page).click();
  await expect(page.locator('#form-state')).toContainText('waking up');
  for (let n = 0; n < 12; n++) await page.clock.runFor(21_000);
  await expect(page.getByRole('alert')).toContainText('Nobody answers. Your letter is still here');
  await expect(page.getByRole('link', { name: 'Write it as an e-mail' })).toHaveAttribute(
    'href',
    /^mailto:studio@example\.test\?.*A%20former%20dairy/,
  );
  await page.reload();
  await expect(page.getByLabel('Tell us about the place')).toHaveValue('A former dairy.\nThree storeys.');
  await expect(page.getByRole('radio', { name: 'Press' })).toBeChecked();
  await expect(page.getByLabel('Budget (optional)')).toHaveValue('Over 2 million €');
});

test('what the server refuses is said at its field', async ({ page }) => {
  await api(page, () => ({ status: 400, body: { detail: 'No.', errors: [{ pointer: '/message', detail: 'Too long' }] } }));
  await open(page, '/contact');
  await write(page);
  await button(page).click();
  await expect(page.getByLabel('Tell us about the place')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel('Your name')).toHaveValue('Marta Keller');
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
    await button(page).click();
    await expect(page.getByRole('alert')).toContainText('One thing is missing.');
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
});
