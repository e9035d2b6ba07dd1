import type { Readable } from 'node:stream';

export interface StoredObject {
  key: string;
  bytes: number;
  contentType: string;
}

/** The storage does not answer, or answers with a fault of its own. Trying later may help. */
export class StorageUnavailable extends Error {
  override readonly name = 'StorageUnavailable';
}

/**
 * Files by key. Keys are lower-case letters, digits, `-`, `_`, `.` and `/`, never start or end with `/`, and have no empty or dotted segment.
 * An object is written once and never overwritten: keys are content-hashed, so the same key is the same content.
 */
export abstract class ObjectStorage {
  /**
   * Stores a stream of exactly `bytes` bytes. If the key exists already it is left as it is and this succeeds.
   * A stream that fails or ends early leaves nothing behind. @throws StorageUnavailable
   */
  abstract put(key: string, body: Readable | Uint8Array, options: { bytes: number; contentType: string }): Promise<void>;
  /** A stream of the object, or null if there is none. @throws StorageUnavailable, also as the stream's error. */
  abstract get(key: string): Promise<Readable | null>;
  abstract exists(key: string): Promise<boolean>;
  /** Deletes what is there; missing keys are no error. */
  abstract remove(keys: readonly string[]): Promise<void>;
  /** Objects whose key starts with `prefix` (a folder, ending in `/`, or empty for all), in any order. */
  abstract list(prefix: string): AsyncIterable<StoredObject>;
  /** Address where visitors get a public object. */
  abstract publicUrl(key: string): string;
  /** @throws StorageUnavailable */
  abstract check(): Promise<void>;
}
