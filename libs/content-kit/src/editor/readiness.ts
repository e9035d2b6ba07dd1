import type { ImageView } from '@atelier/contracts';
import type { Check, KindOfContent, SharedValues } from '../kind.js';
import { said, sentence } from '../words.js';

/** Nobody has said what it shows, nor that it shows nothing worth saying. */
export const lacksAlt = (image: ImageView | undefined): boolean => image !== undefined && image.alt === '' && !image.decorative;

/** Cover, text and what the kind has besides, each image once. */
function imagesOf(kind: KindOfContent, values: SharedValues): string[] {
  const inText = values.body.content.flatMap((block) => (block.type === 'image' ? [block.attrs.assetId] : []));
  return [...new Set([...(values.coverId === null ? [] : [values.coverId]), ...(kind.editor.images?.(values) ?? []), ...inText])];
}

/** What stands between this and the public, most pressing first. */
export function readiness(kind: KindOfContent, values: SharedValues, images: ReadonlyMap<string, ImageView>): Check[] {
  const used = imagesOf(kind, values);
  const undescribed = used.filter((id) => lacksAlt(images.get(id)));
  const unready = used.filter((id) => !images.has(id)).length;
  const field = kind.editor.images === undefined ? 'coverId' : 'gallery';
  return [
    { ok: values.title.trim() !== '', needed: true, text: 'A title', field: 'title' },
    ...(kind.editor.needsCover ? [{ ok: values.coverId !== null, needed: true, text: 'A cover', field }] : []),
    {
      ok: unready === 0,
      needed: true,
      text: unready === 1 ? '1 image is still being prepared' : `${unready} images are still being prepared`,
      field,
    },
    {
      ok: undescribed.length === 0,
      needed: true,
      text: undescribed.length === 1 ? '1 image has no alternative text' : `${undescribed.length} images have no alternative text`,
      field,
      ...(undescribed[0] !== undefined && { describe: undescribed[0] }),
    },
    ...kind.editor.checks(values),
  ];
}

/** "Cover, summary and place are in place", or empty. */
export function inPlace(kind: KindOfContent, values: SharedValues): string {
  const there = [...(values.coverId === null ? [] : ['cover']), ...kind.editor.inPlace(values)];
  return there.length === 0 ? '' : sentence(`${said(there)} ${there.length === 1 ? 'is' : 'are'} in place`);
}
