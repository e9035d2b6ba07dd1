import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';

/** Solved by 1,700, which is behind the salt’s own hour. */
const SALT = `s?expires=${Math.floor(Date.now() / 1000) + 7200}`;
export const NUMBER = 1700;
const CHALLENGE = {
  algorithm: 'SHA-256',
  salt: SALT,
  challenge: createHash('sha256').update(`${SALT}${NUMBER}`).digest('hex'),
  maxnumber: 2000,
  signature: 's',
};

export interface Sent {
  body: Record<string, unknown>;
  key: string;
  at: number;
}
interface Answer {
  status: number;
  body?: object;
  headers?: Record<string, string>;
  /** Milliseconds until it answers. */
  slow?: number;
}
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** An API that answers as told; everything sent to it is kept, and when it was asked for challenges. */
export async function api(page: Page, answer: ((n: number) => Answer) | 'away', challenge: (n: number) => number = () => 200) {
  const [sent, asked]: [Sent[], number[]] = [[], []];
  await page.route('**/api/collaborations/challenge', (route) => {
    asked.push(Date.now());
    return route.fulfill({ status: challenge(asked.length), json: CHALLENGE });
  });
  await page.route('**/api/collaborations', async (route) => {
    const request = route.request();
    sent.push({ body: request.postDataJSON() as Sent['body'], key: request.headers()['idempotency-key'] ?? '', at: Date.now() });
    if (answer === 'away') return route.abort();
    const { status, body = {}, headers = {}, slow = 0 } = answer(sent.length);
    await pause(slow);
    await route.fulfill({ status, json: body, headers });
  });
  return { sent, asked };
}

export const send = (page: Page) => page.getByRole('button', { name: 'Send' });
export const message = (page: Page) => page.getByLabel('Tell us about the place');

export async function write(page: Page): Promise<void> {
  await page.getByLabel('Your name').fill('Marta Keller');
  await page.getByRole('textbox', { name: 'E-mail' }).fill('marta@example.org');
  await page.getByRole('radio', { name: 'Press' }).check();
  await message(page).fill('A former dairy.\nThree storeys.');
  await page.getByRole('checkbox').check();
}
