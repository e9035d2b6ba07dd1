import { writeFile } from 'node:fs/promises';
import { chooseBackup } from '../../application/backup/back-up.js';
import { BackupRefused } from '../../application/backup/errors.js';
import { VerifyBackup } from '../../application/backup/verify-backup.js';
import type { BackupManifest } from '../../application/ports/backup-archive.js';
import { progressBar } from '../observability/progress-bar.js';
import { identity, open, recipientFor, settingsIfAny } from './backup-inputs.js';
import { megabytes, plural, sayBackup, sayLocked, showProgress } from './backup-words.js';
import { optional, UsageError, type Cli, type Commands } from './command.js';

/** Later backups name the same files, and see of them no more than that they are there. */
const MEND =
  'Delete the files named here that begin with objects/ at the place: the next backup sends anew what the studio still has of them.';
/** Of what is wrong with a backup: a disk that fails may have spoilt every file of it. */
const SHOWN = 20;

export const backupCommands: Commands = {
  backup: {
    usage: '[--to FOLDER]',
    help: 'copy database and files, sealed, to BACKUP_DIR, BACKUP_BUCKET or a folder; goes on where it stopped',
    run: async (cli) => {
      const { BACKUP_RECIPIENT } = cli.settings();
      const archive = await open(cli, 'to');
      const recipient = await recipientFor(cli, BACKUP_RECIPIENT, archive);
      const { backUp, backups } = await cli.services();
      const signal = cli.stopping();
      try {
        sayBackup(cli.say, archive, await backUp.execute(archive, recipient, signal, showProgress(cli.say)));
        if (optional(cli.flags, 'to') === undefined) await backups.release();
      } catch (error) {
        if (!signal.aborted) throw error;
        throw new BackupRefused('Stopped. There is no backup of it yet; the same command goes on with the files that are left.');
      }
    },
  },
  'backup:key': {
    usage: '[--out FILE]',
    help: 'make the pair of keys: one for the server, which seals, and one for the studio, which opens',
    run: async ({ flags, say }) => {
      const { makeKeyPair } = await import('../backup/age-seal.js');
      const pair = await makeKeyPair();
      const out = optional(flags, 'out');
      const text = `# Opens the backups of the studio. Sealed for ${pair.recipient}\n${pair.identity}\n`;
      // Never over another one: that would be the end of every backup it opens.
      if (out !== undefined)
        await writeFile(out, text, { mode: 0o600, flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
          throw new BackupRefused(
            error.code === 'EEXIST' ? `The file ${out} is there already.` : `The file ${out} cannot be written: ${error.message}`,
          );
        });
      say(`For the server, in its settings. It seals and cannot open:\n\n  BACKUP_RECIPIENT=${pair.recipient}\n`);
      say(`For the studio, in a password manager and on paper, and never on the server. Without it no backup can be read:\n`);
      say(out === undefined ? `  ${pair.identity}   (shown this once)` : `  ${out}`);
    },
  },
  'backup:list': {
    usage: '[--from FOLDER]',
    help: 'list the backups there are, newest first',
    run: async (cli) => {
      const archive = await open(cli, 'from');
      const { whole, damaged, unfinished } = await archive.catalogue();
      for (const { id, finishedAt, objects, tables, vanished } of whole) {
        const rows = tables.reduce((sum, table) => sum + table.rows, 0);
        const missing = vanished.length === 0 ? '' : `, ${plural(vanished.length, 'file')} missing`;
        cli.say(`${id}  ${finishedAt}  ${plural(rows, 'row')}, ${plural(objects.count, 'file')} (${megabytes(objects.bytes)})${missing}`);
      }
      for (const { id, problem } of damaged) cli.say(`${id}  DAMAGED  ${problem}`);
      for (const id of unfinished) cli.say(`${id}  not finished; the next backup goes on with it or clears it away`);
      if (whole.length + damaged.length + unfinished.length === 0) cli.say('There is no backup there.');
    },
  },
  'verify-backup': {
    usage: '[--from FOLDER] [--identity FILE] [ID]',
    help: 'read a backup, the newest or the one named, and check all of it',
    run: async (cli) => {
      const { say, args } = cli;
      const archive = await open(cli, 'from');
      const manifest = chooseBackup(await archive.catalogue(), args[0]);
      const opener = await identity(cli);
      const { problems, inside } = await new VerifyBackup().execute(archive, manifest, opener, progressBar(say));
      await record(cli, manifest, { at: new Date(), ok: problems.length === 0, inside });
      if (problems.length > 0) {
        const shown = problems.slice(0, SHOWN).map((one) => `  ${one}`);
        const more = problems.length > SHOWN ? [`  and ${problems.length - SHOWN} more`] : [];
        const mend = problems.some((one) => one.startsWith('objects/')) ? [MEND] : [];
        throw new BackupRefused([`The backup ${manifest.id} is damaged:`, ...shown, ...more, ...mend].join('\n'));
      }
      say(`Backup ${manifest.id}, of ${manifest.finishedAt}: every part is there and is what was written.`);
      if (manifest.vanished.length > 0)
        say(`${plural(manifest.vanished.length, 'file')} had been deleted while it was made and cannot be in it.`);
      say(
        inside
          ? 'It was opened, and its inside is whole too.'
          : 'It was not opened: for a look at its inside, name the identity (--identity FILE).',
      );
    },
  },
  restore: {
    usage: '[--from FOLDER] [--identity FILE] [--replace] [--skip-damaged] [--yes] [ID]',
    help: 'bring a backup, the newest or the one named, into an empty studio; --replace gives up one that is there',
    run: async (cli) => {
      const { say, args, flags } = cli;
      cli.settings();
      const archive = await open(cli, 'from');
      const manifest = chooseBackup(await archive.catalogue(), args[0]);
      if (flags['yes'] !== true)
        throw new UsageError(`This brings the studio back to ${manifest.finishedAt} (${manifest.id}). Say --yes if that is meant.`);
      const opener = await identity(cli);
      if (opener === null) throw new UsageError('The identity is missing: --identity FILE, or BACKUP_IDENTITY.');
      const { restoreBackup, lockedSecondFactors, publishSite } = await cli.services();
      const options = { replace: flags['replace'] === true, skipDamaged: flags['skip-damaged'] === true };
      const result = await restoreBackup.execute(archive, manifest, opener, options, progressBar(say));
      say(
        `The studio is what it was on ${manifest.finishedAt}: ${plural(result.objects.stored, 'file')} brought back, ${result.objects.there} there already.`,
      );
      for (const key of [...result.damaged, ...manifest.vanished]) say(`  not brought back: ${key}`);
      say(
        `${plural(result.sessionsEnded, 'session')} and ${plural(result.linksEnded, 'link')} in letters ended: everybody signs in again.`,
      );
      if (result.lettersUncertain > 0)
        say(`${plural(result.lettersUncertain, 'letter')} waited then. The admin shows them; send again those that never arrived.`);
      if (result.tokens > 0)
        say(`${plural(result.tokens, 'API token')} of then are valid, also any revoked since. Look through them in the admin.`);
      sayLocked(say, await lockedSecondFactors());
      say(
        'No backup is made by itself until `npm run cli -- backup` is run once: only where this studio goes on, never for a drill, and when the one it comes from has stopped.',
      );
      try {
        await publishSite.execute([]);
        say('The public site is rendered.');
      } catch (error) {
        say(`The studio is restored. The public site was not rendered (${(error as Error).message}): npm run cli -- site:publish`);
      }
    },
  },
};

/** The studio's own note of it, where it runs and knows of this backup. */
async function record(cli: Cli, manifest: BackupManifest, verification: { at: Date; ok: boolean; inside: boolean }): Promise<void> {
  if (settingsIfAny(cli) === null)
    return cli.say(
      'The studio is not told of it, because this machine does not have its settings: System goes on to show what was verified there.',
    );
  const { backups } = await cli.services();
  await backups.verified(manifest.id, verification).catch((error: unknown) => {
    cli.say(`This could not be written down in the studio’s database: ${(error as Error).message}`);
  });
}
