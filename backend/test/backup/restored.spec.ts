import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { RestoreBackup } from '../../src/application/backup/restore-backup.js';
import { createBackupServices } from '../../src/infrastructure/backup-services.js';
import { makeKeyPair } from '../../src/infrastructure/backup/age-seal.js';
import { openArchive } from '../../src/infrastructure/backup/open-archive.js';
import { readConfig } from '../../src/infrastructure/config/config.js';
import { createLogger } from '../../src/infrastructure/observability/logger.js';
import { PostgresBackupRecords } from '../../src/infrastructure/persistence/backup-records.js';
import { Database } from '../../src/infrastructure/persistence/database.js';
import { createOrm } from '../../src/infrastructure/persistence/orm.js';
import { PostgresOutbox } from '../../src/infrastructure/persistence/outbox.js';
import { PostgresStudioCopy } from '../../src/infrastructure/persistence/postgres-studio-copy.js';
import { Schedule } from '../../src/infrastructure/persistence/schedule.js';
import { SystemFacts } from '../../src/infrastructure/persistence/system-facts.js';
import { PostgresUnitOfWork } from '../../src/infrastructure/persistence/unit-of-work.js';
import { SystemClock, UuidGenerator } from '../../src/infrastructure/system/system.js';
import { MemoryObjectStorage } from '../fakes/memory-object-storage.js';
import { createDatabase } from '../setup/database.js';
import { filesIn, temporary } from './place.js';

const clock = new SystemClock();
let place: string;
let recipient: string;
let production: Awaited<ReturnType<typeof studioOn>>;
let drill: Awaited<ReturnType<typeof studioOn>>;

/** What of a studio makes backups, over a database of its own. */
async function studioOn() {
  const database = await createDatabase();
  const api = new Database(createOrm(database.apiUrl));
  const owner = new Client({ connectionString: database.url });
  await owner.connect();
  const config = readConfig({
    ...{ DATABASE_URL: database.apiUrl, DATABASE_OWNER_URL: database.url, JWT_SECRET: 'x'.repeat(32), NODE_ENV: 'test' },
    ...{ STORAGE: 'disk', STORAGE_DIR: '/nowhere', BACKUP_RECIPIENT: recipient, BACKUP_DIR: place },
  });
  const [storage, outbox] = [new MemoryObjectStorage(), new PostgresOutbox(api, new UuidGenerator(), () => undefined)];
  const unitOfWork = new PostgresUnitOfWork(api, () => undefined);
  const foundation = { config, database: api, storage, unitOfWork, outbox, clock, log: createLogger({ LOG_LEVEL: 'silent' }) };
  const { handlers } = createBackupServices(foundation);
  const schedule = new Schedule(api, unitOfWork, outbox, (error) => {
    throw error;
  });
  return {
    ...{ owner, facts: new SystemFacts(api, schedule.names) },
    records: new PostgresBackupRecords(api),
    restore: new RestoreBackup(new PostgresStudioCopy(database.url, database.apiUrl), storage),
    byItself: () => handlers['back-up']({}, { id: '1', attempt: 1, last: false, signal: new AbortController().signal }),
    /** Backups that wait in the outbox, after recurring work was handed out. */
    handedOut: async () => {
      await schedule.handOut();
      return (await owner.query(`select from atelier.outbox where name = 'back-up'`)).rowCount;
    },
    stop: async () => {
      await owner.end();
      await api.close();
      await database.drop();
    },
  };
}
/** Of one day the newest alone is kept, so another one takes its place. */
const backups = async () => (await filesIn(place)).filter((name) => name.endsWith('manifest.json'));

beforeAll(async () => {
  place = join(await temporary('place'), 'backups');
  await mkdir(place);
  const pair = await makeKeyPair();
  ({ recipient } = pair);
  [production, drill] = await Promise.all([studioOn(), studioOn()]);
  await production.owner.query(`insert into atelier.staff_users (id, email, name, role, password_changed_at, created_at)
    values ('019a0000-0000-7000-8000-000000000001', 'ines@studio.example', 'Ines', 'admin', now(), now())`);
  // The job that makes a backup waits in the outbox while it is made, and so does it in the backup.
  expect(await production.handedOut()).toBe(1);
  await production.byItself();
  const archive = await openArchive({ BACKUP_DIR: place }, undefined, 'write', clock);
  const [newest] = (await archive.catalogue()).whole;
  await drill.restore.execute(archive, newest!, pair.identity, { replace: false, skipDamaged: false });
});
afterAll(async () => {
  await Promise.all([production.stop(), drill.stop()]);
});

it('a restored studio with the settings of the one it comes from writes nothing into its backups', async () => {
  const before = await backups();
  expect(before).toHaveLength(1);
  expect(await drill.handedOut()).toBe(0);
  expect(await drill.records.held()).toBe(true);
  // As where a queue had the job already.
  await drill.byItself();
  expect(await backups()).toEqual(before);
  expect((await drill.facts.schedule()).map(({ name }) => name)).not.toContain('back-up');
});

it('goes on by itself once somebody says so, and the studio it comes from never stopped', async () => {
  const before = await backups();
  await production.byItself();
  const between = await backups();
  expect(between).not.toEqual(before);
  await drill.records.release();
  expect(await drill.records.held()).toBe(false);
  expect(await drill.handedOut()).toBe(0);
  await drill.owner.query(`update atelier.schedules set due_at = now() where name = 'back-up'`);
  expect(await drill.handedOut()).toBe(1);
  await drill.byItself();
  expect(await backups()).not.toEqual(between);
});
