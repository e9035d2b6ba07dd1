import type { Values } from '../values.js';
import { useKit } from '@atelier/admin-kit';
import { createSignal, onCleanup } from 'solid-js';
import type { Editor } from '@atelier/content-kit/editor';

/** Files dropped on the gallery go into the library and, once there, into the gallery; what fails is said in the tray. */
export function createGalleryDrop(editor: Editor<Values>, add: (ids: readonly string[]) => void) {
  const kit = useKit();
  const [over, setOver] = createSignal(false);
  const [waiting, setWaiting] = createSignal<readonly string[]>([]);
  const expected = new Set<string>();

  /** Sizes are ready: now there is a picture to show. */
  const show = async (id: string): Promise<void> => {
    const asset = await kit.api.media.get(id).catch(() => null);
    if (asset?.image != null) editor.addImages([asset.image]);
  };
  onCleanup(kit.events.on('media.ready', (event) => void (expected.has(event.id) && show(event.id))));

  const take = (files: readonly File[]): void => {
    if (files.length === 0 || !editor.mayWrite()) return;
    setWaiting((names) => [...names, ...files.map((file) => file.name)]);
    kit.uploads.add(files).forEach((sent, index) => {
      const name = files[index]?.name ?? '';
      void sent
        .then((asset) => {
          expected.add(asset.id);
          add([asset.id]);
          if (asset.image === null) return;
          editor.addImages([asset.image]);
        })
        .catch(() => {})
        .finally(() => setWaiting((names) => names.filter((other, at) => other !== name || names.indexOf(name) !== at)));
    });
  };

  const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;
  return {
    over,
    waiting,
    take,
    handlers: {
      onDragOver: (event: DragEvent) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: (event: DragEvent) => {
        if (!(event.currentTarget as HTMLElement).contains(event.relatedTarget as Node | null)) setOver(false);
      },
      onDrop: (event: DragEvent) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        setOver(false);
        take([...(event.dataTransfer?.files ?? [])]);
      },
    },
  };
}
