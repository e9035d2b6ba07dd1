import type { ImageView, Rendition } from '@atelier/contracts';
import { createMemo, Show, type JSX } from 'solid-js';
import { Icon } from './icon.js';

const FORMATS = ['avif', 'webp', 'jpeg'] as const;

const sourceSet = (renditions: readonly Rendition[], format: Rendition['format']): string =>
  renditions
    .filter((rendition) => rendition.format === format)
    .map((rendition) => `${rendition.url} ${rendition.width}w`)
    .join(', ');

interface PictureProps {
  image: ImageView | null | undefined;
  /** CSS width at which it is shown, for the browser to choose a file. */
  sizes: string;
  alt?: string;
  class?: string;
  eager?: boolean;
}

/** An image in the smallest file that is sharp here. Its dominant colour stands in while it loads; its size is known, so nothing moves. */
export function Picture(props: PictureProps): JSX.Element {
  const fallback = createMemo(() => {
    const files = (props.image?.renditions ?? []).filter((rendition) => rendition.format === 'jpeg');
    return (files[0] ?? props.image?.renditions[0])?.url ?? '';
  });
  return (
    <Show
      when={props.image}
      fallback={
        <span class="no-image">
          <Icon name="media" />
        </span>
      }
    >
      {(image) => (
        <picture class={props.class ?? ''}>
          {FORMATS.filter((format) => format !== 'jpeg').map((format) => (
            <Show when={sourceSet(image().renditions, format)}>
              {(set) => <source type={`image/${format}`} srcset={set()} sizes={props.sizes} />}
            </Show>
          ))}
          <img
            src={fallback()}
            srcset={sourceSet(image().renditions, 'jpeg')}
            sizes={props.sizes}
            alt={props.alt ?? ''}
            width={image().width}
            height={image().height}
            loading={props.eager === true ? 'eager' : 'lazy'}
            decoding="async"
            draggable={false}
            style={{ background: image().color, 'object-position': `${image().focalPoint.x * 100}% ${image().focalPoint.y * 100}%` }}
          />
        </picture>
      )}
    </Show>
  );
}
