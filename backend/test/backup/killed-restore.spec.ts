import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { Client } from 'pg';
import { eventually, startAtelier, type Atelier } from '../setup/atelier.js';
import { filesIn, MEGABYTE, studioWithFiles, temporary } from './place.js';

jest.setTimeout(120_000);
const FILES = 120;
/** What keeps two migrations apart: while somebody has it, a restore stands still between making room and bringing back. */
const MIGRATE = 7_311_001;
let studio: Awaited<ReturnType<typeof studioWithFiles>>;
let other: Atelier;
let owner: Client;
let place: string;

beforeAll(async () => {
  studio = await studioWithFiles(Array.from({ length: FILES }, () => MEGABYTE / 2));
  place = await temporary('place');
  await studio.atelier.cli('backup', '--to', place);
  other = await startAtelier();
  await other.pause();
  owner = new Client({ connectionString: other.env['DATABASE_OWNER_URL'] });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await studio.atelier.stop();
  await other.stop();
});

const restore = () => ['restore', '--from', place, '--identity', studio.identity, '--yes', '--replace'];
const begin = () =>
  spawn(process.execPath, [join(process.cwd(), 'backend/dist/cli.js'), ...restore()], { env: other.env, stdio: 'ignore' });
async function kill(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
  expect(child.signalCode).toBe('SIGKILL');
}
const arrived = async () =>
  (await filesIn(join(other.env['STORAGE_DIR'] ?? '', 'originals'))).filter((name) => name.endsWith('.jpg')).length;
const firstOfStaff = async (from: Client) => (await from.query<{ id: string }>('select id from atelier.staff_users')).rows;
const setAside = async () => ((await owner.query(`select from pg_namespace where nspname = 'atelier_replaced'`)).rowCount ?? 0) > 0;

it('goes on where a restore was killed, among files and in the middle of the database', async () => {
  const own = await firstOfStaff(owner);
  const amongFiles = begin();
  await eventually(arrived, (count) => count > 3);
  await kill(amongFiles);
  expect(await arrived()).toBeLessThan(FILES);
  // Until the end the studio that was there is as it was.
  expect(await firstOfStaff(owner)).toEqual(own);

  await owner.query('select pg_advisory_lock($1)', [MIGRATE]);
  const inTheDatabase = begin();
  await eventually(setAside, Boolean);
  await kill(inTheDatabase);
  await owner.query('select pg_advisory_unlock($1)', [MIGRATE]);

  expect(await other.cli(...restore())).toContain(`0 files brought back, ${FILES} there already`);
  expect(await setAside()).toBe(false);
  const source = new Client({ connectionString: studio.atelier.env['DATABASE_OWNER_URL'] });
  await source.connect();
  expect(await firstOfStaff(owner)).toEqual(await firstOfStaff(source));
  await source.end();
  await other.restart();
  await other.signIn();
});
