import { api, message, send, write } from './support/letters.js';
import { expect, open, test } from './support/site.js';

/** What becomes of a letter when the server is away, slow, or refuses. */
test('a letter goes on being sent while the server wakes, under one name, and at once if asked to', async ({ page }) => {
  const { sent } = await api(page, (n) =>
    n < 3 ? { status: 503, headers: { 'retry-after': n === 1 ? '30' : '1' } } : { status: 201, body: { reference: 'R-1' } },
  );
  await open(page, '/contact');
  await write(page);
  await send(page).click();
  const state = page.getByRole('main').getByRole('status');
  await expect(state).toHaveText('The server is waking up. Your letter is kept here and sent again by itself');
  await expect(page.locator('#form-left')).toHaveText(/^in (?:30|29) s\.$/);
  await page.getByRole('button', { name: 'Try now' }).click();
  await expect(page.getByText('Reference R-1.')).toBeVisible();
  expect(sent).toHaveLength(3);
  expect(new Set(sent.map(({ key }) => key)).size).toBe(1);
});

test('words changed after a try that may have arrived go out as another letter', async ({ page }) => {
  const { sent, asked } = await api(page, (n) =>
    n === 1 ? { status: 502, headers: { 'retry-after': '60' } } : { status: 201, body: { reference: 'R' } },
  );
  await open(page, '/contact');
  await write(page);
  await send(page).click();
  await expect(page.getByRole('button', { name: 'Try now' })).toBeVisible();
  await message(page).fill('A former dairy, two storeys.');
  await page.getByRole('button', { name: 'Try now' }).click();
  await expect(page.getByText('Reference R.')).toBeVisible();
  expect(sent.map(({ body }) => body['message'])).toEqual(['A former dairy.\nThree storeys.', 'A former dairy, two storeys.']);
  expect(sent[0]?.key).not.toBe(sent[1]?.key);
  // One proof serves one letter.
  expect(asked).toHaveLength(2);
});

test('with nobody there it is kept, also through a reload, and an e-mail is offered', async ({ page }) => {
  await page.clock.install();
  await api(page, 'away');
  await open(page, '/contact');
  await write(page);
  await page.getByText('Phone, company, budget, time (optional)').click();
  await page.getByLabel('Budget (optional)').selectOption('Over 2 million €');
  await send(page).click();
  await expect(async () => {
    await page.clock.runFor(5_000);
    await expect(page.getByRole('alert')).toContainText('Nobody answers. Your letter is still here', { timeout: 50 });
  }).toPass({ timeout: 30_000 });
  await expect(page.getByRole('link', { name: 'Write it as an e-mail' })).toHaveAttribute(
    'href',
    /^mailto:studio@example\.test\?subject=Marta%20Keller&body=A%20former%20dairy\.%0AThree%20storeys\.$/,
  );
  await page.reload();
  await expect(message(page)).toHaveValue('A former dairy.\nThree storeys.');
  await expect(page.getByRole('radio', { name: 'Press' })).toBeChecked();
  await expect(page.getByRole('checkbox')).toBeChecked();
  await expect(page.getByLabel('Budget (optional)')).toHaveValue('Over 2 million €');
});

test('a letter put back is not sent faster than a person writes, and keeps its name', async ({ page }) => {
  const { sent, asked } = await api(page, (n) =>
    n === 1 ? { status: 503, headers: { 'retry-after': '60' } } : { status: 201, body: { reference: 'R' } },
  );
  await open(page, '/contact');
  await write(page);
  await send(page).click();
  await expect(page.getByRole('button', { name: 'Try now' })).toBeVisible();
  await page.reload();
  await expect(message(page)).toHaveValue(/former dairy/);
  await send(page).click();
  await expect(page.getByText('Reference R.')).toBeVisible();
  expect(sent[1]?.key).toBe(sent[0]?.key);
  // Sooner than three seconds after its challenge, the server takes it for a program’s.
  expect(asked).toHaveLength(2);
  expect((sent[1]?.at ?? 0) - (asked[1] ?? 0)).toBeGreaterThan(3_000);
});

test('a server asleep when the form was first touched is asked for a challenge again', async ({ page }) => {
  const { sent, asked } = await api(
    page,
    () => ({ status: 201, body: { reference: 'R' } }),
    (n) => (n === 1 ? 503 : 200),
  );
  await open(page, '/contact');
  await write(page);
  await expect.poll(() => asked.length).toBe(1);
  await send(page).click();
  await expect(page.getByText('Reference R.')).toBeVisible();
  expect(sent[0]?.body['proof']).not.toBe('');
});

test('a slow server is waited for, once', async ({ page }) => {
  const { sent } = await api(page, () => ({ status: 201, body: { reference: 'R' }, slow: 2_000 }));
  await open(page, '/contact');
  await write(page);
  await send(page).click();
  await expect(page.getByRole('main').getByRole('status')).toHaveText('Sending …');
  await send(page).click({ force: true });
  await page.getByLabel('Your name').press('Enter');
  await expect(page.getByText('Reference R.')).toBeVisible();
  expect(sent).toHaveLength(1);
});

test('too many letters: when to try again is said', async ({ page }) => {
  await api(page, () => ({ status: 429, headers: { 'retry-after': '600' } }));
  await open(page, '/contact');
  await write(page);
  await send(page).click();
  await expect(page.getByRole('alert')).toContainText(/Try again after \d\d:\d\d.*, or write an e-mail\./);
  await expect(page.getByRole('alert')).toBeFocused();
  await expect(message(page)).toHaveValue(/former dairy/);
});

test('what the server refuses is said at its field, also in the folded part, and can be sent again', async ({ page }) => {
  const errors = [
    { pointer: '/phone', detail: 'Too long' },
    { pointer: '/budget', detail: 'No such budget.' },
  ];
  const { sent } = await api(page, (n) => (n === 1 ? { status: 400, body: { errors } } : { status: 201, body: { reference: 'R' } }));
  await open(page, '/contact');
  await write(page);
  await send(page).click();
  const phone = page.getByLabel('Phone (optional)');
  await expect(phone).toBeVisible();
  await expect(phone).toHaveAttribute('aria-invalid', 'true');
  await expect(phone).toHaveAccessibleDescription('At most 40 letters on one line.');
  await page.getByRole('alert').getByRole('link', { name: 'No such budget.' }).click();
  await expect(page.getByLabel('Budget (optional)')).toBeFocused();
  await send(page).click();
  await expect(page.getByText('Reference R.')).toBeVisible();
  expect(sent[1]?.key).toBe(sent[0]?.key);
});
