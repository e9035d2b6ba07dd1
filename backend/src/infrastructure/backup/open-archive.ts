import { access, constants, readdir, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { BackupRefused } from '../../application/backup/errors.js';
import { StorageUnavailable } from '../../application/ports/object-storage.js';
import type { BackupArchive } from '../../application/ports/backup-archive.js';
import type { BackupSettings } from '../config/config.js';

/** Files on their way into a folder; older ones were left by a process that died. */
const LEFT_MS = 60 * 60 * 1_000;

/**
 * The folder that is named, or the place of the settings. Only a folder that is named to write to is made; what is read may be on a disk that takes nothing.
 * @throws BackupRefused where neither says anything, or the place is not there or lets nobody in; StorageUnavailable where it does not answer
 */
export async function openArchive(
  settings: BackupSettings,
  named: string | undefined,
  purpose: 'read' | 'write',
  clock: { now(): Date },
): Promise<BackupArchive> {
  const { FileArchive } = await import('./file-archive.js');
  const directory = named ?? settings.BACKUP_DIR;
  if (directory !== undefined) {
    const { DiskObjectStorage } = await import('../storage/disk-object-storage.js');
    const place = resolve(directory);
    const storage = new DiskObjectStorage(place, '');
    if (purpose === 'read' || named === undefined) await refuseMissing(place, named === undefined);
    if (purpose === 'read') await access(place, constants.R_OK | constants.X_OK).catch(unreadable(place));
    else {
      await removeLeftovers(join(place, '.incoming'));
      await storage.check();
    }
    return new FileArchive(storage, place, () => clock.now());
  }
  const bucket = settings.BACKUP_BUCKET;
  if (bucket === undefined)
    throw new BackupRefused('No place for backups is set. Name a folder (--to or --from), or set BACKUP_DIR or BACKUP_BUCKET.');
  const storage = await backupBucket(settings);
  await storage.check().catch((error: unknown) => {
    throw refusal(error, bucket) ?? error;
  });
  return new FileArchive(storage, `bucket ${bucket} of ${settings.BACKUP_SUPABASE_URL ?? settings.SUPABASE_URL ?? ''}`, () => clock.now());
}

const unreadable =
  (place: string) =>
  (cause: unknown): never => {
    throw new StorageUnavailable(`${place} cannot be read.`, { cause });
  };

/** A folder that was made anew where a disk is not mounted would fill the disk below, and look like a place without backups. */
async function refuseMissing(place: string, set: boolean): Promise<void> {
  const found = await stat(place).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') return unreadable(place)(error);
    return null;
  });
  if (found?.isDirectory() === true) return;
  throw new BackupRefused(
    set
      ? `The folder ${place} (BACKUP_DIR) is not there. Mount its disk; if it is mounted, make the folder once: mkdir -p ${place}`
      : `There is no folder ${place}.`,
  );
}

/** What only a person can mend; null of what may pass by itself. */
function refusal(error: unknown, bucket: string): BackupRefused | null {
  const {
    code,
    statusCode = '',
    message = '',
  } = ((error as Error).cause ?? {}) as { code?: string; statusCode?: string; message?: string };
  if (code === 'NoSuchBucket' || statusCode === '404')
    return new BackupRefused(`There is no bucket ${bucket} (${message}). \`npm run cli -- storage:setup\` makes it.`);
  if (['400', '401', '403'].includes(statusCode))
    return new BackupRefused(
      `The bucket ${bucket} lets this server not in (${message}). Check BACKUP_SUPABASE_URL and BACKUP_SUPABASE_KEY, or SUPABASE_URL and SUPABASE_SERVICE_KEY without them.`,
    );
  return null;
}

/** One private bucket, of this project or of another one. */
export async function backupBucket(settings: BackupSettings) {
  const { SupabaseObjectStorage } = await import('../storage/supabase-object-storage.js');
  const bucket = settings.BACKUP_BUCKET ?? '';
  return new SupabaseObjectStorage({
    url: settings.BACKUP_SUPABASE_URL ?? settings.SUPABASE_URL ?? '',
    serviceKey: settings.BACKUP_SUPABASE_KEY ?? settings.SUPABASE_SERVICE_KEY ?? '',
    ...{ bucket, privateBucket: bucket },
  });
}

async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const found = await stat(join(folder, name)).catch(() => null);
    if (found !== null && Date.now() - found.mtimeMs > LEFT_MS) await rm(join(folder, name), { force: true });
  }
}
