import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import type { ObjectStorage } from '../../src/application/ports/object-storage.js';
import { DiskObjectStorage } from '../../src/infrastructure/storage/disk-object-storage.js';
import { ADMIN, client, eventually, startAtelier, type Atelier } from '../setup/atelier.js';
import { dumpOf, EDITOR, emptyTables, keptByRestore, startFullStudio, type Dump, type FullStudio } from '../setup/full-studio.js';
import { SERVICE_KEY, SupabaseStandIn } from '../setup/supabase-stand-in.js';

let studio: FullStudio;
let folder: string;
let bucket: SupabaseStandIn;
let before: Dump;
let keys: { recipient: string; identityFile: string };
jest.setTimeout(240_000);

const PAGES = ['/api/site', '/api/projects', '/api/projects/hall', '/api/news', '/api/pages/jobs'];
const settingsOf = ({ env }: Atelier) => ({ url: env['DATABASE_OWNER_URL'] ?? '', media: env['STORAGE_DIR'] ?? '' });

/** Every object with its type and a checksum of its bytes. */
async function objectsOf(storage: ObjectStorage): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const prefix of ['originals/', 'images/']) {
    for await (const { key, contentType, bytes } of storage.list(prefix)) {
      const hash = createHash('sha256');
      for await (const chunk of (await storage.get(key)) ?? []) hash.update(chunk as Buffer);
      found[key] = `${contentType} ${bytes} ${hash.digest('hex')}`;
    }
  }
  return found;
}
const pagesOf = async ({ url }: Atelier) => {
  const ask = client(() => url);
  return Promise.all(PAGES.map(async (path) => [path, (await ask('GET', path)).body] as const));
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'atelier-backups-'));
  await mkdir(join(folder, 'place'));
  bucket = await SupabaseStandIn.start(['unused', 'backups']);
  studio = await startFullStudio();
  const identityFile = join(folder, '..', `identity-${process.pid}.txt`);
  await rm(identityFile, { force: true });
  const said = await studio.atelier.cli('backup:key', '--out', identityFile);
  keys = { recipient: /BACKUP_RECIPIENT=(\S+)/u.exec(said)?.[1] ?? '', identityFile };
  Object.assign(studio.atelier.env, { BACKUP_RECIPIENT: keys.recipient });
  // So that the table of backups has something in it too.
  await studio.atelier.cli('backup', '--to', join(folder, 'first'));
});
afterAll(async () => {
  await studio.atelier.stop();
  await bucket.stop();
  await rm(folder, { recursive: true, force: true });
  await rm(keys.identityFile, { force: true });
});

const inBucket = () => ({ BACKUP_BUCKET: 'backups', BACKUP_SUPABASE_URL: bucket.url, BACKUP_SUPABASE_KEY: SERVICE_KEY });

