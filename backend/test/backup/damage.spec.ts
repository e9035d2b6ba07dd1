import { cp, open, readFile, rename, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { Client } from 'pg';
import { startAtelier, type Atelier } from '../setup/atelier.js';
import { filesIn, MEGABYTE, refused, sizeOf, studioWithFiles, temporary } from './place.js';

jest.setTimeout(120_000);
let studio: Awaited<ReturnType<typeof studioWithFiles>>;
/** Where a restore is tried: it has staff of its own, which must be there afterwards. */
let other: Atelier;
let place: string;
let id: string;

beforeAll(async () => {
  // The first file takes several parts.
  studio = await studioWithFiles([9 * MEGABYTE, 1_000, 2_000]);
  place = await temporary('place');
  await studio.atelier.cli('backup', '--to', place);
  id = (await studio.atelier.cli('backup:list', '--from', place)).split(' ')[0] ?? '';
  other = await startAtelier();
  await other.pause();
});
afterAll(async () => {
  await studio.atelier.stop();
  await other.stop();
});

const flip = async (path: string, at = 0.6) => {
  const file = await open(path, 'r+');
  const position = Math.floor((await sizeOf(path)) * at);
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, position);
  await file.write(Buffer.from([(buffer[0] ?? 0) ^ 1]), 0, 1, position);
  await file.close();
};
const partsOf = async (folder: string) => (await filesIn(join(folder, `objects/${id}`))).map((name) => `objects/${id}/${name}`);
const biggest = async (folder: string) => (await partsOf(folder)).filter((name) => name.endsWith('-1')).at(0) ?? '';

type Damage = [what: string, damage: (folder: string) => Promise<string>, problem: RegExp];
const damages: Damage[] = [
  [
    'a flipped byte in a table',
    async (folder) => (await flip(join(folder, `backups/${id}/staff_users-0`)), 'staff_users-0'),
    /checksum differs/u,
  ],
  ['a flipped byte in a file', async (folder) => (await flip(join(folder, await biggest(folder))), biggest(folder)), /checksum differs/u],
  ['a missing part of a table', async (folder) => (await rm(join(folder, `backups/${id}/audit_log-0`)), 'audit_log-0'), /is missing/u],
  [
    'a missing part of a file',
    async (folder) => {
      const name = await biggest(folder);
      await rm(join(folder, name));
      return name;
    },
    /is missing/u,
  ],
  [
    'a part that was cut off',
    async (folder) => {
      const name = await biggest(folder);
      await truncate(join(folder, name), 1_000);
      return name;
    },
    /has 1000 bytes instead of/u,
  ],
  [
    'a list of files that was cut off',
    async (folder) => (await truncate(join(folder, `backups/${id}/objects-0`), 50), 'objects-0'),
    /has 50 bytes instead of/u,
  ],
  [
    'a flipped byte in the manifest',
    async (folder) => (await flip(join(folder, `backups/${id}/manifest.json`)), 'manifest.json'),
    /checksum differs|cannot be read/u,
  ],
  [
    'a manifest that was cut off',
    async (folder) => (await truncate(join(folder, `backups/${id}/manifest.json`), 200), 'manifest.json'),
    /only a part of one/u,
  ],
  [
    'two parts in each other’s place',
    async (folder) => {
      const two = await biggest(folder);
      const one = two.replace(/-1$/u, '-0');
      await rename(join(folder, one), join(folder, 'aside'));
      await rename(join(folder, two), join(folder, one));
      await rename(join(folder, 'aside'), join(folder, two));
      return one;
    },
    /checksum differs|bytes instead of/u,
  ],
];

const staffOf = async ({ env }: Atelier) => {
  const client = new Client({ connectionString: env['DATABASE_OWNER_URL'] ?? '' });
  await client.connect();
  const { rows } = await client.query<{ email: string }>('select email from atelier.staff_users');
  await client.end();
  return rows.map(({ email }) => email);
};

