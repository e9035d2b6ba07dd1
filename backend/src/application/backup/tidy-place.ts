import { backupsToKeep, type Retention } from '../../domain/backup/retention.js';
import type { BackupArchive, BackupManifest, Catalogue, StoredObjectCopy } from '../ports/backup-archive.js';
import { StorageUnavailable } from '../ports/object-storage.js';
import { BackupDamaged } from './errors.js';

export interface Tidied {
  removed: string[];
  /** Why old ones were left where they are, if they were. */
  leftAlone: string | null;
}

/**
 * Deletes backups that are no longer kept, and what tries left, once `made` is whole. Where a list cannot be read nobody knows what it needs, and
 * nothing is deleted. What a place that stops answering keeps of them goes the next time. `confirm` is asked last: it throws where somebody else may be
 * writing by now.
 */
export async function tidyPlace(
  archive: BackupArchive,
  before: Catalogue,
  { manifest: made, needed }: { manifest: BackupManifest; needed: ReadonlySet<string> },
  retention: Retention,
  confirm: () => Promise<void>,
): Promise<Tidied> {
  const all = [made, ...before.whole];
  const keep = backupsToKeep(
    all.map(({ id, finishedAt }) => ({ id, at: new Date(finishedAt) })),
    retention,
  );
  const going = all.filter(({ id }) => !keep.has(id));
  if (going.length === 0 && before.unfinished.length === 0) return { removed: [], leftAlone: null };
  if (before.damaged.length > 0) return { removed: [], leftAlone: unreadable(before.damaged[0]?.id) };
  const removed: string[] = [];
  try {
    const staying = before.whole.filter(({ id }) => keep.has(id));
    const strays = await straysIn(archive, { going, unfinished: before.unfinished, staying }, needed);
    await confirm();
    for (const { id } of going) {
      await archive.revoke(id);
      removed.push(id);
    }
    await archive.sweep([...removed, ...before.unfinished], strays);
  } catch (error) {
    if (error instanceof BackupDamaged) return { removed, leftAlone: unreadable(error.file) };
    if (error instanceof StorageUnavailable) return { removed, leftAlone: AWAY };
    throw error;
  }
  return { removed, leftAlone: null };
}

/** Files that no backup needs which stays. The lists of all of them are read only where there is a doubt. */
async function straysIn(
  archive: BackupArchive,
  { going, unfinished, staying }: { going: BackupManifest[]; unfinished: string[]; staying: BackupManifest[] },
  needed: ReadonlySet<string>,
): Promise<string[]> {
  const doubtful = new Set<string>();
  if (unfinished.length > 0) for (const name of (await archive.present()).keys()) doubtful.add(name);
  for (const manifest of going) for await (const one of archive.objects(manifest)) for (const name of partNames(one)) doubtful.add(name);
  for (const name of needed) doubtful.delete(name);
  for (const manifest of staying) {
    if (doubtful.size === 0) break;
    for await (const one of archive.objects(manifest)) for (const name of partNames(one)) doubtful.delete(name);
  }
  return [...doubtful];
}

const AWAY = 'The place stopped answering while old backups were deleted. The next backup goes on with that.';
const unreadable = (what = '') => `${what} cannot be read, so no old backup was deleted. Look at it with verify-backup.`;

export const partNames = ({ parts }: StoredObjectCopy): string[] => parts.map(({ name }) => name);
