/** A file announced by staff, on its way into the library. Its bytes arrive at `key`, where they are checked before anything is made of them. */
export class MediaUpload {
  /** Facts of the file as it arrived; null until it was read whole. */
  readonly checked: { checksum: string; contentType: string } | null = null;
  /** The image it became. */
  readonly assetId: string | null = null;
  /** True if it was in the library already. */
  readonly duplicate: boolean = false;

  private constructor(
    readonly id: string,
    readonly fileName: string,
    readonly bytes: number,
    readonly contentType: string,
    /** SHA-256 as declared, hexadecimal. */
    readonly checksum: string | null,
    readonly replacesId: string | null,
    readonly uploadedById: string | null,
    readonly createdAt: Date,
    readonly expiresAt: Date,
  ) {}

  static begin(input: {
    id: string;
    fileName: string;
    bytes: number;
    contentType: string;
    checksum: string | null;
    replacesId: string | null;
    by: string | null;
    at: Date;
    expiresAt: Date;
  }): MediaUpload {
    const { id, fileName, bytes, contentType, checksum, replacesId, by, at, expiresAt } = input;
    return new MediaUpload(id, fileName, bytes, contentType, checksum, replacesId, by, at, expiresAt);
  }

  /** Where the bytes arrive; private. */
  get key(): string {
    return `incoming/${this.id}`;
  }

  get ended(): boolean {
    return this.assetId !== null;
  }

  hasExpired(at: Date): boolean {
    return !this.ended && at >= this.expiresAt;
  }

  accept(checked: { checksum: string; contentType: string }): void {
    Object.assign(this, { checked });
  }

  end(assetId: string, duplicate: boolean): void {
    Object.assign(this, { assetId, duplicate });
  }
}
