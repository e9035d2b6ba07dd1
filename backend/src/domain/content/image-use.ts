import { imagesIn, type RichText } from './rich-text.js';

export type ImageRole = 'cover' | 'gallery' | 'body' | 'portrait' | 'share';
export interface ImageUse {
  assetId: string;
  as: ImageRole;
}

export const usesAs = (as: ImageRole, ids: readonly (string | null)[]): ImageUse[] =>
  [...new Set(ids)].flatMap((assetId) => (assetId === null ? [] : [{ assetId, as }]));

/** What most kinds have: a cover and images in their text, each once in each role. */
export const coverAndBody = (content: { coverId: string | null; body: RichText }): ImageUse[] => [
  ...usesAs('cover', [content.coverId]),
  ...usesAs('body', imagesIn(content.body)),
];
