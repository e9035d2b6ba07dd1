import type { ImageView } from '@atelier/contracts';
import type { Values } from './draft.js';
import { said } from './field-words.js';

export interface Check {
  ok: boolean;
  /** Publishing is refused by the server without it. */
  needed: boolean;
  text: string;
  /** Field to go to. */
  field: string;
  /** Image to describe next, where that is what is missing. */
  describe?: string;
}

/** Nobody has said what it shows, nor that it shows nothing worth saying. */
export const lacksAlt = (image: ImageView | undefined): boolean => image !== undefined && image.alt === '' && !image.decorative;

/** Cover, gallery and text, each image once. */
function imagesOf(values: Values): string[] {
  const inText = values.body.content.flatMap((block) => (block.type === 'image' ? [block.attrs.assetId] : []));
  return [...new Set([...(values.coverId === null ? [] : [values.coverId]), ...values.gallery.map((item) => item.assetId), ...inText])];
}

/** What stands between this project and the public, most pressing first; what is in place in one line. */
export function readiness(values: Values, images: ReadonlyMap<string, ImageView>): Check[] {
  const used = imagesOf(values);
  const undescribed = used.filter((id) => lacksAlt(images.get(id)));
  const unready = used.filter((id) => !images.has(id)).length;
  const checks: Check[] = [
    { ok: values.title.trim() !== '', needed: true, text: 'A title', field: 'title' },
    { ok: values.coverId !== null, needed: true, text: 'A cover', field: 'gallery' },
    {
      ok: unready === 0,
      needed: true,
      text: unready === 1 ? '1 image is still being prepared' : `${unready} images are still being prepared`,
      field: 'gallery',
    },
    {
      ok: undescribed.length === 0,
      needed: true,
      text: undescribed.length === 1 ? '1 image has no alternative text' : `${undescribed.length} images have no alternative text`,
      field: 'gallery',
      ...(undescribed[0] !== undefined && { describe: undescribed[0] }),
    },
    { ok: values.summary.trim() !== '', needed: false, text: 'No summary yet', field: 'summary' },
    { ok: values.location.city.trim() !== '', needed: false, text: 'No place yet', field: 'location' },
    { ok: values.year !== null, needed: false, text: 'No year yet', field: 'year' },
  ];
  return checks;
}

/** "Cover, summary and place are in place", or empty. */
export function inPlace(values: Values): string {
  const there = [
    values.coverId !== null && 'cover',
    values.summary.trim() !== '' && 'summary',
    values.location.city.trim() !== '' && 'place',
    values.year !== null && 'year',
  ].filter((word): word is string => typeof word === 'string');
  if (there.length === 0) return '';
  const sentence = `${said(there)} ${there.length === 1 ? 'is' : 'are'} in place`;
  return sentence[0]?.toUpperCase() + sentence.slice(1);
}