describe.each([
  ['a folder', () => ({ BACKUP_DIR: join(folder, 'place') })],
  ['a bucket of another project', inBucket],
])('a studio that was backed up to %s', (_place, settings) => {
  let restored: Atelier;
  beforeAll(async () => {
    // Nothing writes while both are compared: its worker would.
    const { atelier } = studio;
    Object.assign(atelier.env, settings());
    await atelier.pause();
    before = await dumpOf(settingsOf(atelier).url);
    const said = await atelier.cli('backup');
    expect(said).toMatch(/is whole/u);
    expect(await atelier.cli('verify-backup', '--identity', keys.identityFile)).toMatch(/its inside is whole too/u);
    restored = await startAtelier({
      ...settings(),
      BACKUP_RECIPIENT: keys.recipient,
      PUBLIC_URL: 'https://studio.example',
      TRUST_PROXY_HOPS: '1',
    });
    // Its worker tries at once to back up what it has, which is nothing.
    await eventually(
      () => Promise.resolve(restored.output()),
      (output) => /backups of another studio/u.test(output),
      40_000,
    );
    await restored.pause();
  });
  afterAll(async () => {
    await restored.stop();
    for (const name of Object.keys({ ...settings() })) Reflect.deleteProperty(studio.atelier.env, name);
  });

  it('has something in every table', () => {
    expect(emptyTables(before)).toEqual([]);
  });

  it('is not written over by a server that was set up anew with its settings', async () => {
    await expect(restored.cli('backup')).rejects.toMatchObject({ stderr: expect.stringMatching(/backups of another studio/u) });
  });

  it('is not brought over another one unless that is said', async () => {
    await expect(restored.cli('restore', '--identity', keys.identityFile)).rejects.toMatchObject({
      code: 64,
      stderr: expect.stringMatching(/Say --yes/u),
    });
    await expect(restored.cli('restore', '--identity', keys.identityFile, '--yes')).rejects.toMatchObject({
      stderr: expect.stringMatching(/holds a studio already\. With --replace/u),
    });
  });

  it('comes back row by row and byte by byte', async () => {
    const said = await restored.cli('restore', '--identity', keys.identityFile, '--yes', '--replace');
    expect(said).toMatch(/The studio is what it was[^]*No backup is made by itself until `npm run cli -- backup` is run once/u);
    const after = await dumpOf(settingsOf(restored).url);
    expect(Object.keys(after)).toEqual(Object.keys(before));
    expect(keptByRestore(after)).toEqual(keptByRestore(before));
    expect(after['staff_sessions']?.filter((row) => row['revoked_at'] === null)).toEqual([]);
    expect(after['staff_links']?.filter((row) => row['spent_at'] === null)).toEqual([]);
    const [from, to] = [studio.atelier, restored].map((one) => new DiskObjectStorage(settingsOf(one).media, '/media'));
    const objects = await objectsOf(from!);
    expect(Object.keys(objects).length).toBeGreaterThan(40);
    expect(await objectsOf(to!)).toEqual(objects);
  });

  it('serves the same pages, lets staff in with password and code, and ends sessions of before', async () => {
    await Promise.all([restored.restart(), studio.atelier.restart()]);
    expect(await pagesOf(restored)).toEqual(await pagesOf(studio.atelier));
    const image = (await client(() => restored.url)('GET', '/api/projects/hall')).body.cover.renditions[0].url as string;
    expect((await fetch(`${restored.url}${new URL(image, restored.url).pathname}`)).status).toBe(200);
    const visitor = client(() => restored.url);
    const signIn = (code?: string) => visitor('POST', '/api/auth/login', { body: { ...EDITOR, ...(code !== undefined && { code }) } });
    expect((await signIn()).body.code).toBe('auth.code_required');
    expect((await signIn(studio.code())).status).toBe(200);
    const admin = await restored.signIn(ADMIN.email, ADMIN.password);
    expect((await admin('GET', '/api/admin/audit')).body.items.length).toBeGreaterThan(10);
    expect((await client(() => restored.url, studio.token)('GET', '/api/admin/projects')).status).toBe(200);
    // Work goes on: numbers and ids continue where they were.
    expect((await admin('POST', '/api/admin/projects', { body: { title: 'After' } })).status).toBe(201);
    const { items } = (await admin('GET', '/api/admin/collaborations')).body;
    expect((await admin('POST', `/api/admin/collaborations/${items[0].id}/notes`, { body: { text: 'Again.' } })).status).toBeLessThan(300);
  });

  it('makes backups by itself again after the first one made by hand', async () => {
    const backups = async () => (await dumpOf(settingsOf(restored).url))['schedules']?.find(({ name }) => name === 'back-up');
    expect(await backups()).toMatchObject({ due_at: 'infinity' });
    await restored.cli('backup', '--to', join(folder, 'aside'));
    expect(await backups()).toMatchObject({ due_at: 'infinity' });
    await restored.cli('backup');
    expect(Date.parse(String((await backups())?.['due_at']))).toBeGreaterThan(Date.now());
  });
});

it('names what is kept in words that open nothing: tables and files are sealed', async () => {
  const stored = [...(bucket.buckets.get('backups')?.objects.entries() ?? [])];
  expect(stored.length).toBeGreaterThan(60);
  for (const [name, { body }] of stored) {
    expect([name, body.length <= 50 * 1024 * 1024]).toEqual([name, true]);
    for (const secret of ['Marta', 'Ferry', EDITOR.email, 'argon2']) expect([name, body.includes(secret)]).toEqual([name, false]);
    const plain = /manifest\.json$|\/objects-\d+$|^pending\//u.test(name);
    expect([name, body.subarray(0, 21).toString() === 'age-encryption.org/v1']).toEqual([name, !plain]);
  }
  expect(await readFile(keys.identityFile, 'utf8')).toMatch(/^AGE-SECRET-KEY-1/mu);
});
