import { StaffUser } from '../../domain/staff/staff-user.js';
import { IdentityCache } from './identity-cache.js';

const user = (id: string) =>
  StaffUser.create({ id, email: `${id}@studio.example`, name: id, role: 'editor', passwordHash: 'x', at: new Date() });
const claims = (userId: string, sessionId = `s-${userId}`) => ({ userId, sessionId });

function cache() {
  const state = { hears: true, now: 0, asked: 0, gone: new Set<string>() };
  const made = new IdentityCache(
    (asked) => {
      state.asked++;
      return state.gone.has(asked.sessionId) ? Promise.reject(new Error('gone')) : Promise.resolve(user(asked.userId));
    },
    () => state.hears,
    () => state.now,
  );
  return { state, cache: made };
}

it('asks once, and again when it is old', async () => {
  const { state, cache: identities } = cache();
  for (let n = 0; n < 5; n++) await identities.execute(claims('ines'));
  expect(state.asked).toBe(1);
  state.now = 20_001;
  await identities.execute(claims('ines'));
  expect(state.asked).toBe(2);
});

it('forgets whom an event is about, and nobody else', async () => {
  const { state, cache: identities } = cache();
  const both = () => Promise.all([identities.execute(claims('ines')), identities.execute(claims('tomas'))]);
  await both();
  identities.hear({ type: 'session.ended', userId: 'ines', sessionId: 's-ines' });
  await both();
  expect(state.asked).toBe(3);
  identities.hear({ type: 'staff.changed', id: 'tomas' });
  await both();
  identities.hear({ type: 'session.ended', userId: 'ines', sessionId: null });
  await both();
  expect(state.asked).toBe(5);
  identities.hear({ type: 'session.ended', userId: 'ines', sessionId: 'another' });
  await both();
  expect(state.asked).toBe(5);
});

it('remembers nothing it learned while something ended, nor while it hears nothing', async () => {
  const { state, cache: identities } = cache();
  const asking = identities.execute(claims('ines'));
  identities.hear({ type: 'session.ended', userId: 'ines', sessionId: 's-ines' });
  await asking;
  state.gone.add('s-ines');
  await expect(identities.execute(claims('ines'))).rejects.toThrow('gone');
  await identities.execute(claims('tomas'));
  state.hears = false;
  const before = state.asked;
  await identities.execute(claims('tomas'));
  await identities.execute(claims('tomas'));
  expect(state.asked).toBe(before + 2);
});

it('takes nobody for the owner of another’s session', async () => {
  const { state, cache: identities } = cache();
  await identities.execute(claims('ines', 'shared'));
  await identities.execute(claims('tomas', 'shared'));
  expect(state.asked).toBe(2);
});
