import { own, PASSWORD, HERE, staffStudio, type StaffStudio } from '../../../test/fakes/memory-staff.js';
import { REFRESH_GRACE_MS } from '../../domain/staff/staff-session.js';
import type { AccessClaims } from '../ports/secrets.js';

const required = { code: 'auth.required' };
const INES = 'ines@studio.example';

it('signs in whoever knows the password, and says nothing else to anybody', async () => {
  const { signIn, store } = await staffStudio();
  await expect(signIn('ines@STUDIO.example')).resolves.toMatchObject({ user: { name: 'Ines' } });
  const refused = { code: 'auth.invalid_credentials', message: 'E-mail and password don’t match.' };
  await expect(signIn(INES, 'wrong')).rejects.toMatchObject(refused);
  await expect(signIn('nobody@studio.example')).rejects.toMatchObject(refused);
  for (const user of store.users.values()) Object.assign(user, { disabledAt: new Date() });
  await expect(signIn(INES)).rejects.toMatchObject(refused);
});

it('answers a racing tab with the same successor, and a replay by ending the session', async () => {
  const { signIn, refresh, identify, clock, audit } = await staffStudio();
  const first = await signIn(INES);
  const second = await refresh.execute(first.refreshToken, HERE);
  expect((await refresh.execute(first.refreshToken, HERE)).refreshToken).toBe(second.refreshToken);
  clock.advance(REFRESH_GRACE_MS + 1);
  await expect(refresh.execute(first.refreshToken, HERE)).rejects.toMatchObject(required);
  await expect(refresh.execute(second.refreshToken, HERE)).rejects.toMatchObject(required);
  await expect(identify.execute(JSON.parse(second.access.token) as AccessClaims)).rejects.toMatchObject(required);
  expect(audit.records.at(-1)).toMatchObject({ action: 'session.ended', after: { reason: 'an old token came back' } });
});

it('gives a racing tab the same successor although the key was changed in between', async () => {
  const before = await staffStudio('a'.repeat(40));
  const first = await before.signIn(INES);
  const second = await before.refresh.execute(first.refreshToken, HERE);
  const after = await staffStudio('b'.repeat(40), before.store, 'a'.repeat(40));
  expect((await after.refresh.execute(first.refreshToken, HERE)).refreshToken).toBe(second.refreshToken);
  expect(after.csrfTokens.matches(own(first).sessionId, first.csrfToken)).toBe(true);
});

it('ends a session for good when somebody signs out, but not for somebody with a wrong token', async () => {
  const { signIn, signOut, refresh, store } = await staffStudio();
  const { refreshToken } = await signIn(INES);
  const [session] = refreshToken.split('.');
  await signOut.execute(`${session}.stolen`);
  const next = await refresh.execute(refreshToken, HERE);
  await signOut.execute(next.refreshToken);
  expect(store.events).toContainEqual({ type: 'session.ended', userId: next.user.id, sessionId: session });
  await expect(refresh.execute(next.refreshToken, HERE)).rejects.toMatchObject(required);
  for (const rubbish of ['', 'x', 'x.y', `${session}.`, '------------------------------------.x'])
    await expect(refresh.execute(rubbish, HERE)).rejects.toMatchObject(required);
});

it('lets nobody use the access token of a disabled user', async () => {
  const { signIn, identify, change, ines, tomas } = await staffStudio();
  const claims = JSON.parse((await signIn('tomas@studio.example')).access.token) as AccessClaims;
  await expect(identify.execute(claims)).resolves.toMatchObject({ name: 'Tomás' });
  await change.disable(tomas.id, ines.id);
  await expect(identify.execute(claims)).rejects.toMatchObject(required);
});

describe('a sign-in under way', () => {
  const NEW = 'seven herons on a wire';
  it.each([
    ['a new password', (studio: StaffStudio) => studio.create.reset('tomas@studio.example', NEW)],
    ['a closed account', (studio: StaffStudio) => studio.change.disable(studio.tomas.id, studio.ines.id)],
  ])('opens nothing after %s', async (_what, act) => {
    const studio = await staffStudio();
    studio.passwords.meanwhile = async () => {
      studio.passwords.meanwhile = () => Promise.resolve();
      await act(studio);
    };
    await expect(studio.signIn('tomas@studio.example')).rejects.toMatchObject({ code: 'auth.invalid_credentials' });
    expect([...studio.store.sessions.values()].filter(({ revokedAt }) => revokedAt === null)).toEqual([]);
  });
});

describe('guessing', () => {
  it('is counted for an account whoever guesses, and says how many tries are left when few are', async () => {
    const { signIn } = await staffStudio();
    const left: unknown[] = [];
    for (let n = 0; n < 20; n++)
      await signIn(INES, 'wrong', { address: `192.0.2.${n}` }).catch((error: { details: { triesLeft?: number } }) =>
        left.push(error.details.triesLeft),
      );
    expect(left.slice(-6)).toEqual([5, 4, 3, 2, 1, 0]);
    expect(left[0]).toBeUndefined();
    await expect(signIn(INES, PASSWORD, { address: '198.51.100.1' })).rejects.toMatchObject({ code: 'request.too_many' });
    await expect(signIn('nobody@studio.example', 'wrong')).rejects.toMatchObject({ code: 'auth.invalid_credentials' });
  });

  it('from elsewhere keeps nobody out of a device they signed in on before', async () => {
    const { signIn } = await staffStudio();
    const { deviceToken } = await signIn(INES);
    for (let n = 0; n < 25; n++) await signIn(INES, 'wrong', { address: `192.0.2.${n}` }).catch(() => undefined);
    await expect(signIn(INES, PASSWORD, { deviceToken })).resolves.toMatchObject({ user: { name: 'Ines' } });
    // Made for another account, or made up, it is no pass.
    const tomas = (await signIn('tomas@studio.example')).deviceToken;
    for (const forged of [tomas, `${deviceToken.slice(0, -1)}x`, 'rubbish'])
      await expect(signIn(INES, PASSWORD, { deviceToken: forged })).rejects.toMatchObject({ code: 'request.too_many' });
  });

  it('is forgotten with a rescue, and is not counted by network on a device they know', async () => {
    const { signIn, create } = await staffStudio();
    const { deviceToken } = await signIn(INES);
    for (let n = 0; n < 40; n++) await signIn(INES, 'wrong').catch(() => undefined);
    await expect(signIn(INES, PASSWORD, { address: '198.51.100.1' })).rejects.toMatchObject({ code: 'request.too_many' });
    await expect(signIn(INES, PASSWORD, { deviceToken })).resolves.toBeDefined();
    await create.reset(INES, 'seven herons on a wire');
    await expect(signIn(INES, 'seven herons on a wire', { address: '198.51.100.1' })).resolves.toBeDefined();
  });

  it('does not count those who are right', async () => {
    const { signIn } = await staffStudio();
    for (let n = 0; n < 25; n++) await signIn(INES, PASSWORD, { address: `192.0.2.${n}` });
  });
});
