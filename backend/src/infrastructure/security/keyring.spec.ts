import { Keyring } from './keyring.js';

const [OLD, NEW] = ['a'.repeat(40), 'b'.repeat(40)];

it('believes what either key signed, and signs with the newest', () => {
  const [before, during, after] = [new Keyring(OLD), new Keyring(NEW, OLD), new Keyring(NEW)];
  const mac = before.mac('link', 'x');
  expect([during.matches('link', 'x', mac), after.matches('link', 'x', mac), during.mac('link', 'x')]).toEqual([
    true,
    false,
    after.mac('link', 'x'),
  ]);
});

it('keeps uses apart: what was made for one is nothing for another', () => {
  const keys = new Keyring(NEW);
  expect(keys.mac('csrf', 'x')).not.toBe(keys.mac('link', 'x'));
  expect(() => keys.open('other', keys.seal('second factor', 'secret'))).toThrow();
});

it('seals so that neither key nor text shows, twice the same differs, and a changed letter is noticed', () => {
  const [keys, during] = [new Keyring(OLD), new Keyring(NEW, OLD)];
  const sealed = keys.seal('use', 'secret');
  expect(sealed).not.toContain('secret');
  expect(keys.seal('use', 'secret')).not.toBe(sealed);
  expect([during.open('use', sealed), during.isSealedWithPresentKey('use', sealed)]).toEqual(['secret', false]);
  expect(() => new Keyring(NEW).open('use', sealed)).toThrow(/ENCRYPTION_KEY_PREVIOUS/u);
  const [version, id, data = ''] = sealed.split('.');
  for (let at = 0; at < data.length; at += 7) {
    const changed = `${data.slice(0, at)}${data[at] === 'A' ? 'B' : 'A'}${data.slice(at + 1)}`;
    expect(() => keys.open('use', `${version}.${id}.${changed}`)).toThrow();
  }
});
