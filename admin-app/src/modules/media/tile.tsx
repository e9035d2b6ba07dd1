import type { MediaAssetView } from '@atelier/contracts';
import { Icon, Picture } from '@atelier/ui';
import { Show, type JSX } from 'solid-js';

/** What an image is called where it cannot be seen. */
export const nameOf = (asset: MediaAssetView): string =>
  asset.alt || (asset.decorative ? `${asset.fileName}, decorative` : `${asset.fileName}, no description yet`);

export const lacksAlt = (asset: MediaAssetView): boolean => asset.status === 'ready' && asset.alt === '' && !asset.decorative;

interface TileProps {
  asset: MediaAssetView;
  /** Its details are open. */
  open: boolean;
  selected: boolean;
  /** A click selects instead of opening. */
  selecting: boolean;
  maySelect: boolean;
  tabStop: boolean;
  onFocus: () => void;
  onOpen: () => void;
  /** `range`: everything since the last one, too. */
  onSelect: (range: boolean) => void;
}

/** One image at its own ratio. */
export function Tile(props: TileProps): JSX.Element {
  const ratio = (): number => {
    const { width, height } = props.asset;
    return width === null || height === null ? 1.5 : Math.max(0.5, Math.min(3, width / height));
  };
  const onClick = (event: MouseEvent): void => {
    if (props.maySelect && (props.selecting || event.shiftKey || event.ctrlKey || event.metaKey)) props.onSelect(event.shiftKey);
    else props.onOpen();
  };
  return (
    <li
      data-id={props.asset.id}
      classList={{ on: props.open, selected: props.selected, selecting: props.selecting }}
      style={{ '--a': ratio() }}
    >
      <button
        type="button"
        class="pic"
        aria-pressed={props.selecting ? props.selected : props.open}
        aria-label={nameOf(props.asset)}
        tabindex={props.tabStop ? 0 : -1}
        onFocus={() => props.onFocus()}
        onClick={onClick}
      >
        <Show when={props.asset.image} fallback={<Making asset={props.asset} />}>
          {(image) => <Picture image={image()} sizes="(max-width: 699px) 50vw, 280px" />}
        </Show>
      </button>
      <Show when={props.maySelect}>
        <label class="check pick">
          <input
            type="checkbox"
            tabindex={-1}
            checked={props.selected}
            aria-label={`Select ${props.asset.fileName}`}
            onClick={(event) => props.onSelect(event.shiftKey)}
          />
        </label>
      </Show>
      <Flag asset={props.asset} />
    </li>
  );
}

function Flag(props: { asset: MediaAssetView }): JSX.Element {
  const flag = (): string => {
    const { replacement } = props.asset;
    if (replacement !== null) return replacement.failure === null ? 'New file on its way' : 'New file failed';
    return lacksAlt(props.asset) ? 'No alt text' : '';
  };
  return (
    <Show when={flag()}>
      {(words) => (
        <span class="flag" classList={{ warn: props.asset.replacement?.failure !== null }}>
          <Icon name={words() === 'New file on its way' ? 'clock' : 'warning'} size={12} />
          {words()}
        </span>
      )}
    </Show>
  );
}

export function Making(props: { asset: MediaAssetView }): JSX.Element {
  return (
    <span class="making">
      <Show
        when={props.asset.status === 'failed'}
        fallback={
          <>
            <span class="small n">
              Making sizes, {props.asset.progress.done} of {props.asset.progress.total}
            </span>
            <span class="meter">
              <i style={{ width: `${(100 * props.asset.progress.done) / Math.max(1, props.asset.progress.total)}%` }} />
            </span>
          </>
        }
      >
        <Icon name="warning" />
        <span class="small danger">Could not be read</span>
      </Show>
    </span>
  );
}
