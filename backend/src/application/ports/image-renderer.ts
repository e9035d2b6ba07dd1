import type { RenderedImage } from '../../domain/media/media-asset.js';

export interface RenderRequest {
  /** Where the original is in storage. */
  originalKey: string;
  /** Keys of renditions are made of this and their own content hash. */
  keyPrefix: string;
  onProgress: (done: number, total: number) => void;
  signal: AbortSignal;
}

/** The original can never become an image: `code` is an error code of the contract, the message is for staff. */
export class ImageRejected extends Error {
  override readonly name = 'ImageRejected';
  constructor(
    readonly code: 'media.undecodable' | 'media.too_many_pixels' | 'media.timeout',
    message: string,
  ) {
    super(message);
  }
}

export abstract class ImageRenderer {
  /**
   * Decodes the original once, turns it upright, strips all metadata, converts it to sRGB, and stores every rendition.
   * Running it again stores the same keys. @throws ImageRejected, StorageUnavailable
   */
  abstract render(request: RenderRequest): Promise<RenderedImage>;
}
