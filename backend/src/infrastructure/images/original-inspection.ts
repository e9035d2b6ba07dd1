import { createHash } from 'node:crypto';
import { Transform, Writable, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { MAX_UPLOAD_BYTES, MEDIA_CONTENT_TYPES } from '@atelier/contracts';
import { fileTypeFromBuffer } from 'file-type';
import { imageSize } from 'image-size';
import { OriginalInspector, type InspectedFile } from '../../application/ports/original-inspector.js';
import { DomainError } from '../../domain/domain-error.js';

/** Enough of a file to know its type by. */
const TYPE_BYTES = 4_100;
/** Enough of most to know their size by: colour profiles and thumbnails may stand before it. */
const SIZE_BYTES = 1024 * 1024;
const ALLOWED: ReadonlySet<string> = new Set(MEDIA_CONTENT_TYPES);

export class HeaderInspector extends OriginalInspector {
  constructor(private readonly pixelLimit: number) {
    super();
  }

  override async inspect(file: Readable): Promise<InspectedFile> {
    const inspection = new OriginalInspection(this.pixelLimit);
    await pipeline(file, inspection, new Writable({ write: (_chunk, _encoding, done) => done() }));
    return inspection.result();
  }
}

/** Passes a file through while it counts, hashes and looks at its head; breaks off at the first byte that tells it is none of ours. */
export class OriginalInspection extends Transform {
  private readonly hash = createHash('sha256');
  private head: Buffer[] = [];
  private headBytes = 0;
  private contentType: string | undefined;
  private bytes = 0;

  constructor(private readonly pixelLimit: number) {
    super();
  }

  override _transform(chunk: Buffer, _encoding: string, done: (error?: Error | null, data?: Buffer) => void): void {
    this.hash.update(chunk);
    this.bytes += chunk.length;
    if (this.bytes > MAX_UPLOAD_BYTES) return done(tooLarge());
    if (this.headBytes >= SIZE_BYTES) return done(null, chunk);
    this.head.push(chunk);
    this.headBytes += chunk.length;
    const enough = this.headBytes >= (this.contentType === undefined ? TYPE_BYTES : SIZE_BYTES);
    if (!enough) return done(null, chunk);
    this.look().then(
      () => done(null, chunk),
      (error: unknown) => done(error as Error),
    );
  }

  override _flush(done: (error?: Error | null) => void): void {
    if (this.bytes === 0) return done(new DomainError('media.empty', 'The file is empty. Export it again and drop it here.'));
    this.look().then(
      () => done(),
      (error: unknown) => done(error as Error),
    );
  }

  result(): InspectedFile {
    return { bytes: this.bytes, contentType: this.contentType ?? '', checksum: this.hash.digest('hex') };
  }

  private async look(): Promise<void> {
    const head = Buffer.concat(this.head);
    this.head = [head];
    if (this.contentType === undefined) {
      const type = await fileTypeFromBuffer(head.subarray(0, TYPE_BYTES)).catch(() => undefined);
      const contentType = type?.mime === ('image/heif' as string) ? 'image/heic' : type?.mime;
      if (type === undefined || contentType === undefined || !ALLOWED.has(contentType)) {
        const what = type === undefined ? 'This is not an image file' : `Files of type ${type.ext.toUpperCase()} are not taken`;
        throw new DomainError('media.type_not_allowed', `${what}. Use JPEG, PNG, WebP, AVIF, HEIC or TIFF.`);
      }
      this.contentType = contentType;
    }
    this.refuseTooManyPixels(head);
  }

  /** What the head does not tell is found out before decoding, in the process that decodes. */
  private refuseTooManyPixels(head: Buffer): void {
    let size: { width: number; height: number };
    try {
      size = imageSize(head);
    } catch {
      return;
    }
    if (size.width * size.height > this.pixelLimit) throw tooManyPixels(this.pixelLimit, size.width * size.height);
  }
}

const megapixels = (pixels: number): number => Math.round(pixels / 1e6);

const tooManyPixels = (limit: number, pixels: number) =>
  new DomainError(
    'media.too_many_pixels',
    `${megapixels(pixels)} megapixels; the limit is ${megapixels(limit)}. Save it smaller and drop it here again.`,
  );

export const tooLarge = () =>
  new DomainError('media.too_large', `Larger than ${MAX_UPLOAD_BYTES / 1024 / 1024} MB. Save it smaller and drop it here again.`);
