import { createHash } from 'node:crypto';
import { pipeline, Readable, type Duplex } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { StringDecoder } from 'node:string_decoder';
import type { StoredContent, StoredPart } from '../../application/ports/backup-archive.js';
import { BackupDamaged } from '../../application/backup/errors.js';
import type { ObjectStorage } from '../../application/ports/object-storage.js';

/** Of what is sealed at once and sent as one file: small enough for little memory and for every plan's limit of a file, and sent again whole. */
export const PART_BYTES = 2 * 1024 * 1024;
export const OCTETS = 'application/octet-stream';

export const sha256 = (data: Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** Chunks of exactly `size` bytes, the last one of what is left; one empty chunk of nothing. */
export async function* cut(source: AsyncIterable<Uint8Array>, size = PART_BYTES): AsyncGenerator<Buffer> {
  let waiting: Uint8Array[] = [];
  let bytes = 0;
  let any = false;
  for await (const chunk of source) {
    let rest = chunk;
    while (bytes + rest.length >= size) {
      waiting.push(rest.subarray(0, size - bytes));
      rest = rest.subarray(size - bytes);
      yield Buffer.concat(waiting);
      [waiting, bytes, any] = [[], 0, true];
    }
    if (rest.length > 0) waiting.push(rest);
    bytes += rest.length;
  }
  if (bytes > 0 || !any) yield Buffer.concat(waiting);
}

/** Files of one place, each written once, in parts that `close` makes of what is given and `open` makes that of again. */
export class Parts {
  constructor(private readonly storage: ObjectStorage) {}

  async write(
    name: (n: number) => string,
    source: AsyncIterable<Uint8Array>,
    close: (plain: Uint8Array) => Promise<Uint8Array>,
  ): Promise<StoredPart[]> {
    const parts: StoredPart[] = [];
    for await (const plain of cut(source)) {
      const sealed = await close(plain);
      const part = { name: name(parts.length), bytes: sealed.length, sha256: sha256(sealed) };
      await this.storage.put(part.name, sealed, { bytes: part.bytes, contentType: OCTETS });
      parts.push(part);
    }
    return parts;
  }

  /** The file as it lies there. @throws BackupDamaged if it is not what was written */
  async read({ name, bytes, sha256: wanted }: StoredPart): Promise<Buffer> {
    const stream = await this.storage.get(name);
    if (stream === null) throw new BackupDamaged(name, 'is missing');
    const found = await buffer(stream);
    if (found.length !== bytes) throw new BackupDamaged(name, `has ${found.length} bytes instead of ${bytes}`);
    if (sha256(found) !== wanted) throw new BackupDamaged(name, 'is not what was written: its checksum differs');
    return found;
  }

  async *open(parts: readonly StoredPart[], open: (name: string, sealed: Uint8Array) => Promise<Uint8Array>): AsyncGenerator<Uint8Array> {
    for (const part of parts) yield open(part.name, await this.read(part));
  }
}

/** Passes chunks on and knows at the end how many bytes and which they were. */
export class Tally {
  private readonly hash = createHash('sha256');
  bytes = 0;
  /** Line ends. */
  lines = 0;

  async *watch(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of source) {
      this.hash.update(chunk);
      this.bytes += chunk.length;
      yield chunk;
    }
  }

  async *watchLines(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of this.watch(source)) {
      for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) this.lines += 1;
      yield chunk;
    }
  }

  /** Only once. */
  get sum(): Pick<StoredContent, 'bytes' | 'sha256'> {
    return { bytes: this.bytes, sha256: this.hash.digest('hex') };
  }
}

const readable = (source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Readable => Readable.from(source, { objectMode: false });

/** Through `transform`; what fails before it fails behind it. */
export const through = (source: AsyncIterable<Uint8Array>, transform: Duplex): Duplex =>
  pipeline(readable(source), transform, () => undefined);

/** Text in lines. */
export async function* linesIn(source: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  for await (const chunk of source) {
    const lines = (rest + decoder.write(Buffer.from(chunk))).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}
