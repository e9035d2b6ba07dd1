import { own, PASSWORD, staffStudio, type StaffStudio } from '../../../test/fakes/memory-staff.js';
import { LINK_LIFETIME_MS, type LinkPurpose } from '../../domain/staff/staff-link.js';

const HERE = '192.0.2.7';
const NEW = 'seven herons on a wire';
const spent = { code: 'auth.link_spent' };
/** What the newest letter of this purpose carries. */
const tokenIn = ({ links, linkTokens }: StaffStudio, purpose: LinkPurpose) => {
  const link = [...links.links.values()].filter((one) => one.purpose === purpose).at(-1)!;
  return linkTokens.issue(link);
};

describe('an invitation', () => {
  it('lets somebody choose a password, once', async () => {
    const studio = await staffStudio();
    const { user } = await studio.invite.execute({ email: 'Nora@studio.example', name: 'Nora', role: 'viewer' });
    await expect(studio.signIn('nora@studio.example', '')).rejects.toMatchObject({ code: 'auth.invalid_credentials' });
    const token = tokenIn(studio, 'invitation');
    expect((await studio.accept.read(token, HERE)).user).toMatchObject({ email: 'nora@studio.example', role: 'viewer' });
    await studio.accept.execute(token, { name: 'Nora Holm', password: NEW }, HERE);
    await expect(studio.signIn('nora@studio.example', NEW)).resolves.toMatchObject({ user: { id: user.id, name: 'Nora Holm' } });
    await expect(studio.accept.execute(token, { name: 'Eve', password: NEW }, HERE)).rejects.toMatchObject(spent);
  });

  it('still holds after a password that was refused', async () => {
    const studio = await staffStudio();
    await studio.invite.execute({ email: 'nora@studio.example', name: 'Nora', role: 'viewer' });
    const token = tokenIn(studio, 'invitation');
    for (const password of ['Password2026!', 'passwordpassword', 'aaaaaaaaaaaaaa', 'qwertyuiop12', 'nora@studio.example', '123456789012'])
      await expect(studio.accept.execute(token, { name: 'Nora', password }, HERE)).rejects.toMatchObject({ code: 'password.too_common' });
    await studio.accept.execute(token, { name: 'Nora', password: NEW }, HERE);
  });

  it('ends with a newer one, with its withdrawal and with its week; nobody is invited twice', async () => {
    const studio = await staffStudio();
    const { user } = await studio.invite.execute({ email: 'nora@studio.example', name: 'Nora', role: 'viewer' });
    await expect(studio.invite.execute({ email: 'NORA@studio.example', name: 'N', role: 'admin' })).rejects.toMatchObject({
      code: 'staff.email_taken',
    });
    const first = tokenIn(studio, 'invitation');
    await studio.invite.again(user.id);
    const second = tokenIn(studio, 'invitation');
    await expect(studio.accept.read(first, HERE)).rejects.toMatchObject(spent);
    studio.clock.advance(LINK_LIFETIME_MS.invitation);
    await expect(studio.accept.read(second, HERE)).rejects.toMatchObject(spent);
    await studio.invite.again(user.id);
    await studio.invite.withdraw(user.id);
    await expect(studio.accept.read(tokenIn(studio, 'invitation'), HERE)).rejects.toMatchObject(spent);
    await expect(studio.invite.withdraw(studio.tomas.id)).rejects.toMatchObject({ code: 'staff.wrong_status' });
  });
});

