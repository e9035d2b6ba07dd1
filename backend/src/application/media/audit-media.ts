import type { MediaAsset } from '../../domain/media/media-asset.js';

/** What an entry of the audit log about an image is about. */
export const mediaTarget = ({ id, fileName }: MediaAsset) => ({ type: 'media', id, label: fileName });
