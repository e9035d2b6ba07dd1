import type { ImageView } from '@atelier/contracts';
import type { RenderedImage } from '../../domain/media/rendered-image.js';

/** What a query must bring of an asset `m` to show it; JSON, or null where a left join found none. */
export const IMAGE_COLUMNS = `case when m.rendered is not null then jsonb_build_object(
  'id', m.id, 'alt', case when m.decorative then '' else m.alt end, 'decorative', m.decorative, 'credit', m.credit, 'focalPoint', m.focal_point, 'rendered', m.rendered) end`;

export type ImageRow = Pick<ImageView, 'id' | 'alt' | 'decorative' | 'credit' | 'focalPoint'> & { rendered: RenderedImage };

/** Turns storage keys into addresses; everything else is as it was stored. */
export function imageView({ id, alt, decorative, credit, focalPoint, rendered }: ImageRow, urlOf: (key: string) => string): ImageView {
  const { width, height, placeholder, color } = rendered;
  const renditions = rendered.renditions.map(({ key, ...file }) => ({ ...file, url: urlOf(key) }));
  const crops = rendered.crops.map(({ key, ...file }) => ({ ...file, url: urlOf(key) }) as ImageView['crops'][number]);
  return { id, alt, decorative, credit, width, height, placeholder, color, focalPoint, renditions, crops };
}