describe('a forgotten password', () => {
  it('does the same for every address, and writes to those it knows', async () => {
    const studio = await staffStudio();
    await studio.forgot.execute('tomas@studio.example', HERE);
    await studio.forgot.execute('nobody@studio.example', HERE);
    const asked = studio.store.jobs.filter(({ name }) => name === 'write-reset-letter');
    expect(asked).toHaveLength(2);
    for (const { data } of asked) await studio.forgot.write((data as { email: string }).email);
    expect([...studio.store.mails.values()].map(({ toAddress }) => toAddress)).toEqual(['tomas@studio.example']);
  });

  it('is replaced once, within the hour, and every session ends', async () => {
    const studio = await staffStudio();
    const signedIn = await studio.signIn('tomas@studio.example');
    await studio.forgot.write('tomas@studio.example');
    const token = tokenIn(studio, 'password');
    await studio.reset.execute(token, NEW, HERE);
    await expect(studio.refresh.execute(signedIn.refreshToken, { device: '', address: HERE })).rejects.toMatchObject({
      code: 'auth.required',
    });
    await expect(studio.signIn('tomas@studio.example')).rejects.toMatchObject({ code: 'auth.invalid_credentials' });
    await expect(studio.signIn('tomas@studio.example', NEW)).resolves.toBeDefined();
    await expect(studio.reset.execute(token, 'another heron on a wire', HERE)).rejects.toMatchObject(spent);
    await studio.forgot.write('tomas@studio.example');
    studio.clock.advance(LINK_LIFETIME_MS.password);
    await expect(studio.reset.execute(tokenIn(studio, 'password'), NEW, HERE)).rejects.toMatchObject(spent);
  });

  it('is no way past a disabled account, nor one link a way to another purpose', async () => {
    const studio = await staffStudio();
    await studio.forgot.write('tomas@studio.example');
    const token = tokenIn(studio, 'password');
    await expect(studio.accept.read(token, HERE)).rejects.toMatchObject(spent);
    await expect(studio.account.confirmEmail(token, HERE)).rejects.toMatchObject(spent);
    await studio.change.disable(studio.tomas.id, studio.ines.id);
    await expect(studio.reset.execute(token, NEW, HERE)).rejects.toMatchObject(spent);
    await studio.forgot.write('tomas@studio.example');
    expect(studio.store.mails.size).toBe(1);
  });

  it('2.4.1 is asked for at most three times an hour for one address, and says nothing of it', async () => {
    const studio = await staffStudio();
    for (let n = 0; n < 6; n++) await studio.forgot.execute('tomas@studio.example', HERE);
    expect(studio.store.jobs.filter(({ name }) => name === 'write-reset-letter')).toHaveLength(3);
  });
});

describe('a new e-mail address', () => {
  it('counts once it is confirmed there, and the old one is told', async () => {
    const studio = await staffStudio();
    const me = own(await studio.signIn('tomas@studio.example'));
    await expect(studio.account.requestEmail(me, 'new@studio.example', 'wrong')).rejects.toMatchObject({ code: 'password.wrong' });
    await expect(studio.account.requestEmail(me, 'ines@studio.example', PASSWORD)).rejects.toMatchObject({ code: 'staff.email_taken' });
    await studio.account.requestEmail(me, 'new@studio.example', PASSWORD);
    expect((await studio.staff.find(studio.tomas.id))?.email).toBe('tomas@studio.example');
    const token = tokenIn(studio, 'email');
    await studio.account.confirmEmail(token, HERE);
    expect((await studio.staff.find(studio.tomas.id))?.email).toBe('new@studio.example');
    await expect(studio.account.confirmEmail(token, HERE)).rejects.toMatchObject(spent);
    expect([...studio.store.mails.values()].map(({ toAddress, body }) => `${toAddress} ${body}`)).toEqual([
      'new@studio.example ',
      'tomas@studio.example email-change-requested',
      'tomas@studio.example email-changed',
    ]);
  });

  it.each([
    [
      'a new password by a link',
      (studio: StaffStudio) =>
        studio.forgot.write('tomas@studio.example').then(() => studio.reset.execute(tokenIn(studio, 'password'), NEW, HERE)),
    ],
    ['a rescue', (studio: StaffStudio) => studio.create.reset('tomas@studio.example', NEW)],
    ['an administrator who signs them out', (studio: StaffStudio) => studio.change.signOut(studio.tomas.id)],
  ])('asked for by an intruder does not survive %s', async (_what, act) => {
    const studio = await staffStudio();
    await studio.account.requestEmail(own(await studio.signIn('tomas@studio.example')), 'evil@elsewhere.example', PASSWORD);
    const token = tokenIn(studio, 'email');
    await act(studio);
    await expect(studio.account.confirmEmail(token, HERE)).rejects.toMatchObject(spent);
  });

  it('makes void what went to the old mailbox', async () => {
    const studio = await staffStudio();
    await studio.forgot.write('tomas@studio.example');
    await studio.account.requestEmail(own(await studio.signIn('tomas@studio.example')), 'new@studio.example', PASSWORD);
    await studio.account.confirmEmail(tokenIn(studio, 'email'), HERE);
    await expect(studio.reset.execute(tokenIn(studio, 'password'), NEW, HERE)).rejects.toMatchObject(spent);
  });
});
