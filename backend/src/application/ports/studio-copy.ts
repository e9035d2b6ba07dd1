import type { Readable } from 'node:stream';
import type { StoredTable } from './backup-archive.js';

/** The database at one moment: whatever is written meanwhile is not in it. */
export interface Moment {
  /** Which studio it is: the same after a restore, another one for each that was begun anew. Null where nobody has been added yet. */
  studio: string | null;
  /** Names of the migrations it has had, in their order. */
  migrations: string[];
  /** All tables, in the order they can be loaded in. */
  tables: { name: string; columns: string[] }[];
  /** Rows of a table in PostgreSQL's text format for COPY: one line each, columns separated by tabs. */
  rows(table: { name: string; columns: readonly string[] }): Readable;
}

/** That nobody else does the same meanwhile: it can be lost, and then somebody else may have begun. */
export interface Held {
  /** Aborted as soon as it is known to be lost. */
  lost: AbortSignal;
  /** Asks whether it is still held. @throws if it is lost */
  confirm: () => Promise<void>;
}

export interface Restored {
  /** Programs whose tokens are valid again, as they were then. */
  tokens: number;
  sessionsEnded: number;
  linksEnded: number;
  /** Letters that waited then, and of which nobody knows whether they have been sent since. */
  lettersUncertain: number;
}

/** The studio's whole database, to be taken away and brought back. */
export abstract class StudioCopy {
  /** Runs `work` unless a backup is being made or restored already. @throws BackupPostponed */
  abstract alone<T>(work: (held: Held) => Promise<T>): Promise<T>;
  abstract moment<T>(work: (moment: Moment) => Promise<T>): Promise<T>;
  /** `restoring`: an earlier restore did not come to its end; nothing of it has to be kept. */
  abstract state(): Promise<'empty' | 'filled' | 'restoring'>;
  /** @throws BackupRefused where this version does not know all of them */
  abstract understands(migrations: readonly string[]): void;
  /**
   * Brings the database to what it was then, and on to the newest version. What it held is there again if this fails, and gone if it does not.
   * Sessions and links in letters are over; jobs that waited go on; letters that waited are for people to decide.
   */
  abstract load(
    backup: { id: string; migrations: readonly string[]; tables: readonly StoredTable[] },
    read: (table: StoredTable) => Readable,
  ): Promise<Restored>;
}
