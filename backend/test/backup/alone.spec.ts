import { Client } from 'pg';
import { BackUp } from '../../src/application/backup/back-up.js';
import { VerifyBackup } from '../../src/application/backup/verify-backup.js';
import { StorageUnavailable } from '../../src/application/ports/object-storage.js';
import { makeKeyPair } from '../../src/infrastructure/backup/age-seal.js';
import { FileArchive } from '../../src/infrastructure/backup/file-archive.js';
import { PostgresBackupRecords } from '../../src/infrastructure/persistence/backup-records.js';
import { Database } from '../../src/infrastructure/persistence/database.js';
import { migrate } from '../../src/infrastructure/persistence/migrate.js';
import { createOrm } from '../../src/infrastructure/persistence/orm.js';
import { PostgresStudioCopy } from '../../src/infrastructure/persistence/postgres-studio-copy.js';
import { SystemClock } from '../../src/infrastructure/system/system.js';
import { MemoryObjectStorage } from '../fakes/memory-object-storage.js';
import { eventually } from '../setup/atelier.js';
import { createDatabase } from '../setup/database.js';

const RETENTION = { days: 7, weeks: 4, months: 12 };
const [MIGRATE, BACKUP] = [7_311_001, 7_311_002];
const clock = new SystemClock();
let database: Awaited<ReturnType<typeof createDatabase>>;
let api: Database;
let owner: Client;

beforeEach(async () => {
  database = await createDatabase();
  api = new Database(createOrm(database.apiUrl));
  owner = new Client({ connectionString: database.url });
  await owner.connect();
  await owner.query(`insert into atelier.staff_users (id, email, name, role, password_changed_at, created_at)
    values ('019a0000-0000-7000-8000-000000000001', 'ines@studio.example', 'Ines', 'admin', now(), now())`);
});
afterEach(async () => {
  await owner.end();
  await api.close();
  await database.drop();
});

/** Ends the session that holds the lock, as a failover or a cut connection would; resolves when it is gone. */
async function loseLock(lock: number): Promise<void> {
  const held = `from pg_locks where locktype = 'advisory' and objid = ${lock} and granted and database = (select oid from pg_database where datname = current_database())`;
  await eventually(
    () => owner.query(`select pg_terminate_backend(pid) ${held}`),
    ({ rowCount }) => (rowCount ?? 0) > 0,
  );
  await eventually(
    () => owner.query(`select ${held}`),
    ({ rowCount }) => rowCount === 0,
  );
}

/** Something happens, once, in the middle of reading or writing what the name ends in. */
class Interrupted extends MemoryObjectStorage {
  constructor(
    private readonly ending: string,
    private meanwhile: (() => Promise<void>) | undefined,
  ) {
    super();
  }
  override async get(key: string) {
    await this.happen(key);
    return super.get(key);
  }
  override async put(...[key, body, options]: Parameters<MemoryObjectStorage['put']>) {
    await super.put(key, body, options);
    if (this.ending === 'manifest.json') await this.happen(key);
  }
  private async happen(key: string) {
    if (!key.endsWith(this.ending)) return;
    const meanwhile = this.meanwhile;
    this.meanwhile = undefined;
    await meanwhile?.();
  }
}

async function studioOf(storage: MemoryObjectStorage, place: MemoryObjectStorage) {
  await storage.put('originals/a.jpg', Buffer.from('a'), { bytes: 1, contentType: 'image/jpeg' });
  const archive = new FileArchive(place, 'a place', () => clock.now());
  const { identity, recipient } = await makeKeyPair();
  const copy = new PostgresStudioCopy(database.url, database.apiUrl);
  const backUp = new BackUp(copy, storage, new PostgresBackupRecords(api), clock, RETENTION);
  return { archive, identity, run: () => backUp.execute(archive, recipient, new AbortController().signal) };
}

it('a backup that lost its lock fails and claims nothing, and one that was begun meanwhile stays whole', async () => {
  let second: Awaited<ReturnType<typeof studio.run>> | undefined;
  const storage = new Interrupted('a.jpg', async () => {
    await loseLock(BACKUP);
    second = await studio.run();
  });
  const studio = await studioOf(storage, new MemoryObjectStorage());
  await expect(studio.run()).rejects.toThrow(/connection to the database was lost/u);
  const { whole } = await studio.archive.catalogue();
  expect(whole.map(({ id }) => id)).toEqual([second?.manifest.id]);
  expect(await new VerifyBackup().execute(studio.archive, whole[0]!, studio.identity)).toMatchObject({ problems: [], inside: true });
});

it('a backup that lost its lock deletes nothing that another one may have begun', async () => {
  const place = new Interrupted('manifest.json', () => loseLock(BACKUP));
  const studio = await studioOf(new MemoryObjectStorage(), place);
  const begun = ['backups/2026-01-01t00-00-00-000z/staff_users-0', 'objects/2026-01-01t00-00-00-000z/1-0'];
  for (const key of begun) await place.put(key, Buffer.from('x'), { bytes: 1, contentType: 'application/octet-stream' });
  await expect(studio.run()).rejects.toThrow(/connection to the database was lost/u);
  expect(await Promise.all(begun.map((key) => place.stat(key)))).toEqual(begun.map((key) => expect.objectContaining({ key })));
  // It is whole all the same.
  expect(await new PostgresBackupRecords(api).latest()).toMatchObject({ place: 'a place' });
});

it('is whole and known when the place stops answering while old ones are deleted; the next one goes on with that', async () => {
  /** Deletes nothing for as long as it is told so. */
  class Stubborn extends MemoryObjectStorage {
    away = true;
    override remove(keys: readonly string[]) {
      return this.away ? Promise.reject(new StorageUnavailable('No answer.')) : super.remove(keys);
    }
  }
  const place = new Stubborn();
  const studio = await studioOf(new MemoryObjectStorage(), place);
  const left = 'backups/2026-01-01t00-00-00-000z/staff_users-0';
  await place.put(left, Buffer.from('x'), { bytes: 1, contentType: 'application/octet-stream' });
  const { manifest, leftAlone } = await studio.run();
  expect(leftAlone).toMatch(/stopped answering/u);
  expect(await new PostgresBackupRecords(api).latest()).toMatchObject({ id: manifest.id });
  place.away = false;
  await studio.run();
  expect(await place.stat(left)).toBeNull();
});

it('goes on where a note of an earlier try was cut off', async () => {
  const place = new MemoryObjectStorage();
  const studio = await studioOf(new MemoryObjectStorage(), place);
  for (const [n, note] of ['{"recipient":"age1', 'null', '{"recipient":"age1x"}'].entries())
    await place.put(`pending/2026-01-01t00-00-00-000z/${n}`, Buffer.from(note), { bytes: note.length, contentType: 'application/json' });
  expect((await studio.run()).added.count).toBe(1);
  expect((await studio.archive.catalogue()).unfinished).toEqual([]);
});

it('a migration that lost its lock takes back what it did', async () => {
  const steps = async () => (await owner.query('select name from atelier.migrations order by id')).rows;
  const before = await steps();
  const other = new Client({ connectionString: database.url });
  await other.connect();
  await other.query('begin; lock table atelier.workers in access exclusive mode');
  const migrating = expect(migrate(database.url, 'down')).rejects.toThrow(/connection to the database was lost/u);
  await loseLock(MIGRATE);
  await other.end();
  await migrating;
  expect(await steps()).toEqual(before);
});
