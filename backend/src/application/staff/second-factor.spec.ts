import { Secret, TOTP } from 'otpauth';
import { own, PASSWORD, staffStudio, type StaffStudio } from '../../../test/fakes/memory-staff.js';

const INES = 'ines@studio.example';
const codeFor = (secret: string, at: Date) => TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: at.getTime() });

async function withSecondFactor(studio: StaffStudio) {
  const me = own(await studio.signIn(INES));
  const { secret, uri } = await studio.secondFactor.begin(me, PASSWORD);
  const codes = await studio.secondFactor.confirm(me, codeFor(secret, studio.clock.now()));
  studio.clock.advance(30_000);
  return { me, secret, uri, codes, now: () => codeFor(secret, studio.clock.now()) };
}

it('is asked for only after the right password, and each code lets in once', async () => {
  const studio = await staffStudio();
  const { now, uri } = await withSecondFactor(studio);
  expect(uri).toMatch(/^otpauth:\/\/totp\/Sund%20Serra:ines%40studio\.example\?issuer=Sund%20Serra&secret=[A-Z2-7]{32}&/u);
  await expect(studio.signIn(INES)).rejects.toMatchObject({ code: 'auth.code_required' });
  await expect(studio.signIn(INES, 'wrong')).rejects.toMatchObject({ code: 'auth.invalid_credentials' });
  await expect(studio.signIn(INES, 'wrong', { code: now() })).rejects.toMatchObject({ code: 'auth.invalid_credentials' });
  await expect(studio.signIn(INES, PASSWORD, { code: now() })).resolves.toMatchObject({ user: { name: 'Ines' } });
  await expect(studio.signIn(INES, PASSWORD, { code: now() })).rejects.toMatchObject({ code: 'auth.code_wrong' });
  studio.clock.advance(30_000);
  await expect(studio.signIn(INES, PASSWORD, { code: ` ${now().slice(0, 3)} ${now().slice(3)}` })).resolves.toBeDefined();
});

it('takes a code of the half minute before and after, and none further away', async () => {
  const studio = await staffStudio();
  const { secret } = await withSecondFactor(studio);
  const at = studio.clock.now().getTime();
  for (const far of [-60_001, 90_000])
    await expect(studio.signIn(INES, PASSWORD, { code: codeFor(secret, new Date(at + far)) })).rejects.toMatchObject({
      code: 'auth.code_wrong',
    });
  await expect(studio.signIn(INES, PASSWORD, { code: codeFor(secret, new Date(at + 30_000)) })).resolves.toBeDefined();
});

it('counts wrong codes like wrong passwords', async () => {
  const studio = await staffStudio();
  await withSecondFactor(studio);
  for (let n = 0; n < 20; n++)
    await expect(studio.signIn(INES, PASSWORD, { code: '000000', address: `192.0.2.${n}` })).rejects.toMatchObject({
      code: 'auth.code_wrong',
    });
  await expect(studio.signIn(INES, PASSWORD, { code: '000000' })).rejects.toMatchObject({ code: 'request.too_many' });
});

it('lets in once with each recovery code, however it is typed, and tells the owner', async () => {
  const studio = await staffStudio();
  const { codes } = await withSecondFactor(studio);
  expect(new Set(codes).size).toBe(10);
  const [first = '', second = ''] = codes;
  expect(first).toMatch(/^(?:[0-9a-hjkmnp-tv-z]{4}-){3}[0-9a-hjkmnp-tv-z]{4}$/u);
  await expect(studio.signIn(INES, PASSWORD, { code: first })).resolves.toBeDefined();
  await expect(studio.signIn(INES, PASSWORD, { code: first })).rejects.toMatchObject({ code: 'auth.code_wrong' });
  await expect(studio.signIn(INES, PASSWORD, { code: second.toUpperCase().replaceAll('-', ' ') })).resolves.toBeDefined();
  expect(studio.audit.records.filter(({ action }) => action === 'second_factor.recovery_code_used').map(({ after }) => after)).toEqual([
    { left: 9 },
    { left: 8 },
  ]);
  expect([...studio.store.mails.values()].filter(({ body }) => body === 'recovery-code-used')).toHaveLength(2);
});

it('is kept sealed and hashed: neither secret nor codes stand in what is stored', async () => {
  const studio = await staffStudio();
  const { secret, codes } = await withSecondFactor(studio);
  const stored = JSON.stringify([...studio.store.users.values()]);
  expect(stored).not.toContain(secret);
  for (const code of codes) expect(stored).not.toContain(code.replaceAll('-', ''));
});

it('is turned on only by a code that fits, and off only with the password', async () => {
  const studio = await staffStudio();
  const me = own(await studio.signIn(INES));
  await expect(studio.secondFactor.begin(me, 'wrong')).rejects.toMatchObject({ code: 'password.wrong' });
  await expect(studio.secondFactor.confirm(me, '123456')).rejects.toMatchObject({ code: 'second_factor.not_begun' });
  const { secret } = await studio.secondFactor.begin(me, PASSWORD);
  await expect(studio.secondFactor.confirm(me, 'rubbish')).rejects.toMatchObject({ code: 'second_factor.wrong_code' });
  // Begun and left: nobody is asked for what they never had.
  await expect(studio.signIn(INES)).resolves.toBeDefined();
  await studio.secondFactor.confirm(me, codeFor(secret, studio.clock.now()));
  await expect(studio.secondFactor.begin(me, PASSWORD)).rejects.toMatchObject({ code: 'second_factor.on' });
  await expect(studio.secondFactor.remove(me, 'wrong')).rejects.toMatchObject({ code: 'password.wrong' });
  await studio.secondFactor.remove(me, PASSWORD);
  await expect(studio.signIn(INES)).resolves.toBeDefined();
});

it('survives a change of the key, and what is used is sealed with the new one', async () => {
  const before = await staffStudio('a'.repeat(40));
  const { now } = await withSecondFactor(before);
  const after = await staffStudio('b'.repeat(40), before.store, 'a'.repeat(40));
  after.clock.advance(before.clock.now().getTime() - after.clock.now().getTime());
  const code = now();
  await expect(after.signIn(INES, PASSWORD, { code })).resolves.toBeDefined();
  const alone = await staffStudio('b'.repeat(40), before.store);
  alone.clock.advance(after.clock.now().getTime() - alone.clock.now().getTime() + 30_000);
  before.clock.advance(30_000);
  await expect(alone.signIn(INES, PASSWORD, { code: now() })).resolves.toBeDefined();
});
