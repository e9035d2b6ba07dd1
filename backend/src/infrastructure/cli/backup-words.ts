import type { BackUp, BackupProgress } from '../../application/backup/back-up.js';
import type { BackupArchive } from '../../application/ports/backup-archive.js';
import { progressBar } from '../observability/progress-bar.js';
import type { Cli } from './command.js';

const MEGABYTE = 1_000_000;
export const megabytes = (bytes: number) => `${(bytes / MEGABYTE).toFixed(1)} MB`;
export const plural = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

export function showProgress(say: Cli['say']) {
  const bars = { database: progressBar(say), files: progressBar(say) };
  let of: BackupProgress['of'] | undefined;
  return (progress: BackupProgress): void => {
    if (progress.of !== of) say(progress.of === 'database' ? 'Tables' : 'Files');
    of = progress.of;
    bars[of]({ ...progress, failed: 0 });
  };
}

export function sayBackup(
  say: Cli['say'],
  archive: BackupArchive,
  { manifest, added, removed, leftAlone }: Awaited<ReturnType<BackUp['execute']>>,
): void {
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  say(`Backup ${manifest.id} is whole: ${archive.place}`);
  say(
    `  ${plural(rows, 'row')} in ${plural(manifest.tables.length, 'table')}, ${plural(manifest.objects.count, 'file')} (${megabytes(manifest.objects.bytes)})`,
  );
  say(`  ${plural(added.count, 'new file')} (${megabytes(added.bytes)}) sent, ${plural(removed.length, 'old backup')} deleted`);
  if (manifest.vanished.length > 0) {
    say(`  ${plural(manifest.vanished.length, 'file')} deleted while it was made, and not in it:`);
    for (const key of manifest.vanished) say(`    ${key}`);
  }
  if (leftAlone !== null) say(`  ${leftAlone}`);
}

export function sayLocked(say: Cli['say'], emails: readonly string[]): void {
  if (emails.length === 0) return;
  const of = emails.length === 1 ? 'The second factor of one person was' : `The second factors of ${emails.length} people were`;
  say(`${of} sealed with another ENCRYPTION_KEY than this server has, and no code is right until that is mended:`);
  say('  set the ENCRYPTION_KEY of the studio that was backed up and start the server anew; where it is lost, for each of them:');
  for (const email of emails) say(`  npm run cli -- staff:reset --email ${email}`);
}
