import { Argon2PasswordHasher } from './argon2-password-hasher.js';

const hasher = new Argon2PasswordHasher();

it('11.4.2 hashes with Argon2id, 19 MiB, two passes, one lane, and another salt each time', async () => {
  const [one, other] = await Promise.all([hasher.hash('seven herons on a wire'), hasher.hash('seven herons on a wire')]);
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/u);
  expect(one).not.toBe(other);
  expect(await hasher.verify(one, 'seven herons on a wire')).toBe(true);
  expect(await hasher.verify(one, 'seven herons on a roof')).toBe(false);
});

it('6.2.8 looks at every letter, however long the password is', async () => {
  const long = 'x'.repeat(900);
  const hash = await hasher.hash(`${long}a`);
  expect([await hasher.verify(hash, `${long}a`), await hasher.verify(hash, `${long}b`), await hasher.verify(hash, long)]).toEqual([
    true,
    false,
    false,
  ]);
});

it('6.3.8 takes as long for nobody as for somebody, and never lets nobody in', async () => {
  const hash = await hasher.hash('seven herons on a wire');
  const time = async (stored: string | null) => {
    const start = performance.now();
    for (let n = 0; n < 5; n++) expect(await hasher.verify(stored, 'nobody has this password')).toBe(false);
    return performance.now() - start;
  };
  await time(null);
  const [known, unknown] = [await time(hash), await time(null)];
  expect(unknown / known).toBeGreaterThan(0.4);
  expect(unknown / known).toBeLessThan(2.5);
});
