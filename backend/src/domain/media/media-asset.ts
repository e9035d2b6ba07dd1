import { DomainError } from '../domain-error.js';

export type MediaStatus = 'processing' | 'ready' | 'failed';

/** One file of an image. `key` is its place in storage: content-hashed, never written twice. */
export interface Rendition {
  format: 'avif' | 'webp' | 'jpeg';
  width: number;
  height: number;
  bytes: number;
  key: string;
}

/** What the worker found out by decoding the original. */
export interface RenderedImage {
  width: number;
  height: number;
  /** ThumbHash, base64. */
  placeholder: string;
  /** #rrggbb */
  color: string;
  renditions: Rendition[];
}

/** An uploaded original, what staff say about it, and the renditions visitors get instead of it. */
export class MediaAsset {
  readonly status: MediaStatus = 'processing';
  readonly version: number = 1;
  readonly rendered: RenderedImage | null = null;
  readonly failure: { code: string; message: string } | null = null;
  readonly alt: string = '';
  readonly caption: string = '';
  readonly credit: string = '';
  /** Fractions of width and height from the top left. */
  readonly focalPoint: { x: number; y: number } = { x: 0.5, y: 0.5 };

  private constructor(
    readonly id: string,
    /** SHA-256 of the original, hexadecimal. The same file is one asset. */
    readonly checksum: string,
    readonly originalKey: string,
    readonly fileName: string,
    readonly contentType: string,
    readonly bytes: number,
    readonly uploadedById: string | null,
    readonly createdAt: Date,
    readonly updatedAt: Date,
  ) {}

  static upload(input: {
    id: string;
    checksum: string;
    originalKey: string;
    fileName: string;
    contentType: string;
    bytes: number;
    by: string | null;
    at: Date;
  }): MediaAsset {
    return new MediaAsset(
      input.id,
      input.checksum,
      input.originalKey,
      input.fileName,
      input.contentType,
      input.bytes,
      input.by,
      input.at,
      input.at,
    );
  }

  /** @throws content.stale if somebody saved since `version` was read. */
  expectVersion(version: number): void {
    if (version !== this.version) {
      throw new DomainError('content.stale', 'Somebody changed this image after you opened it. Load it again, then repeat your change.');
    }
  }

  describe(changes: { alt?: string; caption?: string; credit?: string; focalPoint?: { x: number; y: number } }, at: Date): void {
    Object.assign(this, changes, { version: this.version + 1, updatedAt: at });
  }

  /** Rendering the same original again is harmless: the keys are the same. */
  markReady(rendered: RenderedImage, at: Date): void {
    Object.assign(this, { status: 'ready', rendered, failure: null, updatedAt: at });
  }

  markFailed(failure: { code: string; message: string }, at: Date): void {
    Object.assign(this, { status: 'failed', failure, updatedAt: at });
  }

  /** A failed image is tried again, for instance because it was uploaded once more. */
  retry(at: Date): void {
    Object.assign(this, { status: 'processing', failure: null, updatedAt: at });
  }

  /** Every object in storage that belongs to this asset. */
  keys(): string[] {
    return [this.originalKey, ...(this.rendered?.renditions.map((rendition) => rendition.key) ?? [])];
  }
}
