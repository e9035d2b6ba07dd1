import { Keyring } from './keyring.js';
import { KeyedDeviceTokens, KeyedLinkTokens, KeyedRecoveryCodes, RandomApiTokenSecrets } from './staff-secrets.js';
import { HmacRefreshTokens } from './tokens.js';

const keys = new Keyring('k'.repeat(40));
const id = '019a0000-0000-7000-8000-0000000000aa';
const flip = (token: string) => `${token.slice(0, -2)}${token.at(-2) === 'A' ? 'B' : 'A'}${token.at(-1) ?? ''}`;

it('11.5.1 what lets somebody in has 128 random bits or more, and never comes twice', () => {
  const [refresh, tokens] = [new HmacRefreshTokens(keys), new RandomApiTokenSecrets()];
  const issued = Array.from({ length: 500 }, () => [refresh.issue(), tokens.issue(id).secret]).flat();
  expect(new Set(issued).size).toBe(1_000);
  for (const one of issued) expect(Buffer.from(one.replace(/^atl_\w{32}_/u, ''), 'base64url').length * 8).toBeGreaterThanOrEqual(128);
});

it('6.5.2 recovery codes are 80 random bits, stored as keyed hashes only', () => {
  const recovery = new KeyedRecoveryCodes(keys);
  const { codes, hashes } = recovery.create();
  expect([new Set(codes).size, new Set(hashes).size]).toEqual([10, 10]);
  codes.forEach((code, at) => {
    expect(code.replaceAll('-', '')).toMatch(/^[0-9a-hjkmnp-tv-z]{16}$/u);
    expect(recovery.hashes(code.toUpperCase().replaceAll('-', ' '))).toEqual([hashes[at]]);
    expect(hashes.join()).not.toContain(code.replaceAll('-', ''));
  });
  // Letters that look alike are taken for one another.
  expect(recovery.hashes('o0iLl1')).toEqual(recovery.hashes('001111'));
});

it('tokens of links and devices are for one purpose, one person, and not one letter may differ', () => {
  const [links, devices] = [new KeyedLinkTokens(keys), new KeyedDeviceTokens(keys)];
  const token = links.issue({ id, purpose: 'invitation' });
  expect([
    links.read(token, 'invitation'),
    links.read(token, 'password'),
    links.read(flip(token), 'invitation'),
    links.read('x', 'email'),
  ]).toEqual([...[id, null, null, null]]);
  const device = devices.issue('ines');
  expect(devices.read(device, 'ines')).toMatch(/^[0-9a-f-]{36}$/u);
  expect([devices.read(device, 'tomas'), devices.read(flip(device), 'ines'), devices.read('', 'ines')]).toEqual([null, null, null]);
  expect(new KeyedLinkTokens(new Keyring('z'.repeat(40))).read(token, 'invitation')).toBeNull();
});

it('reads API tokens of our own form, and nothing else', () => {
  const tokens = new RandomApiTokenSecrets();
  const { secret, hash } = tokens.issue(id);
  expect(tokens.read(secret)).toEqual({ id, hash });
  expect(secret).not.toContain(hash);
  for (const other of ['', 'atl_', secret.slice(0, -1), `${secret}x`, secret.replace('atl_', 'ghp_'), ` ${secret}`])
    expect(tokens.read(other)).toBeNull();
});