describe.each(damages)('%s', (_what, damage, problem) => {
  let folder: string;
  let file: string;
  beforeAll(async () => {
    folder = await temporary('damaged');
    await cp(place, folder, { recursive: true });
    file = await damage(folder);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('is named by verify-backup, with the identity and without it', async () => {
    for (const identity of [['--identity', studio.identity], []]) {
      const { code, stderr } = await refused(studio.atelier.cli('verify-backup', '--from', folder, ...identity));
      expect([code, stderr]).toEqual([1, expect.stringContaining(file)]);
      expect(stderr).toMatch(problem);
    }
  });

  it('is refused by restore, which leaves the studio that was there', async () => {
    const { code, stderr } = await refused(other.cli('restore', '--from', folder, '--identity', studio.identity, '--yes', '--replace'));
    expect([code, stderr]).toEqual([1, expect.stringContaining(file)]);
    expect(await staffOf(other)).toHaveLength(1);
  });
});

it('is mended, for the backups that follow, by deleting what is damaged', async () => {
  const folder = await temporary('mended');
  await cp(place, folder, { recursive: true });
  const file = await biggest(folder);
  await flip(join(folder, file));
  const { atelier } = studio;
  const verify = () => atelier.cli('verify-backup', '--from', folder, '--identity', studio.identity);
  // Another backup names the same file.
  expect(await atelier.cli('backup', '--to', folder)).toMatch(/ 0 new files/u);
  expect((await refused(verify())).stderr).toMatch(new RegExp(`${file}[^]*Delete the files named here that begin with objects/`, 'u'));
  await rm(join(folder, file));
  expect(await atelier.cli('backup', '--to', folder)).toMatch(/ 1 new file /u);
  expect(await verify()).toMatch(/whole too/u);
});

it('changes nothing at the place, which may take nothing', async () => {
  const folder = await temporary('untouched');
  await cp(place, folder, { recursive: true });
  const left = join(folder, '.incoming', 'left');
  await writeFile(left, 'of a process that died');
  await utimes(left, new Date(0), new Date(0));
  const before = await filesIn(folder);
  await studio.atelier.cli('verify-backup', '--from', folder);
  await studio.atelier.cli('backup:list', '--from', folder);
  expect(await filesIn(folder)).toEqual(before);
});

it('is not opened by another identity, and says that', async () => {
  const wrong = join(await temporary('wrong'), 'identity.txt');
  await other.cli('backup:key', '--out', wrong);
  for (const command of [['verify-backup'], ['restore', '--yes', '--replace']]) {
    const { code, stderr } = await refused(other.cli(...command, '--from', place, '--identity', wrong));
    expect([code, stderr]).toEqual([1, expect.stringMatching(/this identity does not open it/u)]);
    // There is nothing wrong with the files.
    expect(stderr).not.toMatch(/Delete|damaged/u);
  }
  expect(await staffOf(other)).toHaveLength(1);
  const { stderr } = await refused(other.cli('backup:key', '--out', wrong));
  expect(stderr).toMatch(/is there already/u);
  await writeFile(wrong, 'nothing of the kind');
  expect((await refused(other.cli('verify-backup', '--from', place, '--identity', wrong))).stderr).toMatch(/There is no identity in it/u);
});

it('brings back what is whole where that is wished, and names the rest', async () => {
  const folder = await temporary('damaged');
  await cp(place, folder, { recursive: true });
  await flip(join(folder, await biggest(folder)));
  const said = await other.cli('restore', '--from', folder, '--identity', studio.identity, '--yes', '--replace', '--skip-damaged');
  expect(said).toMatch(/(?:2 files brought back, 0|0 files brought back, 2) there already/u);
  expect(said).toContain(`not brought back: ${studio.keys[0] ?? ''}`);
});

it('is whole where nothing was done to it, on a machine without settings too', async () => {
  const nothing = Object.fromEntries(
    Object.keys(studio.atelier.env).map((name) => [name, name === 'PATH' ? process.env['PATH'] : undefined]),
  );
  const { env } = studio.atelier;
  const before = { ...env };
  Object.assign(env, nothing);
  try {
    const said = await studio.atelier.cli('verify-backup', '--from', place, '--identity', studio.identity);
    expect(said).toMatch(/its inside is whole too/u);
    expect(said).toMatch(/The studio is not told of it/u);
    expect(await studio.atelier.cli('verify-backup', '--from', place)).toMatch(/It was not opened/u);
  } finally {
    Object.assign(env, before);
  }
  expect(await readFile(studio.identity, 'utf8')).toContain('AGE-SECRET-KEY-1');
});
