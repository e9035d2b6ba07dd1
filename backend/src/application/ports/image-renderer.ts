import type { CameraFacts, FocalPoint, RenderedImage } from '../../domain/media/rendered-image.js';

export interface RenderRequest {
  /** Where the original is in storage. */
  originalKey: string;
  /** Keys of renditions are made of this and their own content hash. */
  keyPrefix: string;
  /** Crops are cut around it. */
  focalPoint: FocalPoint;
  /** What was made of the same original before, if only its crops are to be made again. */
  made: RenderedImage | null;
  onProgress: (done: number, total: number) => void;
  signal: AbortSignal;
}

/** The original can never become an image: `code` is an error code of the contract, the message is for staff. */
export class ImageRejected extends Error {
  override readonly name = 'ImageRejected';
  constructor(
    readonly code: 'media.undecodable' | 'media.too_many_pixels' | 'media.timeout' | 'media.original_missing',
    message: string,
  ) {
    super(message);
  }
}

/** Decoding ended the process it ran in, for instance for want of memory. It may go well next time. */
export class ImageProcessEnded extends Error {
  override readonly name = 'ImageProcessEnded';
}

export abstract class ImageRenderer {
  /** Version of the recipe that files are made by now. */
  abstract readonly recipe: number;
  /**
   * Decodes the original once, turns it upright, strips all metadata, converts it to sRGB, and stores every rendition and crop.
   * Running it again stores the same keys. @throws ImageRejected, ImageProcessEnded, StorageUnavailable
   */
  abstract render(request: RenderRequest): Promise<{ image: RenderedImage; camera: CameraFacts | null }>;
}
