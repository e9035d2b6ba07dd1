import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { Client } from 'pg';
import type { BackupManifest } from '../../src/application/ports/backup-archive.js';
import { eventually, type Atelier } from '../setup/atelier.js';
import { addFile, filesIn, MEGABYTE, refused, studioWithFiles, temporary } from './place.js';

jest.setTimeout(240_000);
let studio: Awaited<ReturnType<typeof studioWithFiles>>;
let atelier: Atelier;
afterEach(() => studio.atelier.stop());

const start = (...args: string[]) =>
  spawn(process.execPath, [join(process.cwd(), 'backend/dist/cli.js'), ...args], {
    env: atelier.env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
const ended = (child: ReturnType<typeof start>) => new Promise<number | null>((resolve) => child.once('exit', resolve));
const manifests = async (place: string) => {
  const names = (await filesIn(place)).filter((name) => name.endsWith('/manifest.json'));
  return Promise.all(
    names.map(async (name) => (JSON.parse(await readFile(join(place, name), 'utf8')) as { manifest: BackupManifest }).manifest),
  );
};

it('killed in the middle leaves no backup that claims to be whole; the next goes on and clears up', async () => {
  studio = await studioWithFiles(Array.from({ length: 240 }, () => MEGABYTE / 2));
  ({ atelier } = studio);
  const place = await temporary('place');
  const child = start('backup', '--to', place);
  await eventually(
    () => filesIn(join(place, 'pending')),
    (files) => files.length > 0,
  );
  child.kill('SIGKILL');
  await ended(child);
  expect(await manifests(place)).toEqual([]);
  const [sent] = [(await filesIn(join(place, 'objects'))).length];
  expect(sent).toBeGreaterThan(0);
  expect(sent).toBeLessThan(240);
  expect(await atelier.cli('backup:list', '--from', place)).toMatch(/not finished/u);
  expect((await refused(atelier.cli('verify-backup', '--from', place))).stderr).toMatch(/There is no backup there/u);

  const said = await atelier.cli('backup', '--to', place);
  const added = Number(/(\d+) new files/u.exec(said)?.[1]);
  expect(added).toBeGreaterThan(0);
  expect(added).toBeLessThan(240 - 40);
  expect(await atelier.cli('verify-backup', '--from', place, '--identity', studio.identity)).toMatch(/whole too/u);
  // Nothing is left over: every file of an object is one the backup names, and what was begun is gone.
  expect((await filesIn(join(place, 'objects'))).length).toBe(240);
  expect(await filesIn(join(place, 'pending'))).toEqual([]);
  expect(await atelier.cli('backup:list', '--from', place)).not.toMatch(/not finished/u);
});

it('sends files once, keeps what old backups need, and deletes what none needs any more', async () => {
  studio = await studioWithFiles([1_000, 2_000, 3_000], { BACKUP_KEEP: '2d' });
  ({ atelier } = studio);
  const place = await temporary('place');
  const backUp = async (day: number) => {
    await atelier.moveClock(day * 24 * 60 * 60 * 1_000);
    return atelier.cli('backup', '--to', place);
  };
  expect(await backUp(0)).toMatch(/3 new files/u);
  const gone = studio.keys[0] ?? '';
  await studio.storage.remove([gone]);
  await addFile(studio.storage, 4_000);
  const files = async () => (await filesIn(join(place, 'objects'))).length;
  expect(await backUp(1)).toMatch(/3 files[^]*1 new file .*0 old backups deleted/u);
  expect(await files()).toBe(4);
  // The first day’s backup still has the file that is no longer in the studio.
  const [first] = (await manifests(place)).map(({ id }) => id).sort();
  expect(await atelier.cli('verify-backup', '--from', place, '--identity', studio.identity, first ?? '')).toMatch(/whole too/u);
  expect(await backUp(2)).toMatch(/0 new files .*1 old backup deleted/u);
  expect(await files()).toBe(3);
  expect((await manifests(place)).length).toBe(2);
  for (const { id } of await manifests(place))
    expect(await atelier.cli('verify-backup', '--from', place, '--identity', studio.identity, id)).toMatch(/whole too/u);
  await rm(place, { recursive: true });
});

it('is one moment while people go on working, and one at a time', async () => {
  studio = await studioWithFiles([1_000]);
  ({ atelier } = studio);
  const place = await temporary('place');
  const writer = new Client({ connectionString: atelier.env['DATABASE_OWNER_URL'] });
  await writer.connect();
  await writer.query('delete from atelier.schedules');
  let [n, writing] = [0, true];
  // Both or neither: `schedules` is copied after `collaboration_proofs`, and a row may come in between.
  const work = (async () => {
    for (; writing; n++)
      await writer.query(
        `begin; insert into atelier.collaboration_proofs values ('${n}', now()); insert into atelier.schedules values ('${n}', now()); commit`,
      );
  })();
  await eventually(
    () => Promise.resolve(n),
    (count) => count > 50,
  );
  const before = n;
  await atelier.cli('backup', '--to', place);
  expect(n).toBeGreaterThan(before);
  writing = false;
  await work;
  // As another backup that is under way would.
  await writer.query('select pg_advisory_lock(7311002)');
  expect((await refused(atelier.cli('backup', '--to', place))).stderr).toMatch(/Another backup of this studio is being made/u);
  await writer.end();
  const [{ tables }] = (await manifests(place)) as [BackupManifest];
  const rows = (name: string) => tables.find((table) => table.name === name)?.rows ?? -1;
  expect(rows('collaboration_proofs')).toBeGreaterThan(50);
  expect(rows('schedules')).toBe(rows('collaboration_proofs'));
});

it('takes little memory, however much there is to copy', async () => {
  studio = await studioWithFiles(Array.from({ length: 8 }, () => 25 * MEGABYTE));
  ({ atelier } = studio);
  const place = await temporary('place');
  const peakOf = async (child: ReturnType<typeof start>) => {
    let peak = 0;
    const looking = setInterval(() => {
      void readFile(`/proc/${child.pid ?? 0}/status`, 'utf8').then(
        (status) => (peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/u.exec(status)?.[1] ?? 0) / 1024)),
        () => undefined,
      );
    }, 20);
    expect(await ended(child)).toBe(0);
    clearInterval(looking);
    return Math.round(peak);
  };
  const copying = await peakOf(start('backup', '--to', place));
  const restoring = await peakOf(start('restore', '--from', place, '--identity', studio.identity, '--yes', '--replace'));
  process.stdout.write(`Peak memory with 200 MB of files: ${copying} MB to back up, ${restoring} MB to restore\n`);
  expect(copying).toBeLessThan(300);
  expect(restoring).toBeLessThan(300);
  await rm(place, { recursive: true });
});
