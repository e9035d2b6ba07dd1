import { SaveSentence } from '@atelier/admin-kit/saving';
import type { JSX } from 'solid-js';
import { useEditor } from './editor-context.js';

export function SaveStatus(props: { onCompare: () => void }): JSX.Element {
  const editor = useEditor();
  return (
    <SaveSentence
      state={editor.saveState()}
      savedAt={editor.item().updatedAt}
      conflicts={editor.conflicts().length}
      other={editor.other()}
      onSave={() => void editor.saveNow()}
      onCompare={() => props.onCompare()}
    />
  );
}
