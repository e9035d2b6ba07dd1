import { constants, setPriority } from 'node:os';
import { progressBar } from '../observability/progress-bar.js';
import type { Commands } from './command.js';

export const mediaCommands: Commands = {
  'storage:setup': {
    usage: '',
    help: 'make the buckets of Supabase Storage, that of backups too, or bring them up to date',
    run: async ({ settings, say }) => {
      const config = settings();
      if (config.BACKUP_BUCKET !== undefined) {
        const { backupBucket } = await import('../backup/open-archive.js');
        for (const line of await (await backupBucket(config)).setUpPrivate()) say(line);
      }
      if (config.STORAGE !== 'supabase') return say('Files lie on this machine (STORAGE=disk): nothing to set up.');
      const { createSupabaseStorage } = await import('../services.js');
      const storage = await createSupabaseStorage(config);
      for (const line of await storage.setUp()) say(line);
    },
  },
  'storage:reconcile': {
    usage: '',
    help: 'compare database and storage both ways and mend what is safe to mend',
    run: async ({ services, say }) => {
      const { orphans, missingRenditions, missingOriginals } = await (await services()).reconcileMedia.execute();
      say(`${orphans} objects that nothing refers to: will be deleted`);
      say(`${missingRenditions} images with files missing: will be made again`);
      say(`${missingOriginals.length} images without their original: upload it again`);
      for (const id of missingOriginals) say(`  ${id}`);
    },
  },
  'media:clean': {
    usage: '',
    help: 'give up uploads nobody ended and empty the trash, as the worker does by itself',
    run: async ({ services, say }) => {
      const { sweepUploads, emptyTrash, emptyContentTrash } = await services();
      say(`${await sweepUploads.execute()} uploads given up or forgotten`);
      say(`${await emptyContentTrash.execute()} projects, articles and pages deleted from the trash`);
      say(`${await emptyTrash.execute()} images deleted from the trash`);
    },
  },
  'media:rerender': {
    usage: '[--all]',
    help: 'make the files of images again that an earlier recipe made; goes on where it stopped',
    run: async ({ services, stopping, flags, say }) => {
      // New uploads and visitors go first; children inherit it.
      setPriority(constants.priority.PRIORITY_LOW);
      const { rerenderMedia } = await services();
      const signal = stopping();
      const bar = progressBar(say);
      for await (const progress of rerenderMedia.execute(signal, flags['all'] === true)) bar(progress);
      if (signal.aborted) say('Stopped. The same command goes on with the rest.');
    },
  },
};
