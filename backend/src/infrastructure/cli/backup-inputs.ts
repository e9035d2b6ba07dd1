import { readFile } from 'node:fs/promises';
import { BackupRefused } from '../../application/backup/errors.js';
import type { BackupArchive } from '../../application/ports/backup-archive.js';
import { StorageUnavailable } from '../../application/ports/object-storage.js';
import { ConfigurationError, type Config } from '../config/config.js';
import { SystemClock } from '../system/system.js';
import { optional, type Cli } from './command.js';

/** All settings, where there are: backups can be looked at on any machine. */
export function settingsIfAny({ settings }: Cli): Config | null {
  try {
    return settings();
  } catch (error) {
    if (error instanceof ConfigurationError) return null;
    throw error;
  }
}

export async function open(cli: Cli, folder: 'to' | 'from'): Promise<BackupArchive> {
  const { openArchive } = await import('../backup/open-archive.js');
  const purpose = folder === 'to' ? 'write' : 'read';
  return openArchive(cli.backupSettings(), optional(cli.flags, folder), purpose, new SystemClock()).catch((error: unknown) => {
    if (!(error instanceof StorageUnavailable)) throw error;
    throw new BackupRefused(
      `The place where backups are kept does not answer: ${(error.cause as Error | undefined)?.message ?? error.message}`,
    );
  });
}

/** The file that is named, or the one of the settings, or the identity itself in them. */
export async function identity({ flags, backupSettings }: Cli): Promise<string | null> {
  const named = optional(flags, 'identity') ?? backupSettings().BACKUP_IDENTITY;
  if (named === undefined || named === '') return null;
  const { identitiesIn } = await import('../backup/age-seal.js');
  if (named.startsWith('AGE-SECRET-KEY-')) return identitiesIn(named);
  const text = await readFile(named, 'utf8').catch(() => {
    throw new BackupRefused(`The file ${named} with the identity cannot be read.`);
  });
  return identitiesIn(text);
}

/** Of a folder that is named by hand, the key of its newest backup; for a new one, a new key. */
export async function recipientFor(cli: Cli, set: string | undefined, archive: BackupArchive): Promise<string> {
  if (set !== undefined) return set;
  const { whole } = await archive.catalogue();
  if (whole[0] !== undefined) return whole[0].recipient;
  const { makeKeyPair } = await import('../backup/age-seal.js');
  const pair = await makeKeyPair();
  cli.say(`A key was made for this folder. Keep this line apart from it: without it nobody can read what is in there, you included.\n`);
  cli.say(`  ${pair.identity}   (shown this once)\n`);
  return pair.recipient;
}
