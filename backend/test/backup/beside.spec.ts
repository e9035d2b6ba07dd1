import { text } from 'node:stream/consumers';
import { Client } from 'pg';
import { RestoreBackup } from '../../src/application/backup/restore-backup.js';
import { BackupPostponed } from '../../src/application/backup/errors.js';
import { BackUp } from '../../src/application/backup/back-up.js';
import { makeKeyPair } from '../../src/infrastructure/backup/age-seal.js';
import { FileArchive } from '../../src/infrastructure/backup/file-archive.js';
import { PostgresBackupRecords } from '../../src/infrastructure/persistence/backup-records.js';
import { Database } from '../../src/infrastructure/persistence/database.js';
import { createOrm } from '../../src/infrastructure/persistence/orm.js';
import { PostgresStudioCopy } from '../../src/infrastructure/persistence/postgres-studio-copy.js';
import { SystemClock } from '../../src/infrastructure/system/system.js';
import { MemoryObjectStorage } from '../fakes/memory-object-storage.js';
import { eventually } from '../setup/atelier.js';
import { createDatabase } from '../setup/database.js';

const clock = new SystemClock();
let database: Awaited<ReturnType<typeof createDatabase>>;
let owner: Client;
let api: Database;

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

// As the API’s own role too, which is all a worker may have.
it.each(['url', 'apiUrl'] as const)('a table that is emptied meanwhile is in the backup as it was (%s)', async (role) => {
  await owner.query(`insert into atelier.collaboration_proofs values ('1', now())`);
  let emptied = false;
  let emptying: Promise<unknown> | undefined;
  const rows = await new PostgresStudioCopy(database[role], database.apiUrl).moment(async (moment) => {
    emptying = owner.query('truncate atelier.collaboration_proofs').then(() => (emptied = true));
    const watcher = new Client({ connectionString: database.url });
    await watcher.connect();
    await eventually(
      () =>
        watcher.query(
          `select from pg_locks where not granted and database = (select oid from pg_database where datname = current_database())`,
        ),
      ({ rowCount }) => emptied || (rowCount ?? 0) > 0,
    );
    await watcher.end();
    return text(moment.rows(moment.tables.find(({ name }) => name === 'collaboration_proofs')!));
  });
  expect(rows).toMatch(/^1\t/u);
  await emptying;
});

it('a backup and a restore of one studio keep each other out', async () => {
  const storage = new MemoryObjectStorage();
  await storage.put('originals/a.jpg', Buffer.from('a'), { bytes: 1, contentType: 'image/jpeg' });
  const copy = new PostgresStudioCopy(database.url, database.apiUrl);
  const backUp = new BackUp(copy, storage, new PostgresBackupRecords(api), clock, { days: 7, weeks: 0, months: 0 });
  const archive = new FileArchive(new MemoryObjectStorage(), 'a place', () => clock.now());
  const { identity, recipient } = await makeKeyPair();
  const run = () => backUp.execute(archive, recipient, new AbortController().signal);
  const { manifest } = await run();
  const restore = (tell?: () => void) =>
    new RestoreBackup(copy, storage).execute(archive, manifest, identity, { replace: true, skipDamaged: false }, tell);

  await copy.alone(() => expect(restore()).rejects.toThrow(BackupPostponed));
  let backedUp: Promise<unknown> | undefined;
  await restore(() => {
    backedUp ??= expect(run()).rejects.toThrow(BackupPostponed);
  });
  expect(backedUp).toBeDefined();
  await backedUp;
  // Over now: the next one is not kept out.
  await run();
});
