import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { MAX_UPLOAD_BYTES, MEDIA_CONTENT_TYPES } from '@atelier/contracts';
import { fileTypeFromBuffer } from 'file-type';
import type {} from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import type { ReceivedFile } from '../../../application/ports/upload-intake.js';
import { DomainError } from '../../../domain/domain-error.js';

/** Enough of a file to know its type by. */
const HEAD_BYTES = 4_100;
const ALLOWED: ReadonlySet<string> = new Set(MEDIA_CONTENT_TYPES);

/**
 * Receives the one file of a multipart request into a temporary file, piece by piece, hashing it on the way and refusing it at its first bytes if it
 * is no image. The temporary file is gone when `use` has finished. @throws media.no_file, media.too_large, media.type_not_allowed, media.upload_interrupted
 */
export async function receiveFile<T>(request: FastifyRequest, use: (file: ReceivedFile) => Promise<T>): Promise<T> {
  if (!request.isMultipart()) throw new DomainError('media.no_file', 'Send the image as multipart/form-data in the field “file”.');
  const part = await request.file({ limits: { fileSize: MAX_UPLOAD_BYTES, files: 1, fields: 5, fieldSize: 1_000 } });
  if (part?.fieldname !== 'file') {
    part?.file.resume();
    throw new DomainError('media.no_file', 'Send the image as multipart/form-data in the field “file”.');
  }
  const path = join(tmpdir(), `atelier-upload-${randomUUID()}`);
  try {
    const inspected = new Inspection();
    await pipeline(part.file, inspected, createWriteStream(path)).catch((error: unknown) => {
      part.file.resume();
      if (error instanceof DomainError) throw error;
      throw new DomainError('media.upload_interrupted', 'The upload broke off before its end. Nothing was stored; send it again.');
    });
    if (part.file.truncated)
      throw new DomainError('media.too_large', `Larger than ${MAX_UPLOAD_BYTES / 1024 / 1024} MB. Save it smaller and drop it here again.`);
    return await use({ ...inspected.result(), fileName: safeName(part.filename), open: (): Readable => createReadStream(path) });
  } finally {
    await rm(path, { force: true });
  }
}

/** Passes everything through while it counts, hashes and looks at the first bytes. */
class Inspection extends Transform {
  private readonly hash = createHash('sha256');
  private head: Buffer = Buffer.alloc(0);
  private contentType: string | undefined;
  private bytes = 0;

  override _transform(chunk: Buffer, _encoding: string, done: (error?: Error | null, data?: Buffer) => void): void {
    this.hash.update(chunk);
    this.bytes += chunk.length;
    if (this.contentType !== undefined) return done(null, chunk);
    this.head = Buffer.concat([this.head, chunk]);
    if (this.head.length < HEAD_BYTES) return done(null, chunk);
    this.identify().then(
      () => done(null, chunk),
      (error: unknown) => done(error as Error),
    );
  }

  override _flush(done: (error?: Error | null) => void): void {
    if (this.contentType !== undefined || this.bytes === 0) return done();
    this.identify().then(
      () => done(),
      (error: unknown) => done(error as Error),
    );
  }

  result() {
    return { bytes: this.bytes, contentType: this.contentType ?? '', checksum: this.hash.digest('hex') };
  }

  private async identify(): Promise<void> {
    const type = await fileTypeFromBuffer(this.head.subarray(0, HEAD_BYTES)).catch(() => undefined);
    if (type === undefined || !ALLOWED.has(type.mime)) {
      const what = type === undefined ? 'This is not an image file' : `Files of type ${type.ext.toUpperCase()} are not taken`;
      throw new DomainError('media.type_not_allowed', `${what}. Use JPEG, PNG, WebP, AVIF or TIFF.`);
    }
    this.contentType = type.mime;
    this.head = Buffer.alloc(0);
  }
}

/** Shown to staff only; never used as a path. */
const safeName = (name: string | undefined) =>
  (name ?? '')
    .split(/[\\/]/u)
    .at(-1)!
    .replace(/\p{Cc}/gu, '')
    .slice(-200) || 'image';
