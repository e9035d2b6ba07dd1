import { own, PASSWORD, staffStudio } from '../../../test/fakes/memory-staff.js';

it('keeps one administrator, and nobody decides about themselves', async () => {
  const { change, ines, tomas } = await staffStudio();
  for (const act of [() => change.disable(ines.id, ines.id), () => change.update(ines.id, ines.id, { role: 'editor' })])
    await expect(act()).rejects.toMatchObject({ code: 'staff.yourself' });
  await change.update(tomas.id, ines.id, { role: 'admin' });
  await change.update(ines.id, tomas.id, { role: 'viewer' });
  for (const act of [() => change.disable(tomas.id, ines.id), () => change.update(tomas.id, ines.id, { role: 'editor' })])
    await expect(act()).rejects.toMatchObject({ code: 'staff.last_admin' });
});

it('tells every process at once, and writes down who it was about, before and after', async () => {
  const { change, ines, tomas, store, audit } = await staffStudio();
  await change.update(tomas.id, ines.id, { role: 'viewer', name: 'Tomás Rua' });
  expect(store.events).toContainEqual({ type: 'staff.changed', id: tomas.id });
  expect(audit.records.slice(-2)).toMatchObject([
    { action: 'staff.role_changed', before: { role: 'editor' }, after: { role: 'viewer' } },
    { action: 'staff.changed', before: { name: 'Tomás' }, after: { name: 'Tomás Rua' } },
  ]);
  await expect(change.enable('00000000-0000-7000-8000-ffffffffffff')).rejects.toMatchObject({ code: 'staff.unknown' });
});

it('ends sessions of others but not the one at hand when a password changes', async () => {
  const studio = await staffStudio();
  const [here, there] = [await studio.signIn('tomas@studio.example'), await studio.signIn('tomas@studio.example')];
  await studio.account.changePassword(own(here), PASSWORD, 'seven herons on a wire');
  const claims = (signedIn: typeof here) => own(signedIn);
  await expect(studio.identify.execute(claims(here))).resolves.toBeDefined();
  await expect(studio.identify.execute(claims(there))).rejects.toMatchObject({ code: 'auth.required' });
  await expect(studio.account.changePassword(own(here), PASSWORD, 'seven herons on a roof')).rejects.toMatchObject({
    code: 'password.wrong',
  });
});

it('lets somebody in again who is locked out, without any letter', async () => {
  const studio = await staffStudio();
  const me = own(await studio.signIn('tomas@studio.example'));
  await studio.secondFactor.begin(me, PASSWORD);
  await studio.change.disable(studio.tomas.id, studio.ines.id);
  await studio.create.reset('TOMAS@studio.example', 'seven herons on a wire');
  await expect(studio.signIn('tomas@studio.example', 'seven herons on a wire')).resolves.toBeDefined();
  await expect(studio.create.reset('nobody@studio.example', 'seven herons on a wire')).resolves.toBeNull();
});

describe('a token', () => {
  it('may do no more than its scopes, nor than its maker may still do', async () => {
    const studio = await staffStudio();
    const { secret } = await studio.tokens.create(studio.tomas, { name: 'Site', scopes: ['content.read', 'content.write'], days: 30 });
    expect((await studio.identifyToken.execute(secret)).permissions).toEqual(['content.read', 'content.write']);
    await studio.change.update(studio.tomas.id, studio.ines.id, { role: 'viewer' });
    expect((await studio.identifyToken.execute(secret)).permissions).toEqual(['content.read']);
    await studio.change.disable(studio.tomas.id, studio.ines.id);
    await expect(studio.identifyToken.execute(secret)).rejects.toMatchObject({ code: 'auth.required' });
  });

  it('cannot be given what its maker may not do', async () => {
    const { tokens, tomas } = await staffStudio();
    await expect(tokens.create(tomas, { name: 'x', scopes: ['site.write'], days: 30 })).rejects.toMatchObject({ code: 'auth.forbidden' });
  });

  it('ends when it is revoked, when it runs out, and is none if a letter of it differs', async () => {
    const studio = await staffStudio();
    const made = await studio.tokens.create(studio.ines, { name: 'x', scopes: ['content.read'], days: 1 });
    await expect(studio.identifyToken.execute(`${made.secret.slice(0, -1)}${made.secret.endsWith('A') ? 'B' : 'A'}`)).rejects.toMatchObject(
      {
        code: 'auth.required',
      },
    );
    studio.clock.advance(24 * 60 * 60 * 1000);
    await expect(studio.identifyToken.execute(made.secret)).rejects.toMatchObject({ code: 'auth.required' });
    const other = await studio.tokens.create(studio.ines, { name: 'y', scopes: ['content.read'], days: 1 });
    await studio.tokens.revoke(other.token.id);
    await expect(studio.identifyToken.execute(other.secret)).rejects.toMatchObject({ code: 'auth.required' });
  });
});
