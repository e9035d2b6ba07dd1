import { createSignal, onCleanup, onMount } from 'solid-js';
import { filesOf } from './files.js';

/** The whole window takes files while the library is open. Tells how many are held over it, before they are dropped. */
export function createDropZone(allowed: () => boolean, onFiles: (files: File[]) => void) {
  const [over, setOver] = createSignal(0);
  const files = (event: DragEvent): boolean => allowed() && event.dataTransfer?.types.includes('Files') === true;
  const onDragOver = (event: DragEvent): void => {
    if (!files(event)) return;
    event.preventDefault();
    setOver(Math.max(1, event.dataTransfer?.items.length ?? 1));
  };
  const onDragLeave = (event: DragEvent): void => {
    if (event.relatedTarget === null) setOver(0);
  };
  const onDrop = (event: DragEvent): void => {
    setOver(0);
    if (!files(event)) return;
    event.preventDefault();
    void filesOf(event.dataTransfer).then(onFiles);
  };
  onMount(() => {
    addEventListener('dragover', onDragOver);
    addEventListener('dragleave', onDragLeave);
    addEventListener('drop', onDrop);
    onCleanup(() => {
      removeEventListener('dragover', onDragOver);
      removeEventListener('dragleave', onDragLeave);
      removeEventListener('drop', onDrop);
    });
  });
  return { over };
}
