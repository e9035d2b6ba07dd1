import type { Values } from '../values.js';
import { useKit } from '@atelier/admin-kit';
import type { Editor } from '@atelier/content-kit/editor';
import { moved } from '@atelier/content-kit/list';

/** What can be done to the gallery. Each act is one step of undo. */
export function createGalleryActs(editor: Editor<Values>) {
  const kit = useKit();
  const items = () => editor.get('gallery');
  const indexOf = (id: string): number => items().findIndex((item) => item.assetId === id);

  const moveTo = (id: string, to: number): void => {
    const from = indexOf(id);
    const next = moved(items(), from, Math.max(0, Math.min(items().length - 1, to)));
    if (next === items()) return;
    editor.set('gallery', [...next], `image moved ${Date.now()}`);
    kit.announce(`Image, place ${next.findIndex((item) => item.assetId === id) + 1} of ${next.length}`);
  };

  return {
    moveTo,
    /** Keyboard: the moved handle keeps the focus. */
    moveBy: (id: string, by: number): void => {
      moveTo(id, indexOf(id) + by);
      queueMicrotask(() => document.getElementById(`grip-${id}`)?.focus());
    },
    add: (ids: readonly string[]): void => {
      const fresh = ids.filter((id, index) => indexOf(id) < 0 && ids.indexOf(id) === index);
      if (fresh.length === 0) return;
      const first = editor.get('coverId') === null && items().length === 0 ? (fresh[0] ?? null) : null;
      editor.set(
        'gallery',
        [...items(), ...fresh.map((assetId) => ({ assetId, caption: '' }))].slice(0, 100),
        `images added ${Date.now()}`,
      );
      // The first image of all is the cover until somebody says otherwise.
      if (first !== null) editor.set('coverId', first, 'cover');
    },
    remove: (id: string): void => {
      const at = indexOf(id);
      editor.set(
        'gallery',
        items().filter((item) => item.assetId !== id),
        `image removed ${Date.now()}`,
      );
      kit.toasts.show({
        text: 'Image taken out of the gallery. It stays in the library.',
        action: { label: 'Undo', run: () => void editor.undo() },
      });
      queueMicrotask(() => {
        const next = items()[Math.min(at, items().length - 1)];
        if (next) document.getElementById(`grip-${next.assetId}`)?.focus();
      });
    },
    caption: (id: string, caption: string): void =>
      editor.set(
        'gallery',
        items().map((item) => (item.assetId === id ? { ...item, caption } : item)),
        `caption ${indexOf(id) + 1}`,
      ),
    setCover: (id: string | null): void => editor.set('coverId', id, 'cover'),
  };
}

export type GalleryActs = ReturnType<typeof createGalleryActs>;
