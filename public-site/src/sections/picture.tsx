import type { JSX } from 'solid-js';
import type { Picture as PictureModel } from '../model.js';

export interface PictureProps {
  picture: PictureModel;
  /** The first picture of a page is fetched at once, all others when they come near. */
  first?: boolean;
  /** Cropped around its focal point. */
  cropped?: boolean;
}

export function Picture(props: PictureProps): JSX.Element {
  return (
    <picture>
      <source type="image/avif" srcset={props.picture.avif} sizes={props.picture.sizes} />
      <source type="image/webp" srcset={props.picture.webp} sizes={props.picture.sizes} />
      <img
        data-p={props.picture.id}
        alt={props.picture.alt}
        width={props.picture.width}
        height={props.picture.height}
        loading={props.first ? 'eager' : 'lazy'}
        decoding={props.first ? 'auto' : 'async'}
        fetchpriority={props.first ? 'high' : 'auto'}
        style={props.cropped ? `--focus:${props.picture.focus}` : undefined}
        sizes={props.picture.sizes}
        srcset={props.picture.jpeg}
        src={props.picture.src}
      />
    </picture>
  );
}
