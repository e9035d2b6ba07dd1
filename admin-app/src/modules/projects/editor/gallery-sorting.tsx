import { Accessibility, defaultPreset, Feedback, PointerSensor, type DragEndEvent } from '@dnd-kit/dom';
import { DragDropProvider } from '@dnd-kit/solid';
import { createSignal, type JSX, type ParentProps } from 'solid-js';
import { SortingProvider } from './gallery-sortable.js';

type SortingProps = ParentProps<{ ids: readonly string[]; disabled: boolean; onMove: (id: string, to: number) => void }>;

/**
 * Dragging in the gallery: the image stays pale in its place, a copy follows the pointer, a line shows where it would go.
 * Nothing in the document moves before the drop, so Solid's list and the browser's never disagree. Keys are the handle's own matter.
 */
export default function GallerySorting(props: SortingProps): JSX.Element {
  const [source, setSource] = createSignal<string | null>(null);
  const [target, setTarget] = createSignal<string | null>(null);
  const end = (event: DragEndEvent): void => {
    const from = source();
    const to = target();
    setSource(null);
    setTarget(null);
    if (!event.canceled && from !== null && to !== null && from !== to) props.onMove(from, props.ids.indexOf(to));
  };
  return (
    <DragDropProvider
      sensors={[PointerSensor]}
      // dnd-kit's own instructions speak of keys this gallery does not use; the handle says its own.
      plugins={[
        ...defaultPreset.plugins.filter((plugin) => plugin !== Accessibility && plugin !== Feedback),
        Feedback.configure({ feedback: 'clone', dropAnimation: null }),
      ]}
      onDragStart={(event) => setSource(String(event.operation.source?.id ?? ''))}
      onDragOver={(event) => setTarget(event.operation.target === null ? null : String(event.operation.target?.id ?? ''))}
      onDragEnd={end}
    >
      <SortingProvider
        value={{
          /** Which edge of an item shows the line: before it when coming from behind, after it when coming from the front. */
          edge: (id) => {
            const from = source();
            if (from === null || target() !== id || from === id) return null;
            return props.ids.indexOf(from) < props.ids.indexOf(id) ? 'after' : 'before';
          },
          isSource: (id) => source() === id,
          disabled: () => props.disabled,
        }}
      >
        {props.children}
      </SortingProvider>
    </DragDropProvider>
  );
}
