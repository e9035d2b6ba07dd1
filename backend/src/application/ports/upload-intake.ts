import type { Readable } from 'node:stream';

/** A file that arrived whole and was checked by its first bytes. It lies outside the process's memory until it is disposed of. */
export interface ReceivedFile {
  fileName: string;
  /** By its first bytes, not by what the sender said. */
  contentType: string;
  bytes: number;
  /** SHA-256, hexadecimal. */
  checksum: string;
  open(): Readable;
}
