import type { Readable } from 'node:stream';

export interface StoredObject {
  key: string;
  bytes: number;
  contentType: string;
  modifiedAt: Date;
}

/** The storage does not answer, or answers with a fault of its own. Trying later may help. */
export class StorageUnavailable extends Error {
  override readonly name = 'StorageUnavailable';
}

/**
 * Files by key. Keys are lower-case letters, digits, `-`, `_`, `.` and `/`, never start or end with `/`, and have no empty or dotted segment.
 * An object is written once and never overwritten: keys are content-hashed, so the same key is the same content.
 * What lies under `images/` is public; everything else can be read only by this port.
 */
export abstract class ObjectStorage {
  /**
   * Stores a stream of exactly `bytes` bytes. If the key exists already it is left as it is and this succeeds.
   * A stream that fails or ends early leaves nothing behind. @throws StorageUnavailable
   */
  abstract put(key: string, body: Readable | Uint8Array, options: { bytes: number; contentType: string }): Promise<void>;
  /** A stream of the object, or null if there is none. @throws StorageUnavailable, also as the stream's error. */
  abstract get(key: string): Promise<Readable | null>;
  /** What is known of the object, or null if there is none. */
  abstract stat(key: string): Promise<StoredObject | null>;
  /**
   * Gives the object another key. If `to` exists already it is left as it is and `from` is deleted; doing it again is no error.
   * Resolves to false if there is neither. @throws StorageUnavailable
   */
  abstract move(from: string, to: string): Promise<boolean>;
  /** Deletes what is there; missing keys are no error. */
  abstract remove(keys: readonly string[]): Promise<void>;
  /** Objects whose key starts with `prefix` (a folder, ending in `/`, or empty for all), in any order. */
  abstract list(prefix: string): AsyncIterable<StoredObject>;
  /** Address where visitors get a public object. @throws RangeError if it is private */
  abstract publicUrl(key: string): string;
  /** @throws StorageUnavailable */
  abstract check(): Promise<void>;
}

export const isPublic = (key: string): boolean => key.startsWith('images/');
