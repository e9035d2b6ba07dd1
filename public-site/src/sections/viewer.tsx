import { createEffect, type JSX, on, onCleanup, onMount, Show } from 'solid-js';
import type { Plate } from '../model.js';
import { words } from '../words.js';
import { Picture } from './picture.jsx';

interface ViewerProps {
  plates: Plate[];
  /** Number of the plate shown, or null. */
  shown: number | null;
  onShow: (number: number | null) => void;
}
/** A finger has to travel this far, in pixels, and more sideways than up or down. */
const SWIPE = 48;

/** A sheet of paper with one plate on it. The browser's own dialogue keeps the focus inside and answers Escape. */
export function Viewer(props: ViewerProps): JSX.Element {
  let dialog!: HTMLDialogElement;
  let from: { x: number; y: number } | undefined;
  let last: number | null = null;
  const plate = () => props.plates.find((one) => one.number === props.shown);
  const turn = (by: number) => {
    const count = props.plates.length;
    if (props.shown !== null && count > 1) props.onShow(((props.shown - 1 + by + count) % count) + 1);
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    turn(event.key === 'ArrowRight' ? 1 : -1);
  };
  const lift = (event: PointerEvent) => {
    const [x, y] = [event.clientX - (from?.x ?? event.clientX), event.clientY - (from?.y ?? event.clientY)];
    from = undefined;
    if (Math.abs(x) > SWIPE && Math.abs(x) > 2 * Math.abs(y)) turn(x < 0 ? 1 : -1);
  };

  createEffect(
    on(
      () => props.shown,
      (shown) => {
        if (shown !== null) {
          if (!dialog.open) dialog.showModal();
          if (last === null) dialog.querySelector<HTMLElement>('[data-close]')?.focus();
        }
        last = shown;
      },
      { defer: true },
    ),
  );
  onMount(() => onCleanup(() => dialog.close()));

  /** The focus goes back to the plate looked at last, which is also where the page then stands. */
  const closed = () => {
    const link = document.querySelector<HTMLElement>(`#plate-${last} a`);
    props.onShow(null);
    link?.focus({ preventScroll: true });
    link?.scrollIntoView({ block: 'nearest' });
  };

  return (
    <dialog
      class="viewer"
      ref={dialog}
      aria-label={plate() ? words.plateOf(props.shown ?? 1, props.plates.length) : words.plates}
      onClose={closed}
      onKeyDown={keys}
    >
      <Show when={plate()}>
        {(one) => (
          <>
            <nav aria-label={words.plates}>
              <span class="tab" role="status">
                {props.shown} / {props.plates.length}
              </span>
              <Show when={props.plates.length > 1}>
                <button type="button" onClick={() => turn(-1)}>
                  {words.previous}
                </button>
                <button type="button" onClick={() => turn(1)}>
                  {words.next}
                </button>
              </Show>
              <button type="button" data-close onClick={() => dialog.close()}>
                {words.close}
              </button>
            </nav>
            <figure
              onPointerDown={(event) => (from = { x: event.clientX, y: event.clientY })}
              onPointerUp={lift}
              onPointerCancel={() => (from = undefined)}
              onDragStart={(event) => event.preventDefault()}
            >
              <Show when={one().number} keyed>
                <Picture picture={{ ...one().picture, sizes: '100vw' }} first />
              </Show>
              <figcaption>
                {one().caption}
                <Show when={one().credit}>
                  <small>{one().credit}</small>
                </Show>
              </figcaption>
            </figure>
          </>
        )}
      </Show>
    </dialog>
  );
}
