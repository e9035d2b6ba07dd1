import { readdir, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { BackupRefused } from '../../application/backup/errors.js';
import type { BackupArchive } from '../../application/ports/backup-archive.js';
import type { Config } from '../config/config.js';

export type BackupSettings = Pick<
  Config,
  'BACKUP_DIR' | 'BACKUP_BUCKET' | 'BACKUP_SUPABASE_URL' | 'BACKUP_SUPABASE_KEY' | 'SUPABASE_URL' | 'SUPABASE_SERVICE_KEY'
>;
/** Files on their way into a folder; older ones were left by a process that died. */
const LEFT_MS = 60 * 60 * 1_000;

/**
 * The folder that is named, or the place of the settings. @throws BackupRefused where neither says anything; StorageUnavailable where it does not answer
 */
export async function openArchive(
  settings: BackupSettings | null,
  folder: string | undefined,
  clock: { now(): Date },
): Promise<BackupArchive> {
  const { FileArchive } = await import('./file-archive.js');
  const directory = folder ?? settings?.BACKUP_DIR;
  if (directory !== undefined) {
    const { DiskObjectStorage } = await import('../storage/disk-object-storage.js');
    const place = resolve(directory);
    await removeLeftovers(join(place, '.incoming'));
    const storage = new DiskObjectStorage(place, '');
    await storage.check();
    return new FileArchive(storage, place, () => clock.now());
  }
  if (settings?.BACKUP_BUCKET === undefined)
    throw new BackupRefused('No place for backups is set. Name a folder (--to or --from), or set BACKUP_DIR or BACKUP_BUCKET.');
  const storage = await backupBucket(settings);
  await storage.check().catch((cause: unknown) => {
    throw new BackupRefused(
      `The bucket ${settings.BACKUP_BUCKET ?? ''} does not answer. \`npm run cli -- storage:setup\` makes it. (${(cause as Error).message})`,
    );
  });
  return new FileArchive(
    storage,
    `bucket ${settings.BACKUP_BUCKET} of ${settings.BACKUP_SUPABASE_URL ?? settings.SUPABASE_URL ?? ''}`,
    () => clock.now(),
  );
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
