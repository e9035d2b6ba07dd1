import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { BackupRefused } from '../../src/application/backup/errors.js';
import { StorageUnavailable } from '../../src/application/ports/object-storage.js';
import { createBackupServices } from '../../src/infrastructure/backup-services.js';
import { makeKeyPair } from '../../src/infrastructure/backup/age-seal.js';
import { readConfig } from '../../src/infrastructure/config/config.js';
import { createLogger } from '../../src/infrastructure/observability/logger.js';
import { Database } from '../../src/infrastructure/persistence/database.js';
import { createOrm } from '../../src/infrastructure/persistence/orm.js';
import { PostgresOutbox } from '../../src/infrastructure/persistence/outbox.js';
import { PostgresUnitOfWork } from '../../src/infrastructure/persistence/unit-of-work.js';
import { SystemClock, UuidGenerator } from '../../src/infrastructure/system/system.js';
import { MemoryObjectStorage } from '../fakes/memory-object-storage.js';
import { createDatabase } from '../setup/database.js';
import { SERVICE_KEY, SupabaseStandIn } from '../setup/supabase-stand-in.js';
import { filesIn, temporary } from './place.js';

let bucket: SupabaseStandIn;
let database: Awaited<ReturnType<typeof createDatabase>>;
let api: Database;
let owner: Client;
let recipient: string;

beforeAll(async () => {
  bucket = await SupabaseStandIn.start(['unused', 'backups']);
  database = await createDatabase();
  api = new Database(createOrm(database.apiUrl));
  owner = new Client({ connectionString: database.url });
  await owner.connect();
  ({ recipient } = await makeKeyPair());
});
afterAll(async () => {
  await owner.end();
  await api.close();
  await database.drop();
  await bucket.stop();
});

/** The worker's job, once: what it throws is tried again by the queue, and ends among failed jobs. */
function backUp(settings: NodeJS.ProcessEnv): Promise<void> {
  const config = readConfig({
    ...{ DATABASE_URL: database.apiUrl, DATABASE_OWNER_URL: database.url, JWT_SECRET: 'x'.repeat(32), NODE_ENV: 'test' },
    ...{ STORAGE: 'disk', STORAGE_DIR: '/nowhere', BACKUP_RECIPIENT: recipient, ...settings },
  });
  const { handlers } = createBackupServices({
    ...{ config, database: api, storage: new MemoryObjectStorage(), clock: new SystemClock(), log: createLogger({ LOG_LEVEL: 'silent' }) },
    ...{ unitOfWork: new PostgresUnitOfWork(api, () => undefined), outbox: new PostgresOutbox(api, new UuidGenerator(), () => undefined) },
  });
  return handlers['back-up']({}, { id: '1', attempt: 1, last: false, signal: new AbortController().signal });
}
const inBucket = () => ({ BACKUP_BUCKET: 'backups', BACKUP_SUPABASE_URL: bucket.url, BACKUP_SUPABASE_KEY: SERVICE_KEY });

describe('the daily backup', () => {
  it('waits for the next day where nobody is on the staff, and where another one is being made', async () => {
    await backUp(inBucket());
    await owner.query(`insert into atelier.staff_users (id, email, name, role, password_changed_at, created_at)
      values ('019a0000-0000-7000-8000-000000000001', 'ines@studio.example', 'Ines', 'admin', now(), now())`);
    await owner.query('select pg_advisory_lock(7311002)');
    await backUp(inBucket());
    await owner.query('select pg_advisory_unlock(7311002)');
    expect(bucket.keys).toEqual([]);
    await backUp(inBucket());
    expect(bucket.keys.filter((key) => key.endsWith('manifest.json'))).toHaveLength(1);
  });

  it('fails, to be tried again, where the bucket does not answer', async () => {
    bucket.faults = [503];
    await expect(backUp(inBucket())).rejects.toThrow(StorageUnavailable);
    bucket.faults = [0];
    await expect(backUp(inBucket())).rejects.toThrow(StorageUnavailable);
  });

  it.each([
    ['a bucket that is not there', { BACKUP_BUCKET: 'other' }, /no bucket other .*storage:setup/u],
    ['a key that is not the right one', { BACKUP_SUPABASE_KEY: 'wrong' }, /not in .*BACKUP_SUPABASE_KEY/u],
  ])('fails with what to do for %s', async (_what, settings, message) => {
    const made = backUp({ ...inBucket(), ...settings });
    await expect(made).rejects.toThrow(BackupRefused);
    await expect(made).rejects.toThrow(message);
  });

  it('does not make its folder, which may be on a disk that is not mounted', async () => {
    const folder = join(await temporary('place'), 'disk');
    await expect(backUp({ BACKUP_DIR: folder })).rejects.toThrow(/BACKUP_DIR\) is not there. Mount its disk/u);
    await expect(stat(folder)).rejects.toThrow(/ENOENT/u);
    await mkdir(folder);
    await backUp({ BACKUP_DIR: folder });
    expect((await filesIn(folder)).filter((name) => name.endsWith('manifest.json'))).toHaveLength(1);
  });
});
