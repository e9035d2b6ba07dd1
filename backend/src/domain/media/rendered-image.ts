/** Fractions of width and height from the top left. */
export interface FocalPoint {
  x: number;
  y: number;
}

/** One file of an image. `key` is its place in storage: content-hashed, never written twice. */
export interface Rendition {
  format: 'avif' | 'webp' | 'jpeg';
  width: number;
  height: number;
  bytes: number;
  key: string;
}

/** A part of the image in another shape, cut around the focal point. */
export interface CropFile extends Rendition {
  crop: string;
}

/** What the worker made of an original and found out by decoding it. */
export interface RenderedImage {
  width: number;
  height: number;
  /** ThumbHash, base64. */
  placeholder: string;
  /** #rrggbb */
  color: string;
  /** Perceptual hash: 64 bits, hexadecimal. Few differing bits are images that look alike. */
  hash: string;
  /** Version of the recipe the files were made by. */
  recipe: number;
  /** Where the crops were cut around. */
  focalPoint: FocalPoint;
  /** Of all files together. */
  bytes: number;
  renditions: Rendition[];
  crops: CropFile[];
}

/** What the camera wrote into the original; for staff only. */
export interface CameraFacts {
  make: string;
  model: string;
  lens: string;
  /** As the camera's clock had it: YYYY-MM-DDThh:mm:ss */
  takenAt: string | null;
  /** Degrees, WGS 84. */
  location: { latitude: number; longitude: number } | null;
}

export const cropsFollow = ({ focalPoint }: RenderedImage, { x, y }: FocalPoint): boolean => focalPoint.x === x && focalPoint.y === y;
