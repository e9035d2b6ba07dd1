import type { Readable } from 'node:stream';

/** One file of a backup's place, as it lies there. */
export interface StoredPart {
  name: string;
  bytes: number;
  /** Of the file as it lies there, in hex. */
  sha256: string;
}
/** Something that was put into parts; `bytes` and `sha256` are of what it was before. */
export interface StoredContent {
  bytes: number;
  sha256: string;
  parts: StoredPart[];
}
export interface StoredObjectCopy extends StoredContent {
  key: string;
  contentType: string;
}
export interface StoredTable extends StoredContent {
  name: string;
  columns: string[];
  rows: number;
}

/** What one backup says of itself. It is written last, so what has none is no backup. */
export interface BackupManifest {
  format: 1;
  id: string;
  /** Which studio it is of; see Moment. */
  studio: string;
  startedAt: string;
  finishedAt: string;
  /** Whose key opens it. */
  recipient: string;
  /** Names of the migrations the database had, in their order. */
  migrations: string[];
  /** In the order they are loaded in: what a row points to comes before it. */
  tables: StoredTable[];
  objects: { count: number; bytes: number };
  /** Keys of objects that were deleted while the backup was made, and that no earlier one has. */
  vanished: string[];
  /** The list of objects, a file of its own. */
  index: StoredContent;
}

export interface Catalogue {
  /** Newest first. */
  whole: BackupManifest[];
  /** Those whose manifest cannot be read, and why. */
  damaged: { id: string; problem: string }[];
  /** Begun and not ended. */
  unfinished: string[];
}

/** What is being written. Nothing of it counts before `finish`. */
export interface BackupDraft {
  addTable(name: string, columns: readonly string[], rows: Readable): Promise<StoredTable>;
  /** @throws StorageUnavailable if the stream ends early or goes on for too long */
  addObject(object: { key: string; bytes: number; contentType: string }, body: Readable): Promise<StoredObjectCopy>;
  /** Writes down which objects have been added, so that the next try need not add them again. */
  remember(): Promise<void>;
  finish(
    manifest: Omit<BackupManifest, 'format' | 'id' | 'finishedAt' | 'recipient' | 'index'>,
    objects: Iterable<StoredObjectCopy>,
  ): Promise<BackupManifest>;
}

/**
 * The place where backups are kept: what they hold is sealed with a public key, so that this server can write them and not read them. All of it
 * @throws StorageUnavailable where the place does not answer.
 */
export abstract class BackupArchive {
  /** The place, for people. */
  abstract readonly place: string;
  abstract catalogue(): Promise<Catalogue>;
  /** Sizes of all files that objects are kept in, by their names. */
  abstract present(): Promise<Map<string, number>>;
  abstract begin(id: string, recipient: string): BackupDraft;
  /** Objects that tries which did not end have written down, for this recipient. */
  abstract remembered(recipient: string): Promise<StoredObjectCopy[]>;
  /** The list of objects. @throws BackupDamaged */
  abstract objects(manifest: BackupManifest): AsyncIterable<StoredObjectCopy>;
  /** What was put into the parts, opened with the identity and checked as it goes by. @throws BackupDamaged, also as the stream's error */
  abstract open(content: StoredContent, identity: string): AsyncIterable<Uint8Array>;
  /** A table's rows, as they were given. @throws BackupDamaged, also as the stream's error */
  abstract openTable(table: StoredTable, identity: string): AsyncIterable<Uint8Array>;
  /** SHA-256 of what is read, in hex; null of nothing. */
  abstract fingerprint(body: Readable | null): Promise<string | null>;
  /** Looks at the parts as they lie there. @throws BackupDamaged */
  abstract checkParts(content: StoredContent): Promise<void>;
  /** From now on it is no backup any more; its files are still there. */
  abstract revoke(id: string): Promise<void>;
  /** Deletes what tries and revoked backups left, and files of objects that nobody needs (`strays`). */
  abstract sweep(ids: readonly string[], strays: readonly string[]): Promise<void>;
}
