import { BackUp } from '../application/backup/back-up.js';
import { BackupPostponed } from '../application/backup/errors.js';
import { RestoreBackup } from '../application/backup/restore-backup.js';
import type { Clock } from '../application/ports/clock.js';
import type { JobAttempt, JobHandlers } from '../application/ports/job-queue.js';
import type { ObjectStorage } from '../application/ports/object-storage.js';
import type { Outbox } from '../application/ports/outbox.js';
import type { UnitOfWork } from '../application/ports/unit-of-work.js';
import { openArchive } from './backup/open-archive.js';
import { databaseOf, type Config } from './config/config.js';
import type { Logger } from './observability/logger.js';
import { PostgresBackupRecords } from './persistence/backup-records.js';
import type { Database } from './persistence/database.js';
import { PostgresStudioCopy } from './persistence/postgres-studio-copy.js';

/** A job may take half an hour. What is left of a first backup goes on in the next one. */
const BUDGET_MS = 20 * 60 * 1_000;

const HELD =
  'This studio was restored, and another one may write to the same place. `npm run cli -- backup`, once, says that this one goes on.';

interface Foundation {
  config: Config;
  database: Database;
  storage: ObjectStorage;
  unitOfWork: UnitOfWork;
  outbox: Outbox;
  clock: Clock;
  log: Logger;
}

/** Backups: made by the worker once a day where a place and a key are set, and by hand. */
export function createBackupServices({ config, database, storage, unitOfWork, outbox, clock, log }: Foundation) {
  const { owner, api } = databaseOf(config);
  const copy = new PostgresStudioCopy(owner, api);
  const backups = new PostgresBackupRecords(database);
  const backUp = new BackUp(copy, storage, backups, clock, config.BACKUP_KEEP);
  const { BACKUP_RECIPIENT: recipient } = config;

  async function backUpByItself({ signal }: JobAttempt): Promise<void> {
    if (recipient === undefined) return;
    const budget = AbortSignal.timeout(BUDGET_MS);
    try {
      if (await backups.held()) throw new BackupPostponed(HELD);
      const archive = await openArchive(config, undefined, 'write', clock);
      const { manifest, added, removed, leftAlone } = await backUp.execute(archive, recipient, AbortSignal.any([signal, budget]));
      log.info({ id: manifest.id, place: archive.place, objects: manifest.objects, added, removed }, 'backed up');
      if (leftAlone !== null) log.warn({ reason: leftAlone }, 'old backups were left where they are');
      if (manifest.vanished.length > 0) log.warn({ keys: manifest.vanished.length }, 'files were deleted while the backup was made');
    } catch (error) {
      // Anything else is tried again, and ends where somebody sees it.
      if (error instanceof BackupPostponed) return log.warn({ reason: error.message }, 'not backed up');
      if (!budget.aborted || signal.aborted) throw error;
      await unitOfWork.run(() => outbox.add({ name: 'back-up', data: {} }));
    }
  }

  return {
    handlers: { 'back-up': (_data, attempt) => backUpByItself(attempt) } satisfies Partial<JobHandlers>,
    /** Whether the worker makes them. */
    automatic: recipient !== undefined && (config.BACKUP_DIR ?? config.BACKUP_BUCKET) !== undefined,
    backups,
    backUp,
    restoreBackup: new RestoreBackup(copy, storage),
  };
}
