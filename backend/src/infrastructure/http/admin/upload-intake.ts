import { createReadStream, createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { MAX_UPLOAD_BYTES } from '@atelier/contracts';
import type {} from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import type { ReceivedFile } from '../../../application/media/upload-media.js';
import { DomainError } from '../../../domain/domain-error.js';
import { scratchFolder } from '../../system/scratch.js';
import { OriginalInspection, tooLarge } from '../../images/original-inspection.js';

/**
 * Receives the one file of a multipart request into a temporary file, piece by piece, and refuses it at its first bytes if it is no image. The
 * temporary file is gone when `use` has finished. @throws media.no_file, media.upload_interrupted, and what OriginalInspection finds
 */
export async function receiveFile<T>(request: FastifyRequest, pixelLimit: number, use: (file: ReceivedFile) => Promise<T>): Promise<T> {
  if (!request.isMultipart() || !/boundary=/iu.test(request.headers['content-type'] ?? '')) throw noFile();
  const part = await request.file({ limits: { fileSize: MAX_UPLOAD_BYTES, files: 1, fields: 5, fieldSize: 1_000 } });
  if (part?.fieldname !== 'file') {
    part?.file.resume();
    throw noFile();
  }
  const folder = await scratchFolder();
  const path = join(folder, 'file');
  try {
    const inspection = new OriginalInspection(pixelLimit);
    await pipeline(part.file, inspection, createWriteStream(path)).catch((error: unknown) => {
      // What is still on its way has to be read, or the next request on this connection never gets its turn.
      request.raw.unpipe();
      request.raw.resume();
      if (error instanceof DomainError) throw error;
      throw new DomainError('media.upload_interrupted', 'The upload broke off before its end. Nothing was stored; send it again.');
    });
    if (part.file.truncated) throw tooLarge();
    return await use({ ...inspection.result(), fileName: safeName(part.filename), open: (): Readable => createReadStream(path) });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const noFile = () => new DomainError('media.no_file', 'Send the image as multipart/form-data in the field “file”.');

/** Shown to staff only; never used as a path. */
const safeName = (name: string | undefined) =>
  (name ?? '')
    .split(/[\\/]/u)
    .at(-1)!
    .replace(/\p{Cc}/gu, '')
    .slice(-200) || 'image';
