import { For, type JSX, Show } from 'solid-js';
import type { Picture as PictureModel } from '../model.js';

export interface PictureProps {
  picture: PictureModel;
  /** The first picture of a page is fetched at once, all others when they come near. */
  first?: boolean;
  /** Cropped around its focal point. */
  cropped?: boolean;
}

/** In the order of preference: a browser takes the first it can read. */
const FORMATS = ['avif', 'webp', 'jpeg'] as const;

export function Picture(props: PictureProps): JSX.Element {
  return (
    <picture>
      <Show when={props.picture.portrait}>
        {(portrait) => (
          <For each={FORMATS}>
            {(format) => <source media={portrait().media} type={`image/${format}`} srcset={portrait()[format]} sizes={portrait().sizes} />}
          </For>
        )}
      </Show>
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
        data-focus={props.cropped ? props.picture.focus : undefined}
        sizes={props.picture.sizes}
        srcset={props.picture.jpeg}
        src={props.picture.src}
      />
    </picture>
  );
}
