import { Client } from 'pg';
import { BackUp } from '../../src/application/backup/back-up.js';
import { VerifyBackup } from '../../src/application/backup/verify-backup.js';
import { makeKeyPair } from '../../src/infrastructure/backup/age-seal.js';
import { FileArchive } from '../../src/infrastructure/backup/file-archive.js';
import { PostgresBackupRecords } from '../../src/infrastructure/persistence/backup-records.js';
import { Database } from '../../src/infrastructure/persistence/database.js';
import { MIGRATIONS } from '../../src/infrastructure/persistence/migration-names.js';
import { createOrm } from '../../src/infrastructure/persistence/orm.js';
import { PostgresStudioCopy } from '../../src/infrastructure/persistence/postgres-studio-copy.js';
import { SystemClock } from '../../src/infrastructure/system/system.js';
import { MemoryObjectStorage } from '../fakes/memory-object-storage.js';
import { createDatabase } from '../setup/database.js';

const RETENTION = { days: 7, weeks: 4, months: 12 };
const clock = new SystemClock();
let database: Awaited<ReturnType<typeof createDatabase>>;
let api: Database;

beforeAll(async () => {
  database = await createDatabase();
  api = new Database(createOrm(database.apiUrl));
  const owner = new Client({ connectionString: database.url });
  await owner.connect();
  await owner.query(`insert into atelier.staff_users (id, email, name, role, password_changed_at, created_at)
    values ('019a0000-0000-7000-8000-000000000001', 'ines@studio.example', 'Ines', 'admin', now(), now())`);
  await owner.end();
});
afterAll(async () => {
  await api.close();
  await database.drop();
});

/** Objects in it can go between being listed and being read, as when somebody deletes them for good. */
class Leaking extends MemoryObjectStorage {
  readonly going = new Set<string>();
  override async get(key: string) {
    if (this.going.has(key)) await this.remove([key]);
    return super.get(key);
  }
}

it('names files that go away while it is made, and keeps those that an earlier backup has', async () => {
  const storage = new Leaking();
  const put = (key: string) => storage.put(key, Buffer.from(key), { bytes: key.length, contentType: 'image/jpeg' });
  await Promise.all(['originals/a.jpg', 'originals/b.jpg'].map(put));
  const records = new PostgresBackupRecords(api);
  // As the API’s own role, which is all a worker may have.
  const backUp = new BackUp(new PostgresStudioCopy(database.apiUrl, database.apiUrl), storage, records, clock, RETENTION);
  const archive = new FileArchive(new MemoryObjectStorage(), 'a place', () => clock.now());
  const { identity, recipient } = await makeKeyPair();
  const run = () => backUp.execute(archive, recipient, new AbortController().signal);

  const first = await run();
  expect([first.manifest.objects.count, first.manifest.vanished]).toEqual([2, []]);
  await put('originals/c.jpg');
  storage.going.add('originals/c.jpg').add('originals/b.jpg');
  const { manifest, added } = await run();
  expect([manifest.objects.count, manifest.vanished, added.count]).toEqual([2, ['originals/c.jpg'], 0]);
  const verified = await new VerifyBackup().execute(archive, manifest, identity);
  expect([verified.problems, verified.inside]).toEqual([[], true]);
  expect(manifest.migrations.at(-1)).toBe(MIGRATIONS.at(-1));

  expect(await records.latest()).toMatchObject({ id: manifest.id, place: 'a place', objects: 2, vanished: 1, verification: null });
  await records.verified(manifest.id, { at: new Date(0), ok: true, inside: true });
  expect((await records.latest())?.verification).toEqual({ at: new Date(0), ok: true, inside: true });
});

it('sends a file again where the place has lost it', async () => {
  const storage = new MemoryObjectStorage();
  await storage.put('originals/a.jpg', Buffer.from('a'), { bytes: 1, contentType: 'image/jpeg' });
  const place = new MemoryObjectStorage();
  const archive = new FileArchive(place, 'a place', () => clock.now());
  const copy = new PostgresStudioCopy(database.url, database.apiUrl);
  const backUp = new BackUp(copy, storage, new PostgresBackupRecords(api), clock, RETENTION);
  const { recipient } = await makeKeyPair();
  const run = () => backUp.execute(archive, recipient, new AbortController().signal);
  await run();
  await place.remove([...(await archive.present()).keys()]);
  const { manifest, added } = await run();
  expect(added.count).toBe(1);
  expect((await new VerifyBackup().execute(archive, manifest, null)).problems).toEqual([]);
  // Another key: nothing sealed for the one before is of use to it.
  const { recipient: other } = await makeKeyPair();
  expect((await backUp.execute(archive, other, new AbortController().signal)).added.count).toBe(1);
});
