import { type ImageView, type MediaAssetView } from '@atelier/contracts';
import { createSignal, ErrorBoundary, For, Suspense, type JSX } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { useKit } from './kit.js';
import type { SlotComponent } from './manifest.js';

type Load = () => Promise<{ default: SlotComponent }>;
const loaded = new WeakMap<Load, SlotComponent>();

/**
 * A place that other modules fill: the one that asks never imports the one that answers. Nothing is shown if nobody does,
 * and a filling that fails takes nothing else with it; the error is told as one nobody caught.
 */
export function Slot<P extends object>(props: { name: string; with: P }): JSX.Element {
  const kit = useKit();
  const fillings = (): Load[] => kit.modules().flatMap((module) => module.slots?.[props.name] ?? []);
  return (
    <For each={fillings()}>
      {(load) => {
        // Not `lazy`: what suspends while the page around it is still in transition is never shown if data arrive just then.
        const [filling, setFilling] = createSignal(loaded.get(load));
        if (filling() === undefined)
          load().then(({ default: component }) => {
            loaded.set(load, component);
            setFilling(() => component);
          }, reportError);
        return (
          <ErrorBoundary fallback={(error) => (reportError(error), null)}>
            {/* What it reads itself suspends here, and not the page around it. */}
            <Suspense>
              <Dynamic component={filling()} {...props.with} />
            </Suspense>
          </ErrorBoundary>
        );
      }}
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
