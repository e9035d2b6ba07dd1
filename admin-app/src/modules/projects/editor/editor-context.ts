import { createContext, useContext } from 'solid-js';
import type { Editor } from './create-editor.js';

const EditorContext = createContext<Editor>();
export const EditorProvider = EditorContext.Provider;

export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (editor === undefined) throw new Error('useEditor() outside an editor');
  return editor;
}
