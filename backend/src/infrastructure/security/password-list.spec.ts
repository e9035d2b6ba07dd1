import { NewPassword, PASSWORD_MIN } from '@atelier/contracts';
import { ListedPasswords } from './password-list.js';

const list = new ListedPasswords();
const known = ['ines@studio.example', 'ines', 'Ines Carvalho'];

it('6.2.1 asks for length and for nothing else, and cuts nothing off', () => {
  expect(PASSWORD_MIN).toBeGreaterThanOrEqual(8);
  expect(NewPassword.safeParse('x'.repeat(PASSWORD_MIN - 1)).success).toBe(false);
  for (const password of [
    'only lower case words',
    '            a',
    '日本の橋のたもとに鷺がいる',
    '🪿🪿🪿🪿🪿🪿🪿🪿🪿🪿🪿🪿',
    'p'.repeat(999),
    'tab\there and more',
  ])
    expect([password, NewPassword.safeParse(password).data]).toEqual([password, password]);
});

it('6.2.4 refuses what leaked most, also dressed up, repeated or run along the keys', async () => {
  const common = [
    'unbelievable',
    'Password2026!',
    'passwordpassword',
    'qwertyuiopas',
    '1q2w3e4r5t6y',
    '123456789012',
    'aaaaaaaaaaaa',
    'LETMEIN!!!!!!',
    'iloveyou 2024',
    'abcdefghijkl',
  ];
  for (const password of common) expect([password, await list.isCommon(password, [])]).toEqual([password, true]);
});

it('6.2.12 refuses what is known of the person', async () => {
  for (const password of ['Ines Carvalho', 'inescarvalho', 'ines@studio.example', 'Ines-Carvalho 1985'])
    expect([password, await list.isCommon(password, known)]).toEqual([password, true]);
});

it('6.2.8 takes whatever else people choose', async () => {
  for (const password of ['seven herons on a wire', 'correct horse battery', '83947561029384756', 'Zr8-kwP2-mmQx', 'ines likes the bridge'])
    expect([password, await list.isCommon(password, known)]).toEqual([password, false]);
});
