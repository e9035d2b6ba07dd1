import { MediaAsset, type OriginalFile } from '../../src/domain/media/media-asset.js';
import type { RenderedImage } from '../../src/domain/media/rendered-image.js';

/** What a worker would have made of an image, as small as it can be. */
export const rendered = (changes: Partial<RenderedImage> = {}): RenderedImage => ({
  width: 2,
  height: 1,
  placeholder: 'x',
  color: '#000000',
  hash: '00000000000000ff',
  recipe: 2,
  focalPoint: { x: 0.5, y: 0.5 },
  bytes: 0,
  renditions: [],
  crops: [],
  ...changes,
});

export const original = (checksum: string, changes: Partial<OriginalFile> = {}): OriginalFile => ({
  checksum,
  originalKey: `originals/${checksum}`,
  fileName: 'a.jpg',
  contentType: 'image/jpeg',
  bytes: 1_000,
  ...changes,
});

/** An image of the library, with its renditions made unless `ready` is false. */
export function image(id: string, checksum: string, at: Date, { ready = true, alt = 'A wall' } = {}): MediaAsset {
  const asset = MediaAsset.upload(id, original(checksum), null, at);
  if (ready) asset.markReady(rendered(), null, at);
  if (alt !== '') Object.assign(asset, { alt });
  return asset;
}
