import { createSignal } from 'solid-js';

export interface Dragging {
  id: string;
  from: number;
  /** Row before which it would stand; `count` for the end. */
  gap: number;
}

interface DragOptions {
  body: () => HTMLElement | undefined;
  count: () => number;
  rowHeight: () => number;
  onDrop: (from: number, to: number) => void;
}

const EDGE = 56;

/** Dragging a row by its handle: the row stays pale in its place and a line shows where it would go. Esc puts it back. */
export function createRowDrag(options: DragOptions) {
  const [dragging, setDragging] = createSignal<Dragging | null>(null);

  const start = (event: PointerEvent, id: string, from: number): void => {
    if (event.button !== 0) return;
    event.preventDefault();
    const handle = event.currentTarget as HTMLElement;
    handle.setPointerCapture(event.pointerId);
    handle.focus();
    let y = event.clientY;
    let frame = 0;
    const gapAt = (): number => {
      const top = options.body()?.getBoundingClientRect().top ?? 0;
      return Math.max(0, Math.min(options.count(), Math.round((y - top) / options.rowHeight())));
    };
    // Near an edge the list scrolls on by itself.
    const follow = (): void => {
      const scroller = handle.closest('.sheet');
      const box = scroller?.getBoundingClientRect();
      if (scroller && box && scroller.scrollHeight > scroller.clientHeight) {
        if (y < box.top + EDGE) scroller.scrollTop -= 12;
        else if (y > box.bottom - EDGE) scroller.scrollTop += 12;
      }
      setDragging({ id, from, gap: gapAt() });
      frame = requestAnimationFrame(follow);
    };
    const move = (moved: PointerEvent): void => void (y = moved.clientY);
    const end = (drop: boolean): void => {
      cancelAnimationFrame(frame);
      handle.removeEventListener('pointermove', move);
      removeEventListener('keydown', escape, true);
      const last = dragging();
      setDragging(null);
      if (drop && last !== null) options.onDrop(from, last.gap > from ? last.gap - 1 : last.gap);
    };
    const escape = (key: KeyboardEvent): void => {
      if (key.key !== 'Escape') return;
      key.preventDefault();
      key.stopPropagation();
      handle.releasePointerCapture(event.pointerId);
      end(false);
    };
    handle.addEventListener('pointermove', move);
    handle.addEventListener('pointerup', () => dragging() !== null && end(true), { once: true });
    handle.addEventListener('pointercancel', () => dragging() !== null && end(false), { once: true });
    addEventListener('keydown', escape, true);
    frame = requestAnimationFrame(follow);
  };
  return { dragging, start };
}
