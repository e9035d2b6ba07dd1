import { DomainError } from '../domain-error.js';
import { cropsFollow, type CameraFacts, type FocalPoint, type RenderedImage } from './rendered-image.js';

export type MediaStatus = 'processing' | 'ready' | 'failed';
export interface Failure {
  code: string;
  message: string;
}

/** A file as somebody sent it: never public, never changed. */
export interface OriginalFile {
  /** SHA-256, hexadecimal. The same file is one asset. */
  checksum: string;
  originalKey: string;
  fileName: string;
  contentType: string;
  bytes: number;
}

/** What staff say about an image. */
export interface Description {
  alt: string;
  /** Says nothing that a text could: needs no alternative text. */
  decorative: boolean;
  caption: string;
  credit: string;
  copyright: string;
  focalPoint: FocalPoint;
}

/** An uploaded original, what staff say about it, and the renditions visitors get instead of it. */
export class MediaAsset {
  readonly status: MediaStatus = 'processing';
  readonly version: number = 1;
  readonly rendered: RenderedImage | null = null;
  readonly camera: CameraFacts | null = null;
  readonly failure: Failure | null = null;
  /** Which files are still to be made of the original. */
  readonly renderDue: 'all' | 'crops' | null = 'all';
  /** A new original on its way into this one's place, or why it cannot be. Everything else stays as it is meanwhile. */
  readonly replacement: (OriginalFile & { failure: Failure | null }) | null = null;
  readonly alt: string = '';
  readonly decorative: boolean = false;
  readonly caption: string = '';
  readonly credit: string = '';
  readonly copyright: string = '';
  readonly focalPoint: FocalPoint = { x: 0.5, y: 0.5 };
  readonly trashedAt: Date | null = null;

  private constructor(
    readonly id: string,
    readonly checksum: string,
    readonly originalKey: string,
    readonly fileName: string,
    readonly contentType: string,
    readonly bytes: number,
    readonly uploadedById: string | null,
    readonly createdAt: Date,
    readonly updatedAt: Date,
  ) {}

  static upload(id: string, file: OriginalFile, by: string | null, at: Date): MediaAsset {
    return new MediaAsset(id, file.checksum, file.originalKey, file.fileName, file.contentType, file.bytes, by, at, at);
  }

  /** @throws content.stale if somebody saved since `version` was read. */
  expectVersion(version: number): void {
    if (version !== this.version) {
      throw new DomainError('content.stale', 'Somebody changed this image after you opened it. Load it again, then repeat your change.');
    }
  }

  /** @throws media.trashed */
  describe(changes: Partial<Description>, at: Date): void {
    this.refuseInTrash();
    Object.assign(this, changes, { version: this.version + 1, updatedAt: at });
    if (this.rendered !== null && this.renderDue === null && !cropsFollow(this.rendered, this.focalPoint)) this.orderRendering('crops', at);
  }

  /** The file that renditions are to be made of now. */
  get source(): OriginalFile {
    return this.replacement !== null && this.replacement.failure === null ? this.replacement : this;
  }

  /** Has files made again. They go public when all of them are there. */
  orderRendering(due: 'all' | 'crops', at: Date): void {
    Object.assign(this, { renderDue: this.renderDue === 'all' ? 'all' : due, updatedAt: at });
  }

  /**
   * What was made of `source` goes public. Doing it again is harmless: the keys are the same.
   * Returns keys of objects that nothing needs any more.
   */
  markReady(rendered: RenderedImage, camera: CameraFacts | null, at: Date): string[] {
    const before = this.keys();
    if (this.source !== this) {
      const { checksum, originalKey, fileName, contentType, bytes } = this.source;
      Object.assign(this, { checksum, originalKey, fileName, contentType, bytes, replacement: null, version: this.version + 1 });
    }
    Object.assign(this, { status: 'ready', rendered, camera, failure: null, renderDue: null, updatedAt: at });
    if (!cropsFollow(rendered, this.focalPoint)) this.orderRendering('crops', at);
    const now = new Set(this.keys());
    return before.filter((key) => !now.has(key));
  }

  /** Ends the try for good. An image that visitors see stays as it is: only what was to come instead of it has failed. */
  markFailed(failure: Failure, at: Date): void {
    Object.assign(this, { renderDue: null, updatedAt: at });
    if (this.replacement !== null && this.source === this.replacement)
      Object.assign(this, { replacement: { ...this.replacement, failure } });
    else if (this.rendered === null) Object.assign(this, { status: 'failed', failure });
  }

  /** A failed image is tried again, for instance because it was uploaded once more. */
  retry(at: Date): void {
    Object.assign(this, { status: this.rendered === null ? 'processing' : 'ready', failure: null, renderDue: 'all', updatedAt: at });
  }

  /** Puts another file in the place of this one as soon as it is rendered; every use stays. Returns keys nothing needs any more. */
  replaceWith({ checksum, originalKey, fileName, contentType, bytes }: OriginalFile, at: Date): string[] {
    this.refuseInTrash();
    const before = this.keys();
    const replacement = { checksum, originalKey, fileName, contentType, bytes, failure: null };
    Object.assign(this, { replacement, renderDue: 'all', version: this.version + 1, updatedAt: at });
    return before.filter((key) => !this.keys().includes(key));
  }

  trash(at: Date): void {
    if (this.trashedAt === null) Object.assign(this, { trashedAt: at, version: this.version + 1, updatedAt: at });
  }

  restore(at: Date): void {
    if (this.trashedAt !== null) Object.assign(this, { trashedAt: null, version: this.version + 1, updatedAt: at });
  }

  /** Every object in storage that belongs to this asset. */
  keys(): string[] {
    const replacement = this.replacement === null ? [] : [this.replacement.originalKey];
    const files = this.rendered === null ? [] : [...this.rendered.renditions, ...this.rendered.crops].map(({ key }) => key);
    return [this.originalKey, ...replacement, ...files];
  }

  private refuseInTrash(): void {
    if (this.trashedAt !== null) throw new DomainError('media.trashed', 'The image is in the trash. Restore it first.');
  }
}
