import { createContext, useContext } from 'solid-js';
import type { SharedValues } from '../kind.js';
import type { Editor } from './create-editor.js';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- contexts carry no type parameters; see useEditor
const EditorContext = createContext<Editor<any>>();
export const EditorProvider = EditorContext.Provider;

/** The editor around this component. Fields of a kind's own are asked for by its values: `useEditor<Values>()`. */
export function useEditor<V extends SharedValues = SharedValues>(): Editor<V> {
  const editor = useContext(EditorContext);
  if (editor === undefined) throw new Error('useEditor() outside an editor');
  return editor as Editor<V>;
}
