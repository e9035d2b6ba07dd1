import { createHash, createHmac } from 'node:crypto';
import { CountingIds, FixedClock, MemoryStaffRepository, MemoryStore, MemoryUnitOfWork } from '../../../test/fakes/memory-repositories.js';
import { REFRESH_GRACE_MS } from '../../domain/staff/staff-session.js';
import { AccessTokens, PasswordHasher, RefreshTokens, type AccessClaims } from '../ports/secrets.js';
import { CreateStaffUser } from './create-staff-user.js';
import { IdentifyStaff } from './identify-staff.js';
import { RefreshSession } from './refresh-session.js';
import { SignIn } from './sign-in.js';
import { SignOut } from './sign-out.js';

class PlainPasswords extends PasswordHasher {
  override hash = (password: string) => Promise.resolve(`plain:${password}`);
  override verify = (hash: string | null, password: string) => Promise.resolve(hash === `plain:${password}`);
}
class CountedTokens extends RefreshTokens {
  private n = 0;
  override issue = () => `token${++this.n}`;
  override successor = (token: string) => createHmac('sha256', 'k').update(token).digest('base64url');
  override hash = (token: string) => createHash('sha256').update(token).digest('hex');
}
class OpenAccess extends AccessTokens {
  override issue = (claims: AccessClaims) => ({ token: JSON.stringify(claims), expiresIn: 900 });
}

async function studio() {
  const store = new MemoryStore();
  const unitOfWork = new MemoryUnitOfWork(store);
  const [staff, ids, clock] = [new MemoryStaffRepository(store), new CountingIds(), new FixedClock()];
  const [passwords, refresh, access] = [new PlainPasswords(), new CountedTokens(), new OpenAccess()];
  await new CreateStaffUser(unitOfWork, staff, passwords, ids, clock).execute({
    email: 'Ines@studio.example',
    name: 'Ines',
    role: 'editor',
    password: 'secret',
  });
  return {
    store,
    clock,
    signIn: new SignIn(unitOfWork, staff, passwords, refresh, access, ids, clock),
    refresh: new RefreshSession(unitOfWork, staff, refresh, access, clock),
    signOut: new SignOut(unitOfWork, staff, refresh, clock),
    identify: new IdentifyStaff(staff, clock),
  };
}
const required = { code: 'auth.required' };

it('signs in whoever knows the password, and says nothing else to anybody', async () => {
  const { signIn, store } = await studio();
  await expect(signIn.execute('ines@STUDIO.example', 'secret')).resolves.toMatchObject({ user: { name: 'Ines' } });
  const refused = { code: 'auth.invalid_credentials', message: 'E-mail and password don’t match.' };
  await expect(signIn.execute('ines@studio.example', 'wrong')).rejects.toMatchObject(refused);
  await expect(signIn.execute('nobody@studio.example', 'secret')).rejects.toMatchObject(refused);
  for (const user of store.users.values()) Object.assign(user, { disabledAt: new Date() });
  await expect(signIn.execute('ines@studio.example', 'secret')).rejects.toMatchObject(refused);
});

it('answers a racing tab with the same successor, and a replay by ending the session', async () => {
  const { signIn, refresh, identify, clock } = await studio();
  const first = await signIn.execute('ines@studio.example', 'secret');
  const second = await refresh.execute(first.refreshToken);
  expect((await refresh.execute(first.refreshToken)).refreshToken).toBe(second.refreshToken);
  clock.advance(REFRESH_GRACE_MS + 1);
  await expect(refresh.execute(first.refreshToken)).rejects.toMatchObject(required);
  await expect(refresh.execute(second.refreshToken)).rejects.toMatchObject(required);
  await expect(identify.execute(JSON.parse(second.access.token) as AccessClaims)).rejects.toMatchObject(required);
});

it('ends a session for good when somebody signs out, but not for somebody with a wrong token', async () => {
  const { signIn, signOut, refresh } = await studio();
  const { refreshToken } = await signIn.execute('ines@studio.example', 'secret');
  const [session] = refreshToken.split('.');
  await signOut.execute(`${session}.stolen`);
  const next = await refresh.execute(refreshToken);
  await signOut.execute(next.refreshToken);
  await expect(refresh.execute(next.refreshToken)).rejects.toMatchObject(required);
  for (const rubbish of ['', 'x', 'x.y', `${session}.`]) await expect(refresh.execute(rubbish)).rejects.toMatchObject(required);
});

it('lets nobody use the access token of a disabled user', async () => {
  const { signIn, identify, store } = await studio();
  const { access } = await signIn.execute('ines@studio.example', 'secret');
  const claims = JSON.parse(access.token) as AccessClaims;
  await expect(identify.execute(claims)).resolves.toMatchObject({ name: 'Ines' });
  for (const user of store.users.values()) Object.assign(user, { disabledAt: new Date() });
  await expect(identify.execute(claims)).rejects.toMatchObject(required);
});
