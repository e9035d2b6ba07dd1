import { type ImageView, type MediaAssetView } from '@atelier/contracts';
import { ErrorBoundary, For, lazy, Suspense, type JSX } from 'solid-js';
import { useKit } from './kit.js';
import type { SlotComponent } from './manifest.js';

const loaded = new WeakMap<() => Promise<{ default: SlotComponent }>, SlotComponent>();

function lazily(load: () => Promise<{ default: SlotComponent }>): SlotComponent {
  const known = loaded.get(load);
  if (known !== undefined) return known;
  const component = lazy(load);
  loaded.set(load, component);
  return component;
}

/**
 * A place that other modules fill: the one that asks never imports the one that answers. Nothing is shown if nobody does,
 * and a filling that fails takes nothing else with it.
 */
export function Slot<P extends object>(props: { name: string; with: P }): JSX.Element {
  const kit = useKit();
  const fillings = (): SlotComponent[] =>
    kit.modules().flatMap((module) => {
      const load = module.slots?.[props.name];
      return load === undefined ? [] : [lazily(load)];
    });
  return (
    <For each={fillings()}>
      {(Filling) => (
        <ErrorBoundary fallback={null}>
          <Suspense>
            <Filling {...props.with} />
          </Suspense>
        </ErrorBoundary>
      )}
    </For>
  );
}

/** Props of the places this product has. */
export interface SlotProps {
  /** Choose images from the library. `onChoose` gets them in the order chosen. */
  'media.picker': {
    open: boolean;
    multiple: boolean;
    onClose: () => void;
    onChoose: (images: ImageView[]) => void;
  };
  /** Write the alternative text of one image without leaving the page. */
  'media.describe': {
    assetId: string | null;
    onClose: () => void;
    onChanged: (asset: MediaAssetView) => void;
  };
  /** The tray of uploads at the foot of every page. */
  tray: { folded: boolean };
}
