import type { Readable } from 'node:stream';

export interface InspectedFile {
  bytes: number;
  /** SHA-256, hexadecimal. */
  checksum: string;
  /** By its first bytes, not by what the sender said. */
  contentType: string;
}

export abstract class OriginalInspector {
  /**
   * Reads a file to its end without decoding it. @throws media.empty, media.type_not_allowed, and media.too_many_pixels if its head already
   * says so (some formats keep their size at the end; those are found out before decoding); and whatever the stream throws.
   */
  abstract inspect(file: Readable): Promise<InspectedFile>;
}
