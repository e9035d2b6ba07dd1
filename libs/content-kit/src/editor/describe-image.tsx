import { Slot, type SlotProps } from '@atelier/admin-kit';
import type { JSX } from 'solid-js';
import { useEditor } from './editor-context.js';

/** Writes the alternative text an image lacks, without leaving the page. */
export function DescribeImage(): JSX.Element {
  const editor = useEditor();
  return (
    <Slot<SlotProps['media.describe']>
      name="media.describe"
      with={{
        get assetId() {
          return editor.describing();
        },
        onClose: () => editor.describe(null),
        onChanged: ({ image, alt, decorative, credit, focalPoint }) => {
          if (image !== null) editor.addImages([{ ...image, alt, decorative, credit, focalPoint }]);
        },
      }}
    />
  );
}
