import { createEffect, createSignal, onCleanup, type Accessor } from 'solid-js';

export interface Range {
  from: number;
  to: number;
}

const SPARE = 12;
/** The range moves in steps, so that scrolling a few pixels changes nothing. */
const STEP = 6;

/** Which of `count` rows of equal height to draw, given where the list begins above the top of the view. Pure. */
export function visibleRange(count: number, height: number, above: number, view: number): Range {
  const first = Math.floor(above / height) - SPARE;
  const last = Math.ceil((above + view) / height) + SPARE;
  return {
    from: Math.max(0, Math.min(Math.floor(first / STEP) * STEP, Math.max(0, count - 1))),
    to: Math.min(count, Math.max(0, Math.ceil(last / STEP) * STEP)),
  };
}

/** Follows scrolling of whatever holds the list, and tells which rows to draw. */
export function createWindow(
  element: Accessor<HTMLElement | undefined>,
  count: Accessor<number>,
  height: Accessor<number>,
): Accessor<Range> {
  const [range, setRange] = createSignal<Range>({ from: 0, to: 36 }, { equals: (a, b) => a.from === b.from && a.to === b.to });
  const measure = (): void => {
    const top = element()?.getBoundingClientRect().top;
    if (top !== undefined) setRange(visibleRange(count(), height(), -top, innerHeight));
  };
  createEffect(() => {
    count();
    height();
    measure();
  });
  let frame = 0;
  const onScroll = (): void => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(measure);
  };
  addEventListener('scroll', onScroll, { capture: true, passive: true });
  addEventListener('resize', onScroll);
  onCleanup(() => {
    cancelAnimationFrame(frame);
    removeEventListener('scroll', onScroll, { capture: true });
    removeEventListener('resize', onScroll);
  });
  return range;
}
